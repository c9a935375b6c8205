import type { DocumentPart, PartCell } from '../part.ts';
import type { Line, LinePiece } from './lines.ts';

interface Column {
  left: number;
  right: number;
}

/** Turns lines into parts, page by page. Lines of several pieces are rows; a table goes on over the page break. */
export interface LineTables {
  page: (lines: readonly Line[], page: number) => DocumentPart[];
}

/** Paragraphs between two rows after which the next row belongs to another table. */
const ENDS_TABLE = 3;

export function createLineTables(): LineTables {
  let columns: Column[] = [];
  let table = -1;
  let row = 0;
  let paragraphs = ENDS_TABLE;

  const toRow = (pieces: readonly LinePiece[], place: { page: number; line: number }): DocumentPart => {
    if (paragraphs >= ENDS_TABLE) {
      columns = [];
      table++;
      row = 0;
    }
    paragraphs = 0;
    const cells: PartCell[] = [];
    for (const piece of pieces) {
      const column = columnFor(piece, columns);
      const last = cells.at(-1);
      // Two pieces under one header: parts of one cell, kept apart.
      if (last?.column === column) last.text += `\n${piece.text}`;
      else cells.push({ column, text: piece.text });
    }
    return { kind: 'row', sheet: null, table, row: row++, page: place, cells };
  };

  return {
    page(lines, page) {
      return lines.map(({ pieces }, line) => {
        const place = { page, line };
        if (pieces.length > 1) return toRow(pieces, place);
        paragraphs++;
        return { kind: 'text', text: pieces[0]?.text ?? '', place };
      });
    },
  };
}

/** The column that a piece overlaps most; a new one where it overlaps none. Numbers stay with their columns, in order of appearance. */
function columnFor({ left, right }: LinePiece, columns: Column[]): number {
  let best = -1;
  let most = 0;
  for (const [i, column] of columns.entries()) {
    const overlap = Math.min(right, column.right) - Math.max(left, column.left);
    if (overlap > most) {
      most = overlap;
      best = i;
    }
  }
  const column = columns[best];
  if (column === undefined) return columns.push({ left, right }) - 1;
  // A column is as wide as its widest cell, but never grows into another one.
  const wider = { left: Math.min(left, column.left), right: Math.max(right, column.right) };
  if (!columns.some((other) => other !== column && wider.left < other.right && wider.right > other.left))
    Object.assign(column, wider);
  return best;
}
