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
/** A text in the last column is this long, or ends in a full stop. */
const LEAST_TEXT = 16;

/**
 * One cell a line with a stroke behind it or on the next, as tables come out of some web pages. Where a row ends only its cells can
 * tell: with one that suits the last column.
 */
export function readStrokeLines(lines: readonly Line[], from: number): FoundTable | null {
  const { cells, next } = cellsFrom(lines, from);
  const labels = cells.findIndex(({ text }) => roleOf(text) === null);
  // A line above the first label is none of the table.
  const [, ...further] = cells[0]?.text.split('\n') ?? [];
  if (cells.length < LEAST_CELLS || labels < 2 || further.some((line) => roleOf(line) !== null)) return null;
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
    const isEnd = /^[^|]*\|$/.test(raw.trim());
    const text = isEnd ? raw.trim().slice(0, -1).trim() : raw.trim();
    if (text !== '' && !text.includes('|'))
      open = { text: open === null ? text : `${open.text}\n${text}`, number: open?.number ?? number };
    if (isEnd) {
      if (open !== null) cells.push(open);
      open = null;
      next = from + i + 1;
    } else if (text.includes('|') || from + i - next > LONGEST_CELL) break;
  }
  return { cells, next };
}

/** What the cells of the last column look like; a column without a look of its own ends no row. */
function endingOf(label: string): (text: string) => boolean {
  const role = roleOf(label);
  if (role === 'deadline') return looksLikeDeadline;
  if (role === 'units' || role === 'lead' || role === 'support') return looksLikeUnits;
  if (role === 'marks') return (text) => readMarks(text) !== null;
  const isText = role === 'requirement' || role === 'scoring' || role === 'detail';
  return (text) => isText && (/[。；;]$/.test(text) || text.length >= LEAST_TEXT);
}
