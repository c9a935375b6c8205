import type { Block, Grid, GridCell, GridRow, Paragraph } from '../../../rules/draft/blocks.ts';
import { readNumbering } from '../../../rules/draft/numbering.ts';
import { removeSpace } from '../../../rules/text/normalise.ts';

/** A table of one page. Its columns count in `xs`, the places where they begin, with the end of the last one. */
export interface PageTable {
  kind: 'table';
  rows: GridRow[];
  xs: number[];
}

export type PageBlock = Paragraph | PageTable;

/** Of a line without its spaces. */
const PAGE_NUMBER = /^[-—–－·]*第?\d{1,3}页?[-—–－·]*(?:[/／]?共?\d{1,3}页?)?$/;
/** Columns that begin this near each other are one. */
const NEAR = 5;

/** Puts the tables of pages that follow each other together where one goes on; all else stays. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): Block[] {
  const blocks: (Paragraph | PageTable)[] = [];
  const heads = runningHeads(pages);
  for (const page of pages) {
    const own = page.filter(
      (block) =>
        block.kind === 'table' || !(PAGE_NUMBER.test(removeSpace(block.text)) || heads.has(withoutDigits(block.text))),
    );
    const [first, ...others] = own;
    const last = blocks.at(-1);
    if (first?.kind === 'table' && last?.kind === 'table' && goesOn(last, first)) {
      addPage(last, first);
      blocks.push(...others);
    } else blocks.push(...own);
  }
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block : ({ kind: 'table', rows: block.rows, knowsMerges: true } satisfies Grid),
  );
}

/** Lines at the edges of three pages or more that differ in numbers at most. */
function runningHeads(pages: readonly (readonly PageBlock[])[]): Set<string> {
  const edges = pages.flatMap((page) => {
    const texts = [page[0], page[1], page.at(-2), page.at(-1)].flatMap((block) =>
      block?.kind === 'paragraph' ? [withoutDigits(block.text)] : [],
    );
    return [...new Set(texts)];
  });
  const counts = Map.groupBy(edges, (text) => text);
  return new Set([...counts].filter(([, { length }]) => length >= Math.max(3, pages.length / 2)).map(([text]) => text));
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, '#');
}

function goesOn(a: PageTable, b: PageTable): boolean {
  const isNear = (x: number | undefined, y: number | undefined) => Math.abs((x ?? 0) - (y ?? 0)) <= NEAR;
  return isNear(a.xs[0], b.xs[0]) && isNear(a.xs.at(-1), b.xs.at(-1));
}

function addPage(table: PageTable, next: PageTable): void {
  const xs = [...table.xs];
  for (const x of next.xs) if (!xs.some((own) => Math.abs(own - x) <= NEAR)) xs.push(x);
  xs.sort((a, b) => a - b);
  const header = table.rows[0]?.cells.map(({ text }) => removeSpace(text)).join('|');
  const rows = recount(next, xs);
  const isRepeat = ({ cells }: GridRow) => cells.map(({ text }) => removeSpace(text)).join('|') === header;
  table.rows = recount(table, xs);
  table.xs = xs;
  const begin = rows[0] !== undefined && isRepeat(rows[0]) ? 1 : 0;
  const first = rows[begin];
  if (first !== undefined && isCut(table.rows, first)) {
    for (const cell of first.cells) addTo(table.rows, cell);
    rows.splice(begin, 1);
  } else if (first !== undefined) {
    const others = [...table.rows, ...rows.slice(begin + 1)];
    for (const cell of first.cells)
      if (cell.text === '' ? !mayBeEmpty(others, first, cell) : isRestOfTitle(table.rows, cell)) {
        addTo(table.rows, cell);
        Object.assign(cell, { text: '', isMerged: true });
      }
  }
  table.rows.push(...rows);
}

/** The rows with their columns counted in other places. */
function recount({ rows, xs: own }: PageTable, xs: readonly number[]): GridRow[] {
  const columnOf = (column: number) => xs.findIndex((x) => Math.abs(x - (own[column] ?? 0)) <= NEAR);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const column = columnOf(cell.column);
      return { ...cell, column, width: columnOf(cell.column + cell.width) - column };
    }),
  }));
}

/** Is the first row of a page the rest of a row that the page break cut? */
function isCut(rows: readonly GridRow[], first: GridRow): boolean {
  const filled = first.cells.filter(({ text }) => text !== '');
  // A heading across the table is a row of its own.
  if ((rows.at(-1)?.cells.length ?? 0) < 2 !== first.cells.length < 2) return false;
  const numbers = numberColumn(rows);
  if (numbers !== null) {
    const own = cellAt(first, numbers)?.text ?? '';
    const above = textAbove(rows, numbers)?.text ?? '';
    if (own !== '') return above === '';
    const isShared = rows.some(
      (row, i) =>
        cellAt(row, numbers)?.isMerged === true && /^\d/.test(textAbove(rows.slice(0, i), numbers)?.text ?? ''),
    );
    if (!isShared) return filled.length > 0;
  }
  if (filled.some(({ text }) => readNumbering(text) !== null)) return false;
  const [widest] = filled.toSorted((a, b) => b.text.length - a.text.length);
  const above = widest && textAbove(rows, widest.column)?.text;
  return above !== undefined && above !== '' && !/[。；;！!？?]$/.test(above);
}

/** The column that numbers the rows. */
function numberColumn(rows: readonly GridRow[]): number | null {
  for (const { column, width } of rows[0]?.cells ?? []) {
    const cells = rows.slice(1).flatMap((row) => cellAt(row, column) ?? []);
    const texts = cells.filter((cell) => cell.width === 1 && cell.text !== '').map(({ text }) => text);
    if (width === 1 && texts.length > 0 && texts.every((text) => /^\d{1,3}$/.test(removeSpace(text)))) return column;
  }
  return null;
}

/** Are there empty cells in its column, in rows of its kind? Elsewhere an empty cell goes on from the page before. */
function mayBeEmpty(rows: readonly GridRow[], { cells }: GridRow, { column }: GridCell): boolean {
  return rows.some((row) => {
    const cell = cellAt(row, column);
    return row.cells.length === cells.length && cell !== undefined && cell.text === '' && !cell.isMerged;
  });
}

/** A title that covers rows of both pages, with some of its lines on each. */
function isRestOfTitle(rows: readonly GridRow[], { column, width, text }: GridCell): boolean {
  const above = textAbove(rows, column);
  if (above === undefined || above.width !== width) return false;
  return (
    readNumbering(above.text) !== null && readNumbering(text) === null && above.text.length < 40 && text.length < 30
  );
}

/** The cell whose text holds in the last row. */
function textAbove(rows: readonly GridRow[], column: number): GridCell | undefined {
  for (const row of rows.toReversed()) {
    const cell = cellAt(row, column);
    if (cell === undefined || !cell.isMerged) return cell;
  }
  return undefined;
}

function cellAt({ cells }: GridRow, column: number): GridCell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.width);
}

function addTo(rows: readonly GridRow[], cell: GridCell): void {
  const above = textAbove(rows, cell.column);
  if (above !== undefined) above.text += cell.text;
}
