import { textOf, type Block } from '../model.ts';

export type Table = Extract<Block, { kind: 'table' }>;

export interface GridCell {
  text: string;
  /** Columns and rows that it covers. */
  across: number;
  down: number;
}

/** All rows of a table with their headings; null where a merged cell covers the place. */
export function gridOf({ heads, rows }: Table): (GridCell | null)[][] {
  const top = heads.map((row, r) =>
    row.map((text, c): GridCell | null => {
      if (text === '<' || text === '^') return null;
      let across = 1;
      while (row[c + across] === '<') across++;
      let down = 1;
      while (heads[r + down]?.[c] === '^') down++;
      return { text, across, down };
    }),
  );
  return [...top, ...rows.map((row) => row.map((cell): GridCell => ({ text: textOf(cell), across: 1, down: 1 })))];
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Column as a spreadsheet letters it. */
export function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}
