import { collapseSpace, toHalfWidth } from '../text/normalise.ts';
import type { Candidate } from './choice.ts';
import { readSplit } from './list/split-date.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import { parentOf, type TreeElement } from './tree.ts';

/** 09, 2026-11, 2026年, 11月, 11/09: a part of a date and nothing else. */
const PART = /^(?:(?:19|20)\d{2}年?(?:\s?[-/.]?\s?\d{1,2}月?)?|\d{1,2}[日月]?|\d{1,2}\s?[-/.月]\s?\d{1,2}日?)$/;
const LONGEST = 16;
const PARAGRAPH = /^.{29,}[。：；]$/;

/**
 * The day of an entry whose parts stand in elements of their own in its head, as cards of the lists have it: 09 over
 * 2026-11. Its first lines only, up to the running text.
 */
export function splitDay(
  { blocks }: Outline,
  { start, end, listBlocks }: { start: number; end: number; listBlocks: ReadonlySet<number> },
): Candidate[] {
  let parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.area !== 'main' || block.order <= start) continue;
    if (block.order > end || PARAGRAPH.test(block.text)) break;
    const own = listBlocks.has(index) || isInRow(block.node) ? [] : partsOf(block);
    parts = own.length === 0 ? [] : [...parts, ...own];
    const day = parts.length < 2 ? null : readSplit(parts);
    if (day !== null) return [{ value: day, from: 'line', quote: `${day}（${parts.join(' ')}）` }];
  }
  return [];
}

/** A day in a row of its own belongs to an entry of a list, whether or not the list was read as dated. */
function isInRow(node: TreeElement | null): boolean {
  for (let around = node, step = 0; around !== null && step < 3; around = parentOf(around), step++)
    if (around.name === 'li' || around.name === 'dt' || around.name === 'dd') return true;
  return false;
}

/** The parts in a block that holds nothing else. */
function partsOf({ text, pieces }: OutlineBlock): string[] {
  if (text.length > LONGEST || !/\d$|[年月日]$/.test(text)) return [];
  const parts = (pieces ?? [text]).map((piece) => toHalfWidth(collapseSpace(piece))).filter((piece) => piece !== '');
  return parts.every((part) => PART.test(part)) ? parts : [];
}
