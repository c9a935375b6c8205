import { MOST_PAGES } from './pager.ts';
import type { PagerLink } from './pager-links.ts';

/** How a list numbers its addresses: `before` + (page + offset) + `after`. */
export interface PagePattern {
  before: string;
  after: string;
  /** 0 where page 2 is called 2, -1 where it is called 1. */
  offset: 0 | -1;
}

/** Parameters that usually hold a page number. */
export const PAGE_PARAMETER =
  /(?:^|[?&])(?:page|pageindex|page_?no|page_?num(?:ber)?|page_?id|curr?ent_?page|curr?page|cur_?page|curpageindex|pn|p|paging|start_?page|topage|nowpage|a\d+p|\w*[_.]page)=$/i;

/**
 * The numbering that most of the numbered links share. One number alone in the right place is enough where it stands in
 * the file name or in a parameter called for it; the rightmost such place counts.
 */
export function findPattern(links: readonly PagerLink[]): PagePattern | null {
  const votes = new Map<string, { pattern: PagePattern; count: number; weight: number }>();
  const pages = new Map<string, number>();
  for (const link of links)
    if (link.page !== null && link.page > 1 && !pages.has(link.url)) pages.set(link.url, link.page);
  for (const [url, page] of pages) {
    for (const pattern of patternsOf(url, page)) {
      const id = `${pattern.before}\n${pattern.after}\n${pattern.offset}`;
      const vote = votes.get(id) ?? { pattern, count: 0, weight: weightOf(pattern) };
      vote.count += 1;
      votes.set(id, vote);
    }
  }
  let best: { pattern: PagePattern; count: number; weight: number } | null = null;
  for (const vote of votes.values()) {
    if (best === null || vote.count > best.count || (vote.count === best.count && vote.weight > best.weight))
      best = vote;
  }
  return best === null || best.weight === 0 ? null : best.pattern;
}

function* patternsOf(url: string, page: number): Generator<PagePattern> {
  const start = new URL(url).origin.length;
  for (const match of url.matchAll(/\d+/g)) {
    if (match.index < start) continue;
    const offset = match[0] === String(page) ? 0 : match[0] === String(page - 1) ? -1 : null;
    if (offset !== null)
      yield { before: url.slice(0, match.index), after: url.slice(match.index + match[0].length), offset };
  }
}

/** How likely a number in this place is the page's: a parameter for it, the end of the file name, anything else. */
function weightOf({ before, after, offset }: PagePattern): number {
  const own = offset === 0 ? 0.5 : 0;
  if (PAGE_PARAMETER.test(before) && (after === '' || /^[&#]/.test(after))) return 4 + own;
  if (before.includes('?')) return 1 + own;
  if (/^\.(s?html?|jspx?|php|aspx?|do)($|\?)/i.test(after)) return /[_\-/a-z.]$/i.test(before) ? 3 + own : 0;
  return /(?:\/|\w[_-])$/.test(before) && /^\/?($|\?)/.test(after) ? 2 + own : 0;
}

/** The page that an address is by this numbering, null for others. */
export function pageOf(url: string, { before, after, offset }: PagePattern): number | null {
  if (!url.startsWith(before) || !url.endsWith(after) || url.length < before.length + after.length) return null;
  const number = url.slice(before.length, url.length - after.length);
  return /^\d{1,5}$/.test(number) ? Number(number) - offset : null;
}

/**
 * Addresses of the other pages of a list of `last`: the first page names them all, a later one the next, so that a long
 * list is not written down on each of its pages.
 */
export function patternUrls(pattern: PagePattern, last: number, own: string): string[] {
  const { before, after, offset } = pattern;
  const from = Math.max(1, pageOf(own, pattern) ?? 1) + 1;
  const to = Math.min(last, MOST_PAGES, from === 2 ? last : from);
  const urls: string[] = [];
  for (let page = from; page <= to; page++) urls.push(`${before}${page + offset}${after}`);
  return urls;
}
