import { headWidth } from '../../../rules/draft/join-wrapped.ts';
import { readNumbering } from '../../../rules/draft/numbering.ts';
import type { Line } from '../../../rules/documents/layout/lines.ts';

/** Room between the text of a cell and its lines, on both sides together. */
const MOST_PADDING = 14;

/** Lines of a cell as its paragraphs: a line goes on in the next one where the first word of that did not fit any more. */
export function joinCellLines(lines: readonly Line[], width: number): string {
  const rests = lines.map((line) => width - widthOf(line));
  const padding = Math.min(MOST_PADDING, ...rests);
  let text = '';
  for (const [i, line] of lines.entries()) {
    const own = textOf(line);
    const last = lines[i - 1];
    const room = (rests[i - 1] ?? 0) - padding;
    const isNew =
      last !== undefined &&
      (room > (headWidth(own) / 2) * line.size + 1 || (/[。；;：:]$/.test(text) && readNumbering(own) !== null));
    text += isNew ? `\n${own}` : own;
  }
  return text;
}

export function textOf({ pieces }: Line): string {
  const text = pieces.map((piece) => piece.text).join(' ');
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=\d)|(?<=\d) +(?=[\u3000-\u9fff\uff00-\uffef])/g, '');
}

function widthOf({ pieces }: Line): number {
  return (pieces.at(-1)?.right ?? 0) - (pieces[0]?.left ?? 0);
}
