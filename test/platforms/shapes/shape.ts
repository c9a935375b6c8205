import { entriesOf, type ShapeEntry } from './entries.ts';

/** What was asked of a site. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  method: string;
  /** Fields of a posted form. */
  form: URLSearchParams;
  header: (name: string) => string;
}

export interface Reply {
  status?: number;
  type?: string;
  body: string;
}

/** Columns of an invented county's site in one platform's or one hand's way of writing lists. */
export interface Shape {
  name: string;
  /** Columns that the home page's menu leads to: name → path of the first page. */
  menu: Record<string, string>;
  /** Entries of each column, also of those that another column leads to. */
  counts: Record<string, number>;
  /** Pages that show the heads of several columns, and so list entries without being one of the columns. */
  landings?: readonly string[];
  /** Address of an entry, '' where only a script knows it. */
  entry: (entry: ShapeEntry) => string;
  /** Pages and answers are sent in GBK, and say so or not. */
  charset?: 'gbk' | 'gbk-unsaid';
  /** Served instead of the plain home page. */
  home?: string;
  answer: (asked: Asked, entries: (column: string) => readonly ShapeEntry[]) => Reply | string | null;
}

/** The columns' entries, each made once. */
export function columnsOf(shape: Pick<Shape, 'counts'>): Map<string, readonly ShapeEntry[]> {
  return new Map(Object.entries(shape.counts).map(([name, count], index) => [name, entriesOf(name, count, index)]));
}

export const pagesOf = (entries: readonly unknown[], size: number): number =>
  Math.max(1, Math.ceil(entries.length / size));

export function slice<T>(entries: readonly T[], page: number, size: number): readonly T[] {
  return entries.slice((page - 1) * size, page * size);
}

/** A page of one column, numbered by a pattern with the number in its first group. */
export function numberIn(path: string, pattern: RegExp): number | null {
  const number = pattern.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

export const json = (value: unknown): Reply => ({
  type: 'application/json;charset=UTF-8',
  body: JSON.stringify(value),
});
