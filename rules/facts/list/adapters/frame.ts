import { resolveUrl } from '../../../url.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { readListPage } from '../list-of-page.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { trsPage } from './trs-page.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|ofd|mp4|mp3|jpe?g|png|gif|swf)\b/i;
/** Frames of other use than a list. */
const NOT_LIST = /map|video|play|viewer|weather|login|search|count|share|banner|head|foot|top\b|left|menu|tree|nav/i;

/**
 * A list in a frame of the same host: the frame's document and its further pages, as its own pager links them, belong to
 * the page around it.
 */
export const frame: ListAdapter = {
  id: 'frame',
  isTentative: true,
  readPage(page) {
    if (page.items.length > 0) return null;
    const { host } = new URL(page.outline.base);
    for (const { src, area } of page.outline.frames) {
      const url = area === 'main' && !FILE.test(src) ? resolveUrl(src, page.outline.base) : null;
      if (url === null || new URL(url).host !== host) continue;
      const { pathname, search } = new URL(url);
      if (NOT_LIST.test(pathname.split('/').at(-1) ?? '') && search === '') continue;
      const request = ask(url, 1, startProgress([], null), page.url);
      // A menu beside the frame opens its columns in it, and one of them at once: that is a column of its own.
      const isChosen = page.outline.links.some((link) => link.url === url);
      return { ...page.claims, urls: [], feeds: [isChosen ? { ...request, isPage: true } : request] };
    }
    return null;
  },
  readFeed(text, request, first) {
    const { outline, items, claims } = readListPage(text, request.url, first.seenOn);
    if (items.length === 0) return { state: 'failed', why: '框架页里没有列表' };
    const whole = { outline, html: text, url: request.url, seenOn: first.seenOn, items, claims };
    const reading = trsPage.readPage(whole) ?? readNumberedPages(whole);
    const urls = reading?.urls ?? [];
    return continueFeed(request, { items, total: claims.total }, (page, before) => {
      const next = urls[0];
      return next === undefined ? null : ask(next, page, before, request.url);
    });
  },
};

function ask(url: string, page: number, before: FeedProgress, referer: string): FeedRequest {
  return { url, method: 'GET', headers: { referer }, page, before };
}
