import type { Body } from '../body/body.ts';
import type { Packet } from '../model/packet.ts';
import type { Book } from '../tables/all.ts';
import type { Cell, Table } from '../tables/table.ts';

/** What is about to be printed: the model, the tables and the papers as they will stand in the files. */
export interface Printed {
  packet: Packet;
  books: readonly Book[];
  body: Body;
  publicBody: Body;
}

/** One thing that must hold before a packet is sent; gives a sentence for each place where it does not. */
export type Check = (printed: Printed) => string[];

export function tableOf({ books }: Printed, id: string): Table | undefined {
  return tablesOf(books).find((table) => table.id === id);
}

export function tablesOf(books: readonly Book[]): Table[] {
  return books.flatMap(({ tables }) => tables);
}

export function rankingsOf({ books }: Pick<Printed, 'books'>): Table[] {
  return tablesOf(books).filter(({ id }) => id.startsWith('ranking-'));
}

/** A column's cells by its title. */
export function cellsOf(table: Table, title: string): Cell[] {
  const at = table.columns.findIndex((column) => column.title === title);
  return table.rows.map((row) => row[at] ?? null);
}

/** A column added up, in hundredths. */
export function sumOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? Math.round(cell * 100) : 0), 0);
}

export function countBy(cells: readonly Cell[]): Map<Cell, number> {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}
