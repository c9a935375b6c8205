import { isLuhn } from '../../recognise/check-digits.ts';
import { layoutLines, type Line } from './lines.ts';
import type { RuledCell } from './ruled.ts';

/** Margins of a cell on both sides together, in heights of a letter. */
const MARGINS = 1.2;

/** The text of a cell. Where a line broke only because the next word did not fit, a number is whole again; other line breaks stay. */
export function cellText({ left, right, items }: RuledCell): string {
  let text = '';
  let above: Line | null = null;
  for (const line of layoutLines(items)) {
    const own = textOfLine(line);
    text += above === null ? own : (goesOn(above, line, right - left) ? '' : '\n') + own;
    above = line;
  }
  return text;
}

export function textOfLine({ pieces }: Line): string {
  return pieces.map((piece) => piece.text).join(' ');
}

/** The lower line goes on where the upper one was full: its first word would not have fitted into a space so wide. */
export function goesOn(upper: Line, lower: Line, width: number): boolean {
  const [above, below] = [textOfLine(upper), textOfLine(lower)];
  if (areWhole(above, below)) return false;
  return width - widthOf(upper) < widthOfWord(below, widthOf(lower)) + MARGINS * upper.size;
}

function widthOf({ pieces }: Line): number {
  return (pieces.at(-1)?.right ?? 0) - (pieces[0]?.left ?? 0);
}

/** Width of what may not be parted at the beginning of a line that is so wide as a whole. */
function widthOfWord(text: string, width: number): number {
  const word = /^[\w.*]+/.exec(text)?.[0] ?? text.charAt(0);
  return (width * weigh(word)) / Math.max(1, weigh(text));
}

/** Width in halves of a Chinese character. */
function weigh(text: string): number {
  let weight = 0;
  for (const sign of text) weight += sign > '\u2e80' ? 2 : 1;
  return weight;
}

/** Both lines end and begin with a number that needs no other digits: two numbers, one below the other. */
export function areWhole(above: string, below: string): boolean {
  const end = /(?<!\d)\d+[Xx]?$/.exec(above)?.[0];
  const start = /^\d+[Xx]?/.exec(below)?.[0];
  return end !== undefined && start !== undefined && isWhole(end) && isWhole(start);
}

function isWhole(number: string): boolean {
  if (/^1[3-9]\d{9}$/.test(number)) return true;
  if (/^[1-8]\d{5}(18|19|20)\d{9}[\dXx]$/.test(number)) return true;
  return /^\d{16,19}$/.test(number) && isLuhn(number);
}
