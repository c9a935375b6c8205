import type { PageFacts } from './page-facts.ts';

/**
 * Distinct addresses that are taken from one page. The site map of a county has 5,000; a page with more than this was
 * made to keep its reader busy, or is an archive of which most entries are also reached elsewhere.
 */
export const MOST_ADDRESSES = 20_000;

/** Facts with no more addresses of any kind than are taken; `isCut` says where some were left out. */
export function withinMost(facts: PageFacts): PageFacts {
  const { links, items, attachments, feeds, pager } = facts;
  const kept = withinMostLinks(links);
  const lists = [items, attachments, feeds, pager?.urls ?? []];
  if (kept.length === links.length && lists.every(({ length }) => length <= MOST_ADDRESSES)) return facts;
  return {
    ...facts,
    links: kept,
    items: items.slice(0, MOST_ADDRESSES),
    attachments: attachments.slice(0, MOST_ADDRESSES),
    feeds: feeds.slice(0, MOST_ADDRESSES),
    pager: pager === null ? null : { ...pager, urls: pager.urls.slice(0, MOST_ADDRESSES) },
    isCut: true,
  };
}

/** The same address may stand on a page any number of times. */
function withinMostLinks(links: PageFacts['links']): PageFacts['links'] {
  if (links.length <= MOST_ADDRESSES) return links;
  const urls = new Set<string>();
  return links.filter(({ url }) => urls.has(url) || (urls.size < MOST_ADDRESSES && urls.add(url)));
}
