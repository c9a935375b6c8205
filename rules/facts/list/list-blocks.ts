import type { Label } from '../labels.ts';
import type { Outline } from '../outline.ts';
import { parentOf, type TreeElement } from '../tree.ts';
import type { FoundList } from './read-list.ts';

/**
 * Indexes of the blocks that belong to rows of dated lists: their dates and labels are the entries', never the page's.
 * Where most rows of a list carry labels it is a list of cards; a lone row with labels (来源：… 发布时间：…) is the head
 * line of an article and no list.
 */
export function findListBlocks(outline: Outline, lists: readonly FoundList[], labels: readonly Label[]): Set<number> {
  const listOf = new Map<TreeElement, FoundList>();
  for (const list of lists) {
    if (list.dated > 0) for (const row of list.rows) listOf.set(row, list);
  }
  const found = new Set<number>();
  if (listOf.size === 0) return found;
  const rowAt = outline.blocks.map((block) => rowAround(block.node, listOf));
  const labelled = new Set<TreeElement>();
  for (const label of labels) {
    const row = rowAt[label.block];
    if (label.field !== null && row != null) labelled.add(row);
  }
  const cards = new Set(
    [...new Set(listOf.values())].filter(
      ({ rows }) => rows.length > 1 && rows.filter((row) => labelled.has(row)).length > rows.length / 2,
    ),
  );
  rowAt.forEach((row, index) => {
    const list = row === null ? undefined : listOf.get(row);
    if (row !== null && list !== undefined && (cards.has(list) || !labelled.has(row))) found.add(index);
  });
  return found;
}

function rowAround(node: TreeElement | null, listOf: ReadonlyMap<TreeElement, FoundList>): TreeElement | null {
  for (let ancestor = node, step = 0; ancestor !== null && step < 6; ancestor = parentOf(ancestor), step++) {
    if (listOf.has(ancestor)) return ancestor;
  }
  return null;
}
