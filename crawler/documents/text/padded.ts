import type { PartCell } from '../../../rules/documents/part.ts';

// Tables whose columns are parted by blanks, as mails and text programs leave them.

/** A word of a line and the column of the screen in which it begins; Chinese takes two. */
export interface Piece {
  text: string;
  at: number;
}

const LONGEST = 40;
const BLANKS = /[ \u00a0\u3000]{2,}/g;

/** The pieces of a line between two or more blanks; none where they are fewer than `fewest` or one is a sentence. */
export function piecesOf(line: string, fewest = 3): Piece[] {
  if (!/[^ \u00a0\u3000][ \u00a0\u3000]{2}/.test(line)) return [];
  const pieces: Piece[] = [];
  let at = 0;
  let from = 0;
  const add = (to: number): void => {
    const text = line.slice(from, to).trim();
    if (text !== '') pieces.push({ text, at });
    at += widthOf(line.slice(from, to));
  };
  for (const blanks of line.matchAll(BLANKS)) {
    add(blanks.index);
    at += widthOf(blanks[0]);
    from = blanks.index + blanks[0].length;
  }
  add(line.length);
  return pieces.length < fewest || pieces.some(({ text }) => text.length > LONGEST) ? [] : pieces;
}

/** @param starts where the columns of the first row begin: a row with empty cells is read by its places */
export function padded(pieces: readonly Piece[], starts: readonly number[]): PartCell[] {
  if (pieces.length === starts.length) return pieces.map(({ text }, column) => ({ column, text }));
  const cells: PartCell[] = [];
  for (const { text, at } of pieces) {
    const behind = starts.findIndex((start) => start > at + 1);
    const column = Math.max(0, behind === -1 ? starts.length - 1 : behind - 1);
    const last = cells.at(-1);
    if (last?.column === column) last.text += ` ${text}`;
    else cells.push({ column, text });
  }
  return cells;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e80 ? 2 : 1;
  return width;
}
