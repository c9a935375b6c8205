import type { Cell } from './page-facts.ts';
import type { TreeElement } from './tree.ts';

/** Wider spans are mistakes of the page (colspan="1000" for "all"). */
const WIDEST = 60;

interface OpenTable {
  node: TreeElement;
  table: number;
  row: number;
  column: number;
  /** By column: rows below the current one that a cell above still fills. */
  filled: Map<number, number>;
}

/** Numbers the cells of a page's tables while it is walked; merged cells keep the columns of later rows in place. */
export class TableWalk {
  private tables = 0;
  private readonly open: OpenTable[] = [];
  private readonly cells: { node: TreeElement; cell: Cell }[] = [];

  /** The cell that is being read, null outside tables. */
  get cell(): Cell | null {
    return this.cells.at(-1)?.cell ?? null;
  }

  enter(element: TreeElement): void {
    if (element.name === 'table') {
      this.open.push({ node: element, table: this.tables, row: -1, column: 0, filled: new Map() });
      this.tables += 1;
      return;
    }
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (element.name === 'tr') startRow(table);
    else if (element.name === 'td' || element.name === 'th')
      this.cells.push({ node: element, cell: place(table, element) });
  }

  leave(element: TreeElement): void {
    if (this.cells.at(-1)?.node === element) this.cells.pop();
    if (this.open.at(-1)?.node === element) this.open.pop();
  }
}

function startRow(table: OpenTable): void {
  table.row += 1;
  table.column = 0;
  for (const [column, rows] of table.filled) {
    if (rows <= 1) table.filled.delete(column);
    else table.filled.set(column, rows - 1);
  }
}

function place(table: OpenTable, { attribs }: TreeElement): Cell {
  const [columns, rows] = [spanOf(attribs['colspan']), spanOf(attribs['rowspan'])];
  while (table.filled.has(table.column)) table.column += 1;
  const { column } = table;
  for (let n = 0; n < columns; n += 1) if (rows > 1) table.filled.set(column + n, rows);
  table.column += columns;
  return {
    table: table.table,
    row: Math.max(table.row, 0),
    column,
    ...(rows > 1 ? { rows } : {}),
    ...(columns > 1 ? { columns } : {}),
  };
}

function spanOf(attribute: string | undefined): number {
  const span = Number(attribute);
  return Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST) : 1;
}
