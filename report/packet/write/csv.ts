import { formatMarks } from '../../format.ts';
import type { Column, Table } from '../tables/table.ts';

const BOM = '\uFEFF';
/** With these a spreadsheet takes a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as csv, UTF-8 with a mark that spreadsheets know it by; texts that look like formulas are set off by an apostrophe. */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ title }) => quote(title)),
    ...rows.map((row) => row.map((cell, index) => field(cell, columns[index]))),
  ];
  return `${BOM}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function field(cell: string | number | null, column: Column | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return column?.kind === 'count' ? String(cell) : formatMarks(cell);
  return quote(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
