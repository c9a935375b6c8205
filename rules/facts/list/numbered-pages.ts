import { pageKey } from '../../url.ts';
import type { ListPage, ListReading } from './adapter.ts';
import { isLaterPath, isPageOf } from './page-paths.ts';
import { findPattern, PAGE_PARAMETER, pageOf, patternUrls, type PagePattern } from './page-pattern.ts';
import { readPagerLinks, type PagerLink } from './pager-links.ts';

/**
 * The pages of a list by its numbered links. Where the last page is known, by 尾页 or 共N页, all are named; else those
 * that are linked, and each page leads to the next. Null where no link of a pager leads anywhere.
 */
export function readNumberedPages(page: ListPage, given?: readonly PagerLink[]): ListReading | null {
  const { claims, outline } = page;
  const links = (given ?? readPagerLinks(outline, page.html)).filter((link) => isOfThisList(link, outline.base));
  const pattern = findPattern(links);
  const first = links.find((link) => link.step === 'first' || link.page === 1)?.url;
  const firstKey = first === undefined ? null : pageKey(first);
  const own = pageKey(page.url);
  const back = firstKey !== own && first !== undefined && isPageOf(page.url, first) ? { own: 2, first } : {};
  const listed = linkedUrls(links).filter((url) => pageKey(url) !== own && pageKey(url) !== firstKey);
  if (pattern === null && listed.length === 0 && back.first === undefined) return null;
  // Without numbers in its links, what is not the first page is a later one.
  const reading: ListReading = { ...claims, urls: listed, feeds: [], ...back };
  if (pattern === null) return reading;
  const shown = links.map((link) => pageOf(link.url, pattern) ?? 0);
  const last =
    links.some((link) => link.step === 'last' && pageOf(link.url, pattern) !== null) || claims.pages === null
      ? Math.max(...shown)
      : Math.max(claims.pages, ...shown);
  const all = patternUrls(pattern, last, page.url);
  const ownPage = pageOf(page.url, pattern);
  const later = listed.filter((url) => pageOf(url, pattern) === null);
  return {
    ...reading,
    urls: [...all, ...later],
    ...(ownPage === null ? {} : { own: ownPage, first: firstOf(page.url, first, pattern) }),
  };
}

/**
 * The first page as the pager links to it, else by the pattern: without the page parameter, or without the number at
 * the end of the file name.
 */
export function firstOf(own: string, linked: string | undefined, { before, after }: PagePattern): string {
  const url = linked ?? own;
  const name = PAGE_PARAMETER.exec(before)?.[0].replace(/^[?&]|=$/g, '');
  if (name === undefined || !url.includes('?'))
    return (
      linked ??
      (/[\w][_-]$/.test(before)
        ? before.slice(0, -1) + after
        : /\/(?:page|p|list)\/$/.test(before)
          ? before.replace(/\/\w+\/$/, '') + after
          : before.endsWith('/')
            ? before
            : own)
    );
  const [address = '', query = ''] = url.split('?');
  const rest = query.split('&').filter((pair) => !pair.startsWith(`${name}=`));
  return rest.length === 0 ? address : `${address}?${rest.join('&')}`;
}

function linkedUrls(links: readonly PagerLink[]): string[] {
  const found = new Map<string, number>();
  for (const { url, page, step } of links) {
    if (page === 1 || step === 'first' || step === 'previous' || found.has(url)) continue;
    found.set(url, page ?? Number.MAX_SAFE_INTEGER);
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([url]) => url);
}

/** In the list's own place: same folder or same path; elsewhere only by a parameter that is called for pages. */
function isOfThisList({ url, page, step }: PagerLink, base: string): boolean {
  if (step === 'first' || page === 1) return true;
  const [target, here] = [new URL(url), new URL(base)];
  if (isLaterPath(target.pathname, here.pathname)) return true;
  const folder = here.pathname.replace(/(?<![^/])[^/]*$/, '');
  const digits = [...target.href.matchAll(/\d+/g)];
  if (!target.pathname.startsWith(folder))
    return digits.some((match) => PAGE_PARAMETER.test(target.href.slice(0, match.index)));
  const rest = target.pathname.slice(folder.length);
  if (target.pathname !== here.pathname && !/\d/.test(rest + target.search)) return false;
  return !rest.includes('/') || /^(?:[\w-]+\/\d+\.s?html?|(?:page|p|list)\/\d+\/?)$/.test(rest) || target.search !== '';
}
