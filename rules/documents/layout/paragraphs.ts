import { goesOn, textOfLine } from './cell-text.ts';
import type { Line } from './lines.ts';

/** Distance of baselines from which a line begins another paragraph, in heights of a letter. */
const FAR = 2.6;
/** Longest text put together. */
const LONGEST = 2000;

/** Running lines joined to paragraphs: where a line is as wide as the text of the page, the next one goes on with it. */
export function joinParagraphs(lines: readonly Line[]): Line[] {
  const running = lines.filter(({ pieces }) => pieces.length === 1);
  if (running.length < 2) return [...lines];
  const left = Math.min(...running.map(({ pieces }) => pieces[0]!.left));
  const right = Math.max(...running.map(({ pieces }) => pieces[0]!.right));
  const joined: Line[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    const [piece] = line.pieces;
    if (
      open !== undefined &&
      last !== null &&
      piece !== undefined &&
      last.pieces.length === 1 &&
      line.pieces.length === 1 &&
      line.y - last.y <= FAR * Math.max(last.size, line.size) &&
      Math.abs(line.size - last.size) <= 0.2 * line.size &&
      piece.left <= left + 0.6 * line.size &&
      open.pieces[0]!.text.length < LONGEST &&
      goesOn(last, line, right - last.pieces[0]!.left)
    ) {
      const [first] = open.pieces;
      open.pieces = [{ ...first!, text: first!.text + textOfLine(line) }];
    } else joined.push({ ...line, pieces: [...line.pieces] });
    last = line;
  }
  return joined;
}
