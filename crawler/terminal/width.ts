import { stripVTControlCharacters } from 'node:util';

/** Characters that a terminal gives two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** What takes no column: combining marks, zero-width signs. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of stripVTControlCharacters(text)) width += NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** The text, filled up with spaces to so many columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}

/** The text, cut to so many columns; the cut shows. */
export function fit(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const sign of text) {
    width += widthOf(sign);
    if (width > columns - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** What stays together on a line. */
const PIECE = /\s+|[（【《〈「『“‘]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[，。；：、！？）】》〉」』”’]*/gu;

/** The text in lines of so many columns; Chinese may break anywhere but before a closing and after an opening sign, other words at spaces. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (widthOf(line) + widthOf(piece.trimEnd()) > columns && line !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    while (widthOf(line) > columns) {
      const head = cutAt(line, columns);
      lines.push(head);
      line = line.slice(head.length).trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A text behind its label; further lines begin where the first one's text does. */
export function hang(label: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(widthOf(label));
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return wrap(oneLine, Math.max(columns - indent.length, 20)).map((line, i) => (i === 0 ? label : indent) + line);
}

function cutAt(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const sign of text) {
    width += widthOf(sign);
    if (width > columns && kept !== '') break;
    kept += sign;
  }
  return kept;
}
