import { removeSpace } from '../text/normalise.ts';
import type { Block, Grid, GridCell, GridRow, Paragraph } from './blocks.ts';
import { roleOf } from './columns.ts';
import { looksLikeDeadline } from './deadline.ts';
import { readHeader } from './table-header.ts';
import { looksLikeUnits } from './units.ts';

/**
 * Old Word files give a table as lines with tabs: a cell of several paragraphs breaks its row, and the row behind a header
 * that repeats on every page may hang on it. Puts such rows together again; all else stays as it is.
 */
export function mendTables(blocks: readonly Block[]): Block[] {
  const mended: Block[] = [];
  let open: { grid: Grid; columns: number } | null = null;
  let between: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (open === null) mended.push(block);
      else between.push(block);
      continue;
    }
    const grid: Grid = block.knowsMerges ? block : { ...block, rows: block.rows.flatMap(unglue) };
    const header = readHeader(grid);
    if (open !== null && header === null && goesOn(open, between, grid)) {
      between = [];
      continue;
    }
    mended.push(...between, grid);
    between = [];
    open = header === null || grid.knowsMerges ? null : { grid, columns: header.layout.columns };
  }
  return [...mended, ...between];
}

/** A header and the first row below it on one line. */
function unglue(row: GridRow): GridRow[] {
  const filled = row.cells.filter(({ text }) => removeSpace(text) !== '');
  const labels = filled.findIndex(({ text }) => roleOf(text) === null);
  const next = filled[labels];
  if (labels < 3 || next === undefined || filled.length - labels < 3) return [row];
  const header = filled.slice(0, labels);
  const isBehindGap = next.column > (header.at(-1)?.column ?? 0) + 1;
  if (!isBehindGap && !/^\d{1,3}$/.test(removeSpace(next.text))) return [row];
  const body = filled.slice(labels).map((cell) => ({ ...cell, column: cell.column - next.column }));
  return [
    { ...row, cells: header },
    { ...row, cells: body },
  ];
}

/** Adds the rows of a grid to the open one where they belong to it, with the paragraphs that stood between. */
function goesOn(open: { grid: Grid; columns: number }, between: readonly Paragraph[], { rows }: Grid): boolean {
  const [first, ...others] = rows;
  const last = open.grid.rows.at(-1);
  if (first === undefined || last === undefined) return false;
  const end = endOf(last);
  const isBroken = end < open.columns - 1 && end + endOf(first) + 1 === open.columns;
  const isWhole = endOf(first) === open.columns - 1 || /^\d{1,3}$/.test(removeSpace(first.cells[0]?.text ?? ''));
  const texts = between.map(({ text }) => text);
  if (isBroken) {
    const [head, ...tail] = first.cells;
    addTo(last.cells.at(-1), [...texts, head?.text ?? '']);
    last.cells.push(...tail.map((cell) => ({ ...cell, column: cell.column + end })));
    open.grid.rows.push(...others);
    return true;
  }
  // Several deadlines, or units line by line, in the last cell.
  if (!isWhole || !texts.every((text) => looksLikeDeadline(text) || looksLikeUnits(text))) return false;
  addTo(last.cells.at(-1), texts);
  open.grid.rows.push(...rows);
  return true;
}

function endOf({ cells }: GridRow): number {
  return Math.max(0, ...cells.map(({ column, width }) => column + width - 1));
}

function addTo(cell: GridCell | undefined, texts: readonly string[]): void {
  if (cell !== undefined) cell.text = [cell.text, ...texts].filter((text) => text !== '').join('\n');
}
