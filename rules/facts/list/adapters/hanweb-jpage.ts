import { resolveUrl } from '../../../url.ts';
import { storedLists, storedParts } from '../../stored-lists.ts';
import type { FeedProgress, FeedRequest, ListAdapter, ListPage } from '../adapter.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { readFragment } from '../fragment.ts';

const DATAPROXY = /\/module\/(?:[\w-]+\/)*jpage\/\w*dataproxy\.jsp/i;
const USUAL = '/module/web/jpage/dataproxy.jsp';
const OTHER = '/module/jpage/dataproxy.jsp';
const TOTAL = /\btotalRecord["']?\s*[:=]\s*["']?(\d{1,7})|<totalrecord>\s*(\d{1,7})\s*<\/totalrecord>/i;
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
 * address in `<nextgroup>`, or from dataproxy by record numbers. Encrypted column ids know only the former.
 */
export const hanwebJpage: ListAdapter = {
  id: 'hanweb-jpage',
  readPage(page) {
    const isStored = page.html.includes('<datastore>');
    if (!isStored && !(page.html.includes('.jpage(') && page.html.includes('dataproxy'))) return null;
    const parts = storedParts(page.html);
    // A landing page keeps the heads of several columns, none of which is the page's own list.
    if (parts.share < 0.5) return { total: null, pages: null, urls: [], feeds: [] };
    const total = readTotal(page.html) ?? page.claims.total;
    const before = startProgress(page.items, total, Number(PER_PAGE.exec(page.html)?.[1] ?? 15) * PAGES_AT_ONCE);
    const isMore = total === null ? parts.nextGroup !== null : page.items.length < total;
    const request = isMore ? askNext(parts.nextGroup, page.url, 2, before, readParameters(page)) : null;
    return { total, pages: null, urls: [], feeds: request === null ? [] : [request] };
  },
  readFeed(text, request, first) {
    const parts = storedParts(text);
    const total = readTotal(text);
    if (!parts.isStored) return { state: 'failed', why: `不是jpage的应答（${text.length}字）` };
    const items = readFragment(storedLists(text), request.url, first.seenOn);
    return continueFeed(request, { items, total }, (page, before) =>
      askNext(parts.nextGroup, request.url, page, before, new URL(request.url).search),
    );
  },
};

function readTotal(text: string): number | null {
  const match = TOTAL.exec(text);
  return match === null ? null : Number(match[1] ?? match[2]);
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
  const byRecord = askRecords(path ?? USUAL, base, page, before, own === null ? parameters : new URL(own).search);
  if (own === null) {
    const elsewhere = path === undefined ? askRecords(OTHER, base, page, before, parameters) : null;
    return byRecord === null ? null : { ...byRecord, ...(elsewhere === null ? {} : { otherwise: elsewhere }) };
  }
  const request: FeedRequest = { url: own, method: 'GET', page, before };
  const isByRecord = /startrecord=/i.test(own);
  return byRecord === null || isByRecord ? request : { ...request, otherwise: byRecord };
}

function askRecords(path: string, base: string, page: number, before: FeedProgress, query: string): FeedRequest | null {
  const given = new Map(new URLSearchParams(query));
  if (!/^\d+(,\d+)*$/.test(given.get('columnid') ?? '') || !/^\d+$/.test(given.get('unitid') ?? '')) return null;
  const url = resolveUrl(path, base);
  if (url === null || before.pageSize === 0) return null;
  const kept = PARAMETERS.flatMap((name): [string, string][] =>
    given.has(name) ? [[name, given.get(name) ?? '']] : [],
  );
  const start = before.entries + 1;
  const numbers: [string, string][] = [
    ['startrecord', String(start)],
    ['endrecord', String(start + before.pageSize - 1)],
    ['perpage', String(Math.max(1, Math.round(before.pageSize / PAGES_AT_ONCE)))],
  ];
  return { url: `${url}?${new URLSearchParams([...numbers, ...kept]).toString()}`, method: 'GET', page, before };
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
