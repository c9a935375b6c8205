import { remembering } from '../../text/remembering.ts';
import type { Outline } from '../outline.ts';
import { readLabel } from './pager-links.ts';
import type { FoundList } from './read-list.ts';

/** Scripts that write a pager where they stand; definitions of such functions do not. */
const WRITES =
  /(?:^|[^\w.])(?<!function\s)(?:create_?Page\w*|Pager)\s*\(\s*[\w${'"]|document\.write[^]*countPage|countPage[^]*document\.write/;
const writesPager = remembering((script) => WRITES.test(script));
/** A shorter title is a button's. */
const SHORTEST = 6;

/**
 * Puts the list that the page's pager stands below before the others: on the last page it may be shorter than the latest
 * news beside it.
 */
export function pagersListFirst(lists: readonly FoundList[], outline: Outline): FoundList[] {
  const place = pagerPlace(outline);
  if (place === null) return [...lists];
  const above = lists.filter(
    ({ area, items, last }) => area === 'main' && last < place && items.some(({ title }) => title.length >= SHORTEST),
  );
  const own = above.reduce<FoundList | null>(
    (near, list) => (near === null || list.last > near.last ? list : near),
    null,
  );
  return own === null ? [...lists] : [{ ...own, isPagers: true }, ...lists.filter((list) => list !== own)];
}

/** Where in the page the pager begins: its first link, or the script that writes it. */
function pagerPlace({ links, scripts, scriptPlaces }: Outline): number | null {
  const places = scripts.flatMap((script, index) => (writesPager(script) ? [scriptPlaces[index] ?? 0] : []));
  for (const { text, hint, area, order } of links) {
    const label = area === 'footer' ? null : readLabel(text === '' ? hint : text);
    if (label !== null && label.step !== 'first' && label.page !== 1) places.push(order);
  }
  return places.length === 0 ? null : Math.min(...places);
}
