import type { Follower } from '../truth.ts';

/** Without a date on the page there is none in its tags either, and so on. */
export const FOLLOWERS: readonly Follower[] = [
  ...['/zwgk/zcfg/content_371.html', '/zwgk/zcfg/content_372.html', '/zwgk/zcfg/content_373.html'].map((path) => ({
    fault: 'missing-page-tag',
    criterion: 'page-tags',
    path,
    slot: 'PubDate',
    because: 'undated-column',
  })),
  {
    fault: 'missing-page-tag',
    criterion: 'page-tags',
    path: '/zwgk/gfxwj/202604/t20260422_208.html',
    slot: 'PubDate',
    because: 'missing-published-date',
  },
  {
    fault: 'missing-page-tag',
    criterion: 'page-tags',
    path: '/zwgk/gfxwj/202605/t20260508_210.html',
    slot: 'ArticleTitle',
    because: 'missing-title',
  },
];
