import { resolveUrl } from '../../../url.ts';
import type { ListAdapter, ListPage } from '../adapter.ts';
import { readLocations } from '../code/locations.ts';
import { evaluateSum, readVariables } from '../code/sum.ts';
import { firstOf } from '../numbered-pages.ts';
import { PAGE_PARAMETER, pageOf, patternUrls, type PagePattern } from '../page-pattern.ts';
import { readSlot } from '../page-slot.ts';

const ATTRIBUTE = /\bon(?:change|click|keydown|blur)\s*=\s*(?:"([^"]{0,400})"|'([^']{0,400})')/gi;
const PAGES = /\b(?:pages?_?count|total_?pages?|count_?pages?|pages|page_?total)["']?\s*[:=]\s*["']?(\d{1,5})\b/i;
const COUNT =
  /\b(?:count|total(?:_?(?:count|num|size|records?|items?))?|record_?count)["']?\s*[:=]\s*["']?(\d{1,7})\b/i;
const SIZE = /\b(?:limit|page_?size|per_?page|rows|items_?per_?page|num_?per_?page)["']?\s*[:=]\s*["']?(\d{1,3})\b/i;
const OPTION = /<option\b[^>]{0,200}>\s*(?:第\s*)?(\d{1,4})\s*(?:页\s*)?(?=<)/gi;

/**
 * A pager drawn by a program of the page's own (laypage, a chooser of numbers) that goes to an address with the page's
 * number in it: `location.href = 'index_' + obj.curr + '.html'`. The script or the page says how many there are.
 */
export const pageScript: ListAdapter = {
  id: 'page-script',
  readPage(page) {
    if (page.items.length === 0 || !/location|window\.open/.test(page.html)) return null;
    const pages = countPages(page);
    if (pages === null || pages <= 1) return null;
    const pattern = readPattern(page);
    if (pattern === null) return null;
    const own = pageOf(page.url, pattern);
    return {
      total: page.claims.total,
      pages,
      urls: patternUrls(pattern, pages, page.url),
      feeds: [],
      ...(own === null ? {} : { own, first: firstOf(page.url, undefined, pattern) }),
    };
  },
};

function readPattern({ outline, html, url }: ListPage): PagePattern | null {
  const attributes = [...html.matchAll(ATTRIBUTE)].map(([, double, single]) =>
    (double ?? single ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
  const names = readVariables(outline.scripts);
  const { searchParams } = new URL(url);
  for (const code of [...outline.scripts, ...attributes]) {
    for (const sum of readLocations(code).toReversed()) {
      const slot = readSlot(
        sum,
        (part) => evaluateSum([part], { names, parameter: (name) => searchParams.get(name) }),
        (text) => resolveUrl(text, outline.base),
      );
      if (slot === null || !isPagePlace(slot.before, slot.after)) continue;
      return { before: slot.before, after: slot.after, offset: slot.shift === -1 ? -1 : 0 };
    }
  }
  return null;
}

/** A parameter for it, or the end of a file's name; anything else may be an entry's number. */
function isPagePlace(before: string, after: string): boolean {
  if (before.includes('?')) return PAGE_PARAMETER.test(before) && (after === '' || after.startsWith('&'));
  return (
    /(?:[a-z]_|[a-z]-|\/(?:index|list|page|p)?[_-]?)$/i.test(before) &&
    /^\.(?:s?html?|jspx?|aspx?|php|do)$/i.test(after)
  );
}

function countPages({ outline, html, claims, items }: ListPage): number | null {
  if (claims.pages !== null) return claims.pages;
  const script = outline.scripts.join('\n');
  const said = PAGES.exec(script)?.[1];
  if (said !== undefined) return Number(said);
  const count = Number(COUNT.exec(script)?.[1] ?? claims.total ?? 0);
  const size = Number(SIZE.exec(script)?.[1] ?? items.length);
  if (count > 0 && size > 0) return Math.ceil(count / size);
  const options = [...html.matchAll(OPTION)].map(([, number]) => Number(number));
  return options.length === 0 ? null : Math.max(...options);
}
