import { outlinePage } from '../outline.ts';
import type { ListItem } from '../page-facts.ts';
import { readLists } from './read-list.ts';

/** The entries of a piece of HTML that holds a list and little else: what feeds answer with. */
export function readFragment(html: string, url: string, seenOn: string | null): ListItem[] {
  const outline = outlinePage(`<div><div>${html}</div></div>`, url);
  return readLists(outline, seenOn)[0]?.items ?? [];
}
