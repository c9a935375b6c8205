import type { DocumentPart, RowPart } from '../part.ts';
import { cellText } from './cell-text.ts';
import { layoutLines, type TextItem } from './lines.ts';
import { sortIntoCells, type RuledCell } from './ruled.ts';
import type { Stroke } from './stroke.ts';
import { joinParagraphs } from './paragraphs.ts';
import { createLineTables, type Block } from './tables.ts';

/** Turns the texts of a page, and the lines drawn on it, into parts from top to bottom; tables go on over page breaks. */
export interface PageLayout {
  page: (items: readonly TextItem[], strokes: readonly Stroke[], number: number) => DocumentPart[];
  /** What was held back at the end of the last page. */
  end: () => DocumentPart[];
}

export function createPageLayout(): PageLayout {
  const counts = { tables: 0 };
  const loose = createLineTables(counts);
  const ruled = createRuledTables(counts);
  /** The last row of a page, which may go on at the top of the next one. */
  let held: RowPart | null = null;
  const release = (): DocumentPart[] => {
    const parts = held === null ? [] : [held];
    held = null;
    return parts;
  };
  return {
    page(items, strokes, page) {
      const sorted = sortIntoCells(items, strokes);
      const frames = sorted.cells.filter(isFrame);
      const rows = rowsOf(sorted.cells.filter((cell) => !isFrame(cell)));
      const lines = joinParagraphs(layoutLines([...sorted.loose, ...frames.flatMap((frame) => frame.items)]));
      const blocks: Block[] = [...loose.page(lines), ...rows.map((row) => ruled.row(row))].sort((a, b) => a.y - b.y);
      const parts = blocks.map(({ toPart }, line) => toPart({ page, line }));
      if (held !== null) goOnWith(held, parts);
      const before = release();
      if (parts.at(-1)?.kind === 'row' && rows.length > 0) held = parts.pop() as RowPart;
      return [...before, ...parts];
    },
    end: release,
  };
}

/** Words of the row that the page's first row goes on with are put into it; the row is taken out of the page. */
function goOnWith(row: RowPart, parts: DocumentPart[]): void {
  const at = parts.findIndex((part) => part.kind === 'row');
  const next = parts[at];
  // A running head may stand over the table; more text ends it.
  if (next?.kind !== 'row' || at > 1 || next.table !== row.table || next.cells.length >= row.cells.length) return;
  if (next.cells[0]?.column === row.cells[0]?.column) return;
  const over = next.cells.map(({ column }) => row.cells.find((cell) => cell.column === column));
  if (over.includes(undefined)) return;
  // Figures above figures are a row of their own, with a cell merged from above.
  if (over.some((cell, i) => /\d$/.test(cell?.text ?? '') && /^\d/.test(next.cells[i]?.text ?? ''))) return;
  for (const [i, cell] of over.entries()) if (cell !== undefined) cell.text += next.cells[i]?.text ?? '';
  parts.splice(at, 1);
}

/** Lines of several pieces that make a box a frame around a table or a page rather than a cell. */
const FRAMED_ROWS = 2;
const MOST_LINES = 30;

function isFrame({ items }: RuledCell): boolean {
  if (items.length < FRAMED_ROWS * 2) return false;
  const lines = layoutLines(items);
  return lines.length > MOST_LINES || lines.filter(({ pieces }) => pieces.length > 2).length >= FRAMED_ROWS;
}

/** Cells that begin at the same height, from left to right; those merged over rows belong to their first. */
function rowsOf(cells: RuledCell[]): RuledCell[][] {
  const rows = new Map<number, RuledCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.top);
    if (row === undefined) rows.set(cell.top, [cell]);
    else row.push(cell);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.left - b.left));
}

/** Distance, in heights of a letter, at which two left edges are those of one column. */
const SAME_EDGE = 0.6;

interface OpenTable {
  table: number;
  rows: number;
  /** Left edges of its columns, in order of appearance. */
  edges: number[];
  /** The column of each edge; empty until the first page of the table is laid out. */
  columns: number[];
}

function createRuledTables(counts: { tables: number }): { row: (cells: readonly RuledCell[]) => Block } {
  let open: OpenTable | null = null;
  return {
    row(cells) {
      const known = cells.filter((cell) => open !== null && edgeOf(cell, open) !== -1).length;
      if (open === null || known * 2 < cells.length) open = { table: counts.tables++, rows: 0, edges: [], columns: [] };
      const own = open;
      const found = cells.map((cell) => {
        const at = edgeOf(cell, own);
        return { edge: at === -1 ? own.edges.push(cell.left) - 1 : at, text: cellText(cell) };
      });
      const place = { table: own.table, row: own.rows++ };
      return {
        y: cells[0]?.top ?? 0,
        toPart: (page) => {
          numberColumns(own);
          const row = found.map(({ edge, text }) => ({ column: own.columns[edge] ?? edge, text }));
          return { kind: 'row', sheet: null, ...place, page, cells: row };
        },
      };
    },
  };
}

function edgeOf({ left, items }: RuledCell, { edges }: OpenTable): number {
  const near = SAME_EDGE * (items[0]?.size ?? 1);
  return edges.findIndex((edge) => Math.abs(edge - left) < near);
}

/** From left to right, once a page is whole; what only a later page has comes after them, since earlier rows are given out. */
function numberColumns({ edges, columns }: OpenTable): void {
  const isFirst = columns.length === 0;
  const order = isFirst ? edges.toSorted((a, b) => a - b) : edges;
  for (const [at, edge] of edges.entries()) columns[at] ??= isFirst ? order.indexOf(edge) : at;
}
