import { outlinePage, type Outline } from '../outline.ts';
import type { ListItem } from '../page-facts.ts';
import { isPageList } from '../shape.ts';
import { readClaims } from './pager.ts';
import { readLists } from './read-list.ts';

/** The list of a whole page that came as an answer: a posted form's next page, a frame's document. */
export function readListPage(
  html: string,
  url: string,
  seenOn: string | null,
): { outline: Outline; items: ListItem[]; claims: { total: number | null; pages: number | null } } {
  const outline = outlinePage(html, url);
  const lists = readLists(outline, seenOn);
  // Its last page may hold a single entry.
  const list = lists.find(isPageList) ?? lists.find(({ area, dated }) => area === 'main' && dated > 0);
  return { outline, items: list?.items ?? [], claims: readClaims(outline) };
}
