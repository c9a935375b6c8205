import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { formatMarks } from '../../../format.ts';
import type { Cell, Column, Table } from '../../tables/table.ts';
import { run, SIZES } from './look.ts';

const SINGLE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: SINGLE, bottom: SINGLE, left: SINGLE, right: SINGLE };
const MARGINS = { top: 30, bottom: 30, left: 30, right: 30 };

/** A table over the width of the text, its head again on each page, no row cut by a page. */
export function docxTable({ columns, rows }: Table, width: number): DocxTable {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width * width) / all));
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, widths[index] ?? 0, { isHead: true })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) =>
              cell(shown(row[index] ?? null, column), widths[index] ?? 0, { isText: column.width >= WIDE }),
            ),
          }),
      ),
    ],
  });
}

/** From this width on a column holds sentences and is set from the left. */
const WIDE = 24;

function cell(text: string, width: number, { isHead = false, isText = false }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isText && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 280, lineRule: LineRuleType.AT_LEAST },
        children: [run(text, { font: isHead ? 'first' : 'number', size: SIZES.cell })],
      }),
    ],
  });
}

/** A cell as it is printed in the sheet. */
function shown(value: Cell, { kind }: Column): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  if (kind === 'count') return String(value);
  if (kind === 'marks' || value === 0) return formatMarks(value);
  return `${value > 0 ? '+' : '-'}${formatMarks(Math.abs(value))}`;
}
