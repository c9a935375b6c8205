import type { DocumentPart, PartCell } from '../part.ts';
import { isOn, type XmlHandler } from '../xml/read-xml.ts';
import { columnOf, writeDay, writeNumber } from './numbers.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

/** Reads the rows of one sheet as they come. A formula counts by its stored result. */
export function sheetHandler(book: Workbook, entry: SheetEntry, table: number, out: DocumentPart[]): XmlHandler {
  const hiddenColumns: { from: number; to: number }[] = [];
  let row = -1;
  let isRowHidden = false;
  let cells: PartCell[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  let isRuby = false;

  const addCell = (): void => {
    const text = textOf();
    value = '';
    if (text.trim() === '') return;
    const cell: PartCell = { column, text };
    if (hiddenColumns.some(({ from, to }) => column >= from && column <= to)) cell.note = 'hidden';
    cells.push(cell);
  };
  const textOf = (): string => {
    if (type === 's') return book.strings[Number(value)] ?? '';
    if (type === 'b' || type === 'e') return '';
    if (type === 'str' || type === 'inlineStr' || value === '') return value;
    if (type === 'd') return value.slice(0, 10);
    return (book.dayStyles.has(style) ? writeDay(value, book.isFrom1904) : null) ?? writeNumber(value);
  };

  return {
    open(name, attributes) {
      switch (name) {
        case 'col':
          if (isOn(attributes['hidden']))
            hiddenColumns.push({ from: Number(attributes['min']) - 1, to: Number(attributes['max']) - 1 });
          return;
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          isRowHidden = isOn(attributes['hidden']);
          cells = [];
          column = -1;
          return;
        case 'c':
          column = columnOf(attributes['r']) ?? column + 1;
          type = attributes['t'] ?? '';
          style = Number(attributes['s'] ?? 0);
          return;
        case 'rPh':
          isRuby = true;
          return;
        case 'v':
        case 't':
          isValue = !isRuby;
      }
    },
    text(piece) {
      if (isValue) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isRuby = false;
      else if (name === 'c') addCell();
      else if (name === 'row' && cells.length > 0) {
        const isHidden = entry.hidden || isRowHidden;
        out.push({
          kind: 'row',
          sheet: entry.name,
          table,
          row,
          cells,
          ...(isHidden ? { note: 'hidden' as const } : {}),
        });
      }
    },
  };
}
