import { removeSpace } from '../text/normalise.ts';
import type { Label } from './labels.ts';
import type { Outline, OutlineBlock } from './outline.ts';

/** What platforms stamp on a document: 失效, 已废止, 【已修改】. */
const STAMP = /^[[【(（]?(?:已|全文|现行|继续|长期|部分)?(?:有效|失效|废止|作废|修改|修订)[\]】)）]?$/;
/** Every stamp has one of these; asking first spares most texts the rest. */
const OF_STAMP = /[效止废改订]/;
/** What is left of a heading without its stamp is a title. */
const SHORTEST_TITLE = 8;

/** A heading without the stamp that stands in an element of its own at its end or its beginning. */
export function withoutStamp(block: Pick<OutlineBlock, 'text' | 'pieces'>): string {
  if (!OF_STAMP.test(block.text)) return block.text;
  const { text, pieces = [] } = block;
  const stamp = [pieces.at(-1), pieces[0]].find((piece) => piece !== undefined && isStamp(piece))?.trim();
  if (stamp === undefined || text.length - stamp.length < SHORTEST_TITLE) return text;
  if (text.endsWith(stamp)) return text.slice(0, -stamp.length).trim();
  return text.startsWith(stamp) ? text.slice(stamp.length).trim() : text;
}

/** So many lines behind its title a document's head may go on: the line of source and day, then the stamp. */
const BEHIND_TITLE = 2;

/**
 * The one stamp in the head of an entry: a line of its own, a part of its heading, or a picture in the place of the
 * value of 有效性. Where several stand there, a script or a style shows one of them, and nobody can say which.
 */
export function readStamp(
  { blocks, media }: Outline,
  { start, title, labels }: { start: number; title: string | null; labels: readonly Label[] },
): string | null {
  const found = new Set<string>();
  const isHead = ({ area, hidden, order }: OutlineBlock): boolean => area === 'main' && !hidden && order > start;
  const last = blocks.findIndex((block) => isHead(block) && withoutStamp(block) === title) + BEHIND_TITLE;
  for (const block of last < BEHIND_TITLE ? [] : blocks.slice(0, last + 1)) {
    if (!isHead(block) || block.cell !== undefined || block.tag === 'li' || block.tag === 'dd') continue;
    const stamps = withoutStamp(block) === block.text ? [block.text] : (block.pieces ?? []);
    for (const text of stamps) if (isStamp(text)) found.add(wordOf(text));
  }
  for (const { field, value, block } of labels) {
    if (field !== 'validity' || value !== '') continue;
    // A picture behind the label's words in one element stands before the end of their block.
    const from = blocks[block - 1]?.order ?? 0;
    const to = blocks[block + 1]?.order ?? Infinity;
    for (const { alt, order } of media) if (order >= from && order <= to && isStamp(alt)) found.add(wordOf(alt));
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

function isStamp(text: string): boolean {
  return text.length <= 12 && STAMP.test(removeSpace(text));
}

function wordOf(text: string): string {
  return removeSpace(text).replace(/[[\]【】()（）]/g, '');
}
