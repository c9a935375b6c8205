import { resolveUrl } from '../../../url.ts';
import type { FeedProgress, FeedRequest, ListAdapter, ListPage } from '../adapter.ts';
import { readRequests } from '../code/requests.ts';
import { evaluateSum } from '../code/sum.ts';
import { scriptScope } from '../script-scope.ts';
import { continueFeed, startProgress } from '../feed-progress.ts';
import { toCount } from '../feed-values.ts';
import { readFragment } from '../fragment.ts';

const LABEL = /labelName["']?\s*[:=]\s*["']?(\w*(?:List|list)\w*)/;
const ENDPOINT = /["']([^"'\s]*\/site\/label\/8888)/;
const PAIR = /["']?\b([A-Za-z]\w*)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|(\d+|true|false))/g;
const PAGES = /\b(?:pageCount|totalPages?)["']?\s*[:=]\s*["']?(\d{1,5})/i;
const TOTAL = /\b(?:total|totalRecords?|recordCount|dataCount)["']?\s*[:=]\s*["']?(\d{1,7})/i;
const POSTED = /\b(?:type|method)["']?\s*:\s*["']post["']|\$\.post\s*\(/i;
/** Where the script leaves these out, they stand in the address of the page. */
const IN_ADDRESS = ['type', 'catId', 'action'];
/** Settings of the pager itself, which the endpoint does not take. */
const NOT_SENT = new Set([
  'pageIndex',
  'pageCount',
  'total',
  'totalPages',
  'dataType',
  '_',
  'cache',
  'async',
  'url',
  'success',
]);

/** 龙讯 Lonsun: `/public/column/ORG?type=4&catId=C`; further pages are HTML fragments of `/site/label/8888`. */
export const lonsun: ListAdapter = {
  id: 'lonsun',
  readPage(page) {
    if (!page.html.includes('/site/label/8888') && !/labelName["']?\s*[:=]\s*["']?public/.test(page.html)) return null;
    const parameters = readParameters(page);
    const url = resolveUrl(ENDPOINT.exec(page.html)?.[1] ?? '/site/label/8888', page.outline.base);
    if (parameters === null || url === null) return null;
    const script = page.outline.scripts.join('\n');
    const pages = toCount(PAGES.exec(script)?.[1]) ?? page.claims.pages;
    const total = page.claims.total ?? toCount(TOTAL.exec(script)?.[1]);
    const size = Number(parameters.get('pageSize')) || page.items.length || 15;
    const isMore =
      page.items.length === 0 || (pages === null ? total === null || page.items.length < total : pages > 1);
    const isFirst = page.items.length === size;
    const before = startProgress(isFirst ? page.items : [], total, size);
    const way = { url, parameters, isPosted: POSTED.test(script) };
    const feeds = isMore ? [ask(way, isFirst ? 2 : 1, before, page.url)] : [];
    return { total, pages, urls: [], feeds };
  },
  readFeed(text, request, first) {
    if (!text.includes('<')) return { state: 'failed', why: `不是列表片段（${text.length}字）` };
    const items = readFragment(text, first.url, first.seenOn);
    const pages = toCount(PAGES.exec(text)?.[1]);
    const total = toCount(TOTAL.exec(text)?.[1]);
    const saysEnd = items.length === 0 && /暂无/.test(text);
    // Without a total the number of pages tells the end.
    const isLast = total === null && request.before.total === null && pages !== null && request.page >= pages;
    const known =
      saysEnd && total === null ? request.before.entries : isLast ? request.before.entries + items.length : total;
    const isPosted = request.method === 'POST';
    const sent = isPosted ? new URLSearchParams(request.body) : new URL(request.url).searchParams;
    const parameters = new Map([...sent].filter(([name]) => name !== 'pageIndex'));
    const way = { url: request.url.split('?')[0] ?? '', parameters, isPosted };
    return continueFeed(request, { items, total: known }, (page, before) => ask(way, page, before, first.url));
  },
};

/**
 * What the page's script sends: the data of its request, with variables and hidden fields put in; else the settings
 * around the label's name, or the query of an address in the script.
 */
function readParameters(page: ListPage): Map<string, string> | null {
  const { outline, url } = page;
  const address = new URL(url);
  for (const script of outline.scripts) {
    const label = LABEL.exec(script);
    if (label === null) continue;
    const parameters = new Map<string, string>();
    const query = /\/site\/label\/8888\?([^"'\s]+)/.exec(script)?.[1];
    if (query !== undefined)
      for (const [name, value] of new URLSearchParams(query.replaceAll('&amp;', '&'))) parameters.set(name, value);
    for (const [, name = '', double, single, bare] of objectAround(script, label.index).matchAll(PAIR))
      parameters.set(name, double ?? single ?? bare ?? '');
    for (const [name, value] of sentData(page, script)) parameters.set(name, value);
    for (const name of IN_ADDRESS)
      if (!parameters.has(name) && address.searchParams.has(name))
        parameters.set(name, address.searchParams.get(name) ?? '');
    const organ = /\/public\/column\/(\d+)/.exec(address.pathname)?.[1];
    if (!parameters.has('organId') && organ !== undefined) parameters.set('organId', organ);
    parameters.set('labelName', label[1] ?? '');
    for (const name of NOT_SENT) parameters.delete(name);
    return parameters;
  }
  return null;
}

function sentData(page: ListPage, script: string): [string, string][] {
  const request = readRequests([script]).find(({ data }) => data.has('labelName'));
  if (request === undefined) return [];
  const scope = scriptScope(page);
  return [...request.data].flatMap(([name, sum]): [string, string][] => {
    const value = sum === null ? null : evaluateSum(sum, scope);
    return value === null ? [] : [[name, value]];
  });
}

function objectAround(script: string, at: number): string {
  const start = script.lastIndexOf('{', at);
  const end = script.indexOf('}', at);
  return script.slice(start < 0 ? 0 : start, end < 0 ? script.length : end);
}

/** How the endpoint is asked; the page's script says whether with GET or POST, and the other is tried where that fails. */
interface Way {
  url: string;
  parameters: ReadonlyMap<string, string>;
  isPosted: boolean;
}

function ask({ url, parameters, isPosted }: Way, page: number, before: FeedProgress, referer: string): FeedRequest {
  const query = new URLSearchParams([...parameters, ['pageIndex', String(page)]]).toString();
  const headers = { referer, 'x-requested-with': 'XMLHttpRequest' };
  const got: FeedRequest = { url: `${url}?${query}`, method: 'GET', headers, page, before };
  const posted: FeedRequest = { url, method: 'POST', body: query, headers, page, before };
  return isPosted ? { ...posted, otherwise: got } : { ...got, otherwise: posted };
}
