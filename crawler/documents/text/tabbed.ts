import type { DocumentPart, Note } from '../part.ts';

/** Text whose table rows are lines with tabs between the cells, as parts; lines with tabs that follow each other are one table. */
export function toRows(text: string, counts: { paragraphs: number; tables: number }, note?: Note): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const more = note === undefined ? {} : { note };
  let row = -1;
  for (const line of text.split(/\r\n|[\n\r\v\f]/)) {
    if (line.trim() === '') {
      row = -1;
      continue;
    }
    const cells = line.split('\t');
    if (cells.length < 2 || cells.filter((cell) => cell.trim() !== '').length < 2) {
      row = -1;
      parts.push({ kind: 'text', text: line.trim(), place: { paragraph: counts.paragraphs++ }, ...more });
      continue;
    }
    if (row === -1) counts.tables++;
    row++;
    const filled = cells.map((cell, column) => ({ column, text: cell.trim() })).filter((cell) => cell.text !== '');
    parts.push({ kind: 'row', sheet: null, table: counts.tables - 1, row, cells: filled, ...more });
  }
  return parts;
}
