import { resolveUrl } from '../../../url.ts';
import { storedLists, storedParts } from '../../stored-lists.ts';
import type { FeedProgress, FeedRequest, ListAdapter, ListPage } from '../adapter.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { readFragment } from '../fragment.ts';

const DATAPROXY = /\/module\/(?:[\w-]+\/){0,8}jpage\/\w*dataproxy\.jsp/i;
const USUAL = '/module/web/jpage/dataproxy.jsp';
const OTHER = '/module/jpage/dataproxy.jsp';
const TOTAL = /\btotalRecord["']?\s*[:=]\s*["']?(\d{1,7})/i;
const PER_PAGE = /\bperPage["']?\s*[:=]\s*["']?(\d{1,3})/i;
/** What a request must carry, by the names that the page's own script uses. */
const PARAMETERS = [
  'col',
  'appid',
  'webid',
  'path',
  'columnid',
  'sourceContentType',
  'unitid',
  'webname',
  'permissiontype',
];
const PAGES_AT_ONCE = 3;

/**
 * 大汉 jpage: records in CDATA of a `<datastore>` (the outline reads them as part of the page), more of them from the
 * address in `<nextgroup>`, or from dataproxy by record numbers, with GET or, where that brings nothing, with POST as
 * the page's own script asks. Encrypted column ids know only the former.
 */
export const hanwebJpage: ListAdapter = {
  id: 'hanweb-jpage',
  readPage(page) {
    const isStored = page.html.includes('<datastore>');
    if (!isStored && !(page.html.includes('.jpage(') && page.html.includes('dataproxy'))) return null;
    const parts = storedParts(page.html);
    // A landing page keeps the heads of several columns, none of which is the page's own list.
    if (parts.share < 0.5) return { total: null, pages: null, urls: [], feeds: [] };
    const total = parts.total ?? readTotal(page) ?? page.claims.total;
    const before = startProgress(page.items, total, Number(PER_PAGE.exec(page.html)?.[1] ?? 15) * PAGES_AT_ONCE);
    const isMore = total === null ? parts.nextGroup !== null : page.items.length < total;
    const request = isMore ? askNext(parts.nextGroup, page.url, 2, before, readParameters(page)) : null;
    return { total, pages: null, urls: [], feeds: request === null ? [] : [request] };
  },
  readFeed(text, request, first) {
    const parts = storedParts(text);
    if (!parts.isStored) return { state: 'failed', why: `不是jpage的应答（${text.length}字）` };
    const items = readFragment(storedLists(text), request.url, first.seenOn);
    return continueFeed(request, { items, total: parts.total }, (page, before) =>
      request.method === 'POST'
        ? postRecords(request.url, page, before, `?${request.body ?? ''}`)
        : askNext(parts.nextGroup, request.url, page, before, new URL(request.url).search),
    );
  },
};

/** What the pager's own script says; a page with several pagers says nothing sure. */
function readTotal({ outline }: ListPage): number | null {
  const totals = new Set(outline.scripts.flatMap((script) => TOTAL.exec(script)?.[1] ?? []));
  return totals.size === 1 ? Number([...totals][0]) : null;
}

/** The platform's own next address first; by record numbers where there is none or it fails. */
function askNext(
  nextGroup: string | null,
  base: string,
  page: number,
  before: FeedProgress,
  parameters: string,
): FeedRequest | null {
  const own = nextGroup === null ? null : resolveUrl(nextGroup, base);
  const path = DATAPROXY.exec(own ?? '')?.[0] ?? DATAPROXY.exec(base)?.[0];
  const query = own === null ? parameters : new URL(own).search;
  const chain = [
    ...(own === null || /startrecord=/i.test(own) ? [] : [{ url: own, method: 'GET' as const, page, before }]),
    ...(path === undefined ? [USUAL, OTHER] : [path]).map((place) => getRecords(place, base, page, before, query)),
    postRecords(path ?? USUAL, page, before, query, base),
  ].filter((request) => request !== null);
  if (own !== null && /startrecord=/i.test(own)) chain.unshift({ url: own, method: 'GET', page, before });
  return chain.reduceRight<FeedRequest | null>(
    (otherwise, request) => (otherwise === null ? request : { ...request, otherwise }),
    null,
  );
}

/** The records that come next, in numbers from 1. */
function numbersOf({ entries, pageSize }: FeedProgress): [string, string][] {
  return [
    ['startrecord', String(entries + 1)],
    ['endrecord', String(entries + pageSize)],
    ['perpage', String(Math.max(1, Math.round(pageSize / PAGES_AT_ONCE)))],
  ];
}

/** Null where the page does not say enough to ask by record numbers. */
function keptOf(query: string, { pageSize }: FeedProgress): [string, string][] | null {
  const given = new Map(new URLSearchParams(query));
  if (!/^\d+(,\d+)*$/.test(given.get('columnid') ?? '') || !/^\d+$/.test(given.get('unitid') ?? '')) return null;
  if (pageSize === 0) return null;
  return PARAMETERS.flatMap((name): [string, string][] => (given.has(name) ? [[name, given.get(name) ?? '']] : []));
}

function getRecords(path: string, base: string, page: number, before: FeedProgress, query: string): FeedRequest | null {
  const url = resolveUrl(path, base);
  const kept = keptOf(query, before);
  if (url === null || kept === null) return null;
  return {
    url: `${url}?${new URLSearchParams([...numbersOf(before), ...kept]).toString()}`,
    method: 'GET',
    page,
    before,
  };
}

function postRecords(
  path: string,
  page: number,
  before: FeedProgress,
  query: string,
  base?: string,
): FeedRequest | null {
  const url = resolveUrl(path, base ?? path)?.split('?')[0];
  const kept = keptOf(query, before);
  if (url === undefined || kept === null) return null;
  const body = new URLSearchParams(kept).toString();
  return { url: `${url}?${new URLSearchParams(numbersOf(before)).toString()}`, method: 'POST', body, page, before };
}

/** The parameters as the script names them, in `ajaxParam` or in variables of its own, as a query. */
function readParameters({ outline }: ListPage): string {
  const script = outline.scripts.find((code) => /\bjpage\b/.test(code) && /columnid/i.test(code)) ?? '';
  const pairs = PARAMETERS.flatMap((name): [string, string][] => {
    const value = new RegExp(`\\b${name}["']?\\s*[:=]\\s*(?:"([^"]*)"|'([^']*)'|(\\d+))`, 'i').exec(script);
    return value === null ? [] : [[name, value[1] ?? value[2] ?? value[3] ?? '']];
  });
  return `?${new URLSearchParams(pairs).toString()}`;
}
