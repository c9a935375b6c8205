import { resolveUrl } from '../../../url.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress, toItems } from '../feed-progress.ts';
import { hasEmptyList } from '../script-scope.ts';
import { fieldsAt, parseJson, textField, toCount, valueAt } from '../feed-values.ts';

const ADDRESS = /["']((?:https?:)?[^"'\s]*\/igs\/front\/search(?:\.jhtml|\/list\.html)\?[^"'\s]+)["']/g;
/** What makes a search a column's list; without it the address is that of the search box. */
const FILTER = /[?&](?:filter(?:\[|%5B)|chnl_?id=\d|channel_?id=\d|CHANNELID=\d)/i;
const SIZE = 10;

/** TRS IGS: a column whose entries come as JSON from the search service, filtered by its channel. */
export const trsIgs: ListAdapter = {
  id: 'trs-igs',
  readPage(page) {
    if (!page.html.includes('/igs/front/search')) return null;
    const isFilled = page.items.length > 0;
    if (isFilled && !hasEmptyList(page)) return null;
    for (const [, address = ''] of page.html.matchAll(ADDRESS)) {
      const url = FILTER.test(address) ? resolveUrl(address.replaceAll('&amp;', '&'), page.outline.base) : null;
      if (url === null) continue;
      const size = toCount(new URL(url).searchParams.get('pageSize')) ?? SIZE;
      const request = ask(url, 1, startProgress([], page.claims.total, size), page.url);
      return { ...page.claims, urls: [], feeds: [request], ...(isFilled ? { shown: 'other' as const } : {}) };
    }
    return null;
  },
  readFeed(text, request, first) {
    const list = valueAt(parseJson(text), 'page');
    const rows = fieldsAt(list, 'content');
    if (rows === null) return { state: 'failed', why: '应答中没有page.content' };
    const items = toItems(
      rows.map((row) => ({
        title: textField(row, 'title', 'DOCTITLE', 'DOCUMENT_TITLE'),
        url: textField(row, 'url', 'DOCPUBURL', 'trs_url'),
        date: textField(row, 'trs_time', 'PUBDATE', 'DOCRELTIME', 'pubDate'),
      })),
      first.url,
      first.seenOn,
    );
    const total = toCount(valueAt(list, 'total')) ?? toCount(valueAt(list, 'totalElements'));
    return continueFeed(request, { items, total }, (page, before) => ask(request.url, page, before, first.url));
  },
};

function ask(url: string, page: number, before: FeedProgress, referer: string): FeedRequest {
  const pairs = [...new URL(url).searchParams].filter(([name]) => name !== 'pageNumber' && name !== 'pageSize');
  const query = new URLSearchParams([...pairs, ['pageSize', String(before.pageSize)], ['pageNumber', String(page)]]);
  return { url: `${url.split('?')[0]}?${query.toString()}`, method: 'GET', headers: { referer }, page, before };
}
