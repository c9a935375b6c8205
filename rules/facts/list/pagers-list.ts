import { remembering } from '../../text/remembering.ts';
import type { Outline } from '../outline.ts';
import { readClaims } from './pager.ts';
import { readLabel } from './pager-links.ts';
import type { FoundList } from './read-list.ts';

/** Scripts that write a pager where they stand; definitions of such functions do not. */
const WRITES = /(?:^|[^\w.])(?<!function\s)(?:create_?Page\w*|Pager)\s*\(\s*[\w${'"]/;
const writesPager = remembering(
  (script) => WRITES.test(script) || (script.includes('document.write') && script.includes('countPage')),
);
/** A shorter title is a button's. */
const SHORTEST = 6;
/** Two links may be of the layout. */
const FEWEST = 3;

/**
 * Puts the list that the page's pager stands below before the others: on the last page it may be shorter than the latest
 * news beside it.
 */
export function pagersListFirst(lists: readonly FoundList[], outline: Outline): FoundList[] {
  const place = pagerPlace(outline);
  if (place === null) return claimedListFirst(lists, outline);
  const above = lists.filter(
    ({ area, items, last, isMenu }) =>
      area === 'main' && last < place && isMenu !== true && items.some(({ title }) => title.length >= SHORTEST),
  );
  const own = above.reduce<FoundList | null>(
    (near, list) => (near === null || list.last > near.last ? list : near),
    null,
  );
  return own === null ? [...lists] : [{ ...own, isPagers: true }, ...lists.filter((list) => list !== own)];
}

/** 共8条 below a list of just so many entries says that they are the page's, short and undated as they may be. */
function claimedListFirst(lists: readonly FoundList[], outline: Outline): FoundList[] {
  const isOpen = ({ area, dated, items, isMenu }: FoundList): boolean =>
    area === 'main' && dated === 0 && items.length >= FEWEST && isMenu !== true;
  if (!lists.some(isOpen)) return [...lists];
  const { total } = readClaims(outline);
  const own = total === null ? [] : lists.filter((list) => isOpen(list) && list.items.length === total);
  const [only] = own;
  return only === undefined || own.length > 1
    ? [...lists]
    : [{ ...only, isPagers: true }, ...lists.filter((list) => list !== only)];
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
