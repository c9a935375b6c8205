import { resolveUrl } from '../../../url.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { parseJson, toCount, valueAt } from '../feed-values.ts';
import { readFragment } from '../fragment.ts';

const UNIT = /<[a-z]+\b[^>]{0,1500}?\bquerydata\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})')[^>]{0,1500}>/gi;
const PAIR = /["']?(\w+)["']?\s*:\s*["']([^"']*)["']/g;
const PATH = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const LIST_TAG = /列表|分页|list|page|内容/i;

/** A unit of the page that the server builds on request: what its element says of it. */
interface Unit {
  data: Map<string, string>;
  url: string | null;
  count: number | null;
  rows: number | null;
}

/**
 * 大汉 JPaaS: an element with `queryData`, `count` and `rows`; its further pages come from build/unit as HTML in JSON.
 * The page number counts only inside `paramJson`.
 */
export const hanwebJpaas: ListAdapter = {
  id: 'hanweb-jpaas',
  readPage(page) {
    if (!/querydata\s*=/i.test(page.html)) return null;
    const units = [...page.html.matchAll(UNIT)].map(([tag, double, single]) => readUnit(tag, double ?? single ?? ''));
    const unit =
      units.find(({ count }) => count !== null) ?? units.find(({ data }) => LIST_TAG.test(data.get('tagId') ?? ''));
    if (unit === undefined || !unit.data.has('webId') || !unit.data.has('pageId')) return null;
    const { count, rows } = unit;
    const total = count ?? page.claims.total;
    const before = startProgress(page.items, total, rows ?? (page.items.length || 15));
    const isMore =
      total === null ? page.items.length === 0 || page.items.length >= before.pageSize : page.items.length < total;
    const url = resolveUrl(unit.url ?? PATH, page.outline.base);
    if (!isMore || url === null) return { total, pages: null, urls: [], feeds: [] };
    const request = ask(
      `${url.split('?')[0]}?${queryOf(unit.data)}`,
      page.items.length === 0 ? 1 : 2,
      before,
      page.url,
    );
    return { total, pages: null, urls: [], feeds: [request] };
  },
  readFeed(text, request, first) {
    const html = valueAt(parseJson(text), 'data', 'html');
    if (typeof html !== 'string') return { state: 'failed', why: '应答中没有data.html' };
    const items = readFragment(html, first.url, first.seenOn);
    const total = toCount(/\bcount\s*=\s*["']?(\d+)/.exec(html)?.[1]);
    return continueFeed(request, { items, total }, (page, before) => ask(request.url, page, before, first.url));
  },
};

function readUnit(tag: string, written: string): Unit {
  const data = new Map<string, string>();
  for (const [, name = '', value = ''] of written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").matchAll(PAIR))
    data.set(name, value);
  const attribute = (name: string): string | null =>
    new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag.replace(written, ''))?.[1] ?? null;
  return { data, url: attribute('url'), count: toCount(attribute('count')), rows: toCount(attribute('rows')) };
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
