import { roleOf } from './columns.ts';
import { looksLikeDeadline } from './deadline.ts';
import { readMarks } from './marks.ts';
import { looksLikeUnits } from './units.ts';

export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

/** A row of a table in plain text. */
export interface TextRow {
  cells: string[];
  number: number;
}

/** A table in plain text, and where the text goes on behind it. */
export interface FoundTable {
  rows: TextRow[];
  next: number;
}

/** Lines after which a text without a stroke is no cell. */
const LONGEST_CELL = 40;
const LEAST_CELLS = 6;

/**
 * One cell a line with a stroke on the next, as tables come out of some web pages. Where a row ends only its cells can
 * tell: with one that suits the last column.
 */
export function readStrokeLines(lines: readonly Line[], from: number): FoundTable | null {
  const { cells, next } = cellsFrom(lines, from);
  const labels = cells.findIndex(({ text }) => roleOf(text) === null);
  if (cells.length < LEAST_CELLS || labels < 2) return null;
  const endsRow = endingOf(cells[labels - 1]?.text ?? '');
  const rows: TextRow[] = [];
  let row: Line[] = [];
  for (const [i, cell] of cells.entries()) {
    row.push(cell);
    if (i !== labels - 1 && !(i >= labels && endsRow(cell.text)) && i !== cells.length - 1) continue;
    rows.push({ cells: row.map(({ text }) => text), number: row[0]?.number ?? 0 });
    row = [];
  }
  return rows.length < 3 ? null : { rows, next };
}

function cellsFrom(lines: readonly Line[], from: number): { cells: Line[]; next: number } {
  const cells: Line[] = [];
  let open = null as Line | null;
  let next = from;
  for (const [i, { text: raw, number }] of lines.slice(from).entries()) {
    const text = raw.trim();
    if (text === '|') {
      if (open !== null) cells.push(open);
      open = null;
      next = from + i + 1;
    } else if (text.includes('|') || from + i - next > LONGEST_CELL) break;
    else if (text !== '')
      open = { text: open === null ? text : `${open.text}\n${text}`, number: open?.number ?? number };
  }
  return { cells, next };
}

/** What the cells of the last column look like; a column without a look of its own ends no row. */
function endingOf(label: string): (text: string) => boolean {
  const role = roleOf(label);
  if (role === 'deadline') return looksLikeDeadline;
  if (role === 'units' || role === 'lead' || role === 'support') return looksLikeUnits;
  return role === 'marks' ? (text) => readMarks(text) !== null : () => false;
}
