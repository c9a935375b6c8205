import type { Line } from './lines.ts';

/** A stretch across the page in which the cells of a column lie. */
export interface Column {
  left: number;
  right: number;
}

/** The columns of a table, as its fullest lines show them; merged headings span several and make none. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const most = Math.max(...lines.map(({ pieces }) => pieces.length));
  const columns: Column[] = [];
  for (const { pieces } of lines) if (pieces.length === most) for (const piece of pieces) widen(columns, piece);
  for (const { pieces } of lines)
    for (const piece of pieces) {
      const over = columns.filter((column) => overlap(piece, column) > 0);
      if (over.length === 0) columns.push({ left: piece.left, right: piece.right });
      else if (over.length === 1) widen(columns, piece);
    }
  return columns.sort((a, b) => a.left - b.left);
}

/** A column is as wide as its widest cell, but never grows into another one. */
function widen(columns: Column[], { left, right }: Column): void {
  const at = columnUnder({ left, right }, columns);
  const column = at === null ? undefined : columns[at];
  if (column === undefined) {
    columns.push({ left, right });
    return;
  }
  const wider = { left: Math.min(left, column.left), right: Math.max(right, column.right) };
  if (!columns.some((other) => other !== column && overlap(wider, other) > 0)) Object.assign(column, wider);
}

/** Number of the column that a piece overlaps most; null where it overlaps none. */
export function columnUnder(piece: Column, columns: readonly Column[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [i, column] of columns.entries()) {
    const shared = overlap(piece, column);
    if (shared <= most) continue;
    most = shared;
    best = i;
  }
  return best;
}

function overlap(a: Column, b: Column): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The piece lies in the column, give or take a letter. */
export function fitsIn(piece: Column, column: Column, size: number): boolean {
  return piece.left >= column.left - size && piece.right <= column.right + size && overlap(piece, column) > 0;
}
