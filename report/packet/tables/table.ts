/** A value as it stands in a cell; null is shown as —. */
export type Cell = string | number | null;

export interface Column {
  title: string;
  /** `text` is kept as text in every program; `marks` has two decimals, `change` a sign as well. */
  kind: 'text' | 'count' | 'marks' | 'change';
  /** In characters. */
  width: number;
  /** Whoever gets the file may fill these cells in. */
  isOpen?: boolean;
  /** The only values that an open cell takes. */
  choices?: readonly string[];
}

/** Columns of text, by title and width. */
export function textColumns(columns: Readonly<Record<string, number>>): Column[] {
  return Object.entries(columns).map(([title, width]) => ({ title, kind: 'text', width }));
}

/** A table as it is printed: the same rows go into the sheet, the csv and the json. */
export interface Table {
  /** Name of its files: `problems`. */
  id: string;
  /** Name of its sheet, and of the annex: 附件3 问题清单. */
  name: string;
  title: string;
  /** Under the title: window, cut-off, sums. */
  note: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Below the table. */
  foot: readonly string[];
  isLocked?: boolean;
  /** Too wide for A4: printed on A3, across as well. */
  isWide?: boolean;
}

/** A share as 12.34%; of nothing it is —. */
export function rateOf({ done, of }: { done: number; of: number }): string | null {
  return of === 0 ? null : `${((100 * done) / of).toFixed(2)}%`;
}
