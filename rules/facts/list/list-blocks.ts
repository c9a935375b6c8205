import type { Label } from '../labels.ts';
import type { Outline } from '../outline.ts';
import { parentOf, type TreeElement } from '../tree.ts';
import type { FoundList } from './read-list.ts';

/**
 * Indexes of the blocks that belong to rows of dated lists: their dates and labels are the entries', never the page's.
 * Where most rows of a list carry labels it is a list of cards, and without dates where most carry one and the same
 * label; a lone row with labels (来源：… 发布时间：…) is the head line of an article and no list.
 */
export function findListBlocks(outline: Outline, lists: readonly FoundList[], labels: readonly Label[]): Set<number> {
  const listOf = new Map<TreeElement, FoundList>();
  const mayBeCards = labels.filter(({ field }) => field !== null).length > 1;
  for (const list of lists) {
    if (list.dated > 0 || (mayBeCards && list.rows.length > 1)) for (const row of list.rows) listOf.set(row, list);
  }
  const found = new Set<number>();
  if (listOf.size === 0) return found;
  const rowAt = outline.blocks.map((block) => rowAround(block.node, listOf));
  const labelled = new Map<TreeElement, Set<string>>();
  for (const { field, block } of labels) {
    const row = rowAt[block];
    if (field === null || row == null) continue;
    const fields = labelled.get(row);
    if (fields === undefined) labelled.set(row, new Set([field]));
    else fields.add(field);
  }
  const isCards = ({ rows, dated }: FoundList): boolean => {
    const fields = rows.flatMap((row) => [...(labelled.get(row) ?? [])]);
    const most = dated > 0 ? rows.filter((row) => labelled.has(row)).length : repeated(fields);
    return rows.length > 1 && most > rows.length / 2;
  };
  const cards = new Set(labelled.size === 0 ? [] : [...new Set(listOf.values())].filter(isCards));
  rowAt.forEach((row, index) => {
    const list = row === null ? undefined : listOf.get(row);
    if (row === null || list === undefined) return;
    if (cards.has(list) || (list.dated > 0 && !labelled.has(row))) found.add(index);
  });
  return found;
}

/** How often the most frequent of the names stands there. */
function repeated(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function rowAround(node: TreeElement | null, listOf: ReadonlyMap<TreeElement, FoundList>): TreeElement | null {
  for (let ancestor = node, step = 0; ancestor !== null && step < 6; ancestor = parentOf(ancestor), step++) {
    if (listOf.has(ancestor)) return ancestor;
  }
  return null;
}
