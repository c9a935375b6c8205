import { resolveUrl } from '../../../url.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { parseJson, toCount, valueAt } from '../feed-values.ts';
import { readFragment } from '../fragment.ts';

const UNIT = /\bquerydata\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})')/gi;
const LONGEST_TAG = 4000;
const PAIR = /["']?(?<!\w)(\w+)["']?\s*:\s*["']([^"']*)["']/g;
const PATH = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const LIST_TAG = /列表|分页|list|page|内容/i;
const OTHER_TAG = /导航|菜单|位置|链接|头部|底部|\b(?:nav|menu|head|foot)/i;

/** A unit of the page that the server builds on request: what its element says of it. */
interface Unit {
  data: Map<string, string>;
  url: string | null;
  count: number | null;
  rows: number | null;
  /** Nothing stands in the element: a script fills it from the first page on. */
  isEmpty: boolean;
}

/**
 * 大汉 JPaaS: an element with `queryData`, `count` and `rows`; its further pages come from build/unit as HTML in JSON.
 * The page number counts only inside `paramJson`.
 */
export const hanwebJpaas: ListAdapter = {
  id: 'hanweb-jpaas',
  readPage(page) {
    if (!/querydata\s*=/i.test(page.html)) return null;
    const unit = listUnit(readUnits(page.html));
    if (unit === undefined) return null;
    const { count, rows, isEmpty } = unit;
    const isFilled = isEmpty && count === null;
    const items = isFilled ? [] : page.items;
    const total = count ?? page.claims.total;
    const size = rows ?? (items.length || 15);
    const isMore = total === null ? items.length === 0 || items.length >= size : items.length < total;
    // A page that shows more or fewer than the service gives at a time is no place to go on from.
    const isFirst = items.length === size;
    const before = startProgress(isFirst ? items : [], total, size);
    const url = resolveUrl(unit.url ?? PATH, page.outline.base);
    if (!isMore || url === null) return { total, pages: null, urls: [], feeds: [] };
    const request = ask(`${url.split('?')[0]}?${queryOf(unit.data)}`, isFirst ? 2 : 1, before, page.url);
    return { total, pages: null, urls: [], feeds: [request], ...(isFilled ? { shown: 'other' as const } : {}) };
  },
  readFeed(text, request, first) {
    const html = valueAt(parseJson(text), 'data', 'html');
    if (typeof html !== 'string') return { state: 'failed', why: '应答中没有data.html' };
    const items = readFragment(html, first.url, first.seenOn);
    const total = toCount(/\bcount\s*=\s*["']?(\d+)/.exec(html)?.[1]);
    return continueFeed(request, { items, total }, (page, before) => ask(request.url, page, before, first.url));
  },
};

/** The unit that says how long its list is, else the one whose name speaks of a list, else the only one. */
function listUnit(units: readonly Unit[]): Unit | undefined {
  const own = units.filter(
    ({ data }) => data.has('webId') && data.has('pageId') && !OTHER_TAG.test(data.get('tagId') ?? ''),
  );
  return (
    own.find(({ count }) => count !== null) ??
    own.find(({ data }) => LIST_TAG.test(data.get('tagId') ?? '')) ??
    (own.length === 1 ? own[0] : undefined)
  );
}

function readUnits(html: string): Unit[] {
  return [...html.matchAll(UNIT)].flatMap((match) => {
    const start = html.lastIndexOf('<', match.index);
    const end = html.indexOf('>', match.index + match[0].length);
    if (start < 0 || end < 0 || end - start > LONGEST_TAG) return [];
    return [readUnit(html.slice(start, end), match[1] ?? match[2] ?? '', html.slice(end + 1, end + 300))];
  });
}

function readUnit(tag: string, written: string, after: string): Unit {
  const data = new Map<string, string>();
  for (const [, name = '', value = ''] of written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").matchAll(PAIR))
    data.set(name, value);
  const attribute = (name: string): string | null =>
    new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag.replace(written, ''))?.[1] ?? null;
  return {
    data,
    url: attribute('url'),
    count: toCount(attribute('count')),
    rows: toCount(attribute('rows')),
    isEmpty: !/<(?:a|li|tr)\b/i.test(after.split(/<\/(?:div|ul|span)>/i)[0] ?? ''),
  };
}

function queryOf(data: ReadonlyMap<string, string>): string {
  const pairs = new Map([['parseType', 'bulidstatic'], ['pageType', 'column'], ['editType', 'null'], ...data]);
  pairs.delete('paramJson');
  return new URLSearchParams([...pairs]).toString();
}

function ask(url: string, page: number, before: FeedProgress, referer: string): FeedRequest {
  const pairs = [...new URL(url).searchParams].filter(([name]) => name !== 'paramJson');
  const query = new URLSearchParams([
    ...pairs,
    ['paramJson', JSON.stringify({ pageNo: page, pageSize: before.pageSize })],
  ]);
  return { url: `${url.split('?')[0]}?${query.toString()}`, method: 'GET', headers: { referer }, page, before };
}
