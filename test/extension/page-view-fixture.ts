import type { PageView } from '../../extension/judge/page-view.ts';

/** A view of an empty page, with what a test needs in it. */
export function pageView(given: Partial<PageView>): PageView {
  return {
    url: 'http://www.x.gov.cn/',
    kind: 'article',
    kindPlace: null,
    title: null,
    facts: [],
    counts: { links: 0, attachments: 0, items: 0, characters: 0 },
    findings: [],
    attachments: [],
    covers: [],
    titles: {},
    unchecked: [],
    asked: [],
    findable: [],
    siteWide: [],
    checklist: { id: 'test', title: '测试' },
    asOf: '2026-11-21',
    seenAt: '2026-11-21T00:00:00.000Z',
    bytesHash: '',
    ms: 1,
    ...given,
  };
}
