import type { Cell } from '../../tables/table.ts';

/** Height of a line of text in points. */
const LINE_HEIGHT = 14;
/** What a row may be high in Excel. */
const MOST_HEIGHT = 409;
/** Signs that a cell takes. */
const MOST_SIGNS = 32_767;

/** How high a row must be for all its text to be seen: not every program works it out by itself. */
export function heightOf(texts: readonly Cell[], widths: readonly number[]): number {
  let lines = 1;
  texts.forEach((text, index) => {
    if (typeof text === 'string') lines = Math.max(lines, Math.ceil(halfWidths(text) / ((widths[index] ?? 10) - 1)));
  });
  return Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 4);
}

/** Width in digits: a Chinese sign is two wide. */
function halfWidths(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! < 0x2e80 ? 1 : 2;
  return width;
}

/** A text that a cell takes. */
export function fitCell(text: string): string {
  return text.length <= MOST_SIGNS ? text : `${text.slice(0, MOST_SIGNS - 1).toWellFormed()}…`;
}

/** A name that a sheet may have, and no other sheet of the book has: 31 characters without some signs. */
export function sheetName(name: string, taken: Set<string>): string {
  const fit = name
    .replaceAll(/[\\/?*[\]:']/g, '_')
    .slice(0, 31)
    .toWellFormed();
  let free = fit;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${fit.slice(0, 27)}_${n}`;
  taken.add(free.toLowerCase());
  return free;
}
