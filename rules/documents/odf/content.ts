import type { DocumentPart, Note, PartCell } from '../part.ts';
import { attribute, type XmlHandler } from '../xml/read-xml.ts';

interface OpenTable {
  name: string | null;
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  cellSpan: number;
  cells: PartCell[];
  lines: string[];
  isHidden: boolean;
  isRowHidden: boolean;
  hiddenColumns: Set<number>;
  columns: number;
}

/** A repeated cell or row stands once; only the count goes on. Blank sheets repeat a million rows. */
const MOST_COLUMNS = 16_384;

/** Reads `content.xml` or `styles.xml`: paragraphs, and tables row by row with the names of sheets. */
export function contentHandler(out: DocumentPart[], note?: Note): XmlHandler {
  const tables: OpenTable[] = [];
  const paragraphs: string[] = [];
  let nextTable = 0;
  let nextParagraph = 0;
  let inAnnotation = 0;
  let inSheets = false;

  const emit = (text: string): void => {
    const table = tables.at(-1);
    const all = inAnnotation > 0 ? 'comment' : note;
    const place =
      inAnnotation > 0 && table?.name !== null && table !== undefined
        ? { sheet: table.name, row: table.row, column: table.column }
        : { paragraph: nextParagraph++ };
    out.push({ kind: 'text', text, place, ...(all === undefined ? {} : { note: all }) });
  };
  const closeRow = (table: OpenTable): void => {
    const { name, table: number, row, cells } = table;
    const hidden = table.isHidden || table.isRowHidden ? ('hidden' as const) : note;
    if (cells.length > 0)
      out.push({
        kind: 'row',
        sheet: name,
        table: number,
        row,
        cells,
        ...(hidden === undefined ? {} : { note: hidden }),
      });
    table.row += table.rowSpan - 1;
  };

  return {
    open(name, attributes) {
      const table = tables.at(-1);
      switch (name) {
        case 'spreadsheet':
          inSheets = true;
          return;
        case 'table':
          tables.push({
            name: inSheets ? (attribute(attributes, 'name') ?? '') : null,
            table: nextTable++,
            row: -1,
            column: 0,
            rowSpan: 1,
            cellSpan: 1,
            cells: [],
            lines: [],
            isHidden: attribute(attributes, 'display') === 'false',
            isRowHidden: false,
            hiddenColumns: new Set(),
            columns: 0,
          });
          return;
        case 'table-column':
          if (table === undefined) return;
          for (
            let i = 0, count = repeats(attribute(attributes, 'number-columns-repeated'));
            i < count && table.columns < MOST_COLUMNS;
            i++
          ) {
            if (isCollapsed(attribute(attributes, 'visibility'))) table.hiddenColumns.add(table.columns);
            table.columns++;
          }
          return;
        case 'table-row':
          if (table === undefined) return;
          Object.assign(table, {
            row: table.row + 1,
            column: 0,
            cells: [],
            rowSpan: repeats(attribute(attributes, 'number-rows-repeated')),
          });
          table.isRowHidden = isCollapsed(attribute(attributes, 'visibility'));
          return;
        case 'table-cell':
        case 'covered-table-cell':
          if (table !== undefined)
            Object.assign(table, { lines: [], cellSpan: repeats(attribute(attributes, 'number-columns-repeated')) });
          return;
        case 'annotation':
          inAnnotation++;
          return;
        case 'p':
        case 'h':
          paragraphs.push('');
          return;
        case 's':
          add(paragraphs, ' '.repeat(Math.min(50, Number(attribute(attributes, 'c') ?? 1))));
          return;
        case 'tab':
          add(paragraphs, '\t');
          return;
        case 'line-break':
          add(paragraphs, '\n');
      }
    },
    text(piece) {
      add(paragraphs, piece);
    },
    close(name) {
      const table = tables.at(-1);
      if (name === 'annotation') inAnnotation--;
      else if (name === 'p' || name === 'h') {
        const text = paragraphs.pop() ?? '';
        if (text.trim() === '') return;
        if (table !== undefined && inAnnotation === 0 && paragraphs.length === 0) table.lines.push(text);
        else emit(text);
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && table !== undefined) {
        const { column, lines } = table;
        if (lines.length > 0)
          table.cells.push({
            column,
            text: lines.join('\n'),
            ...(table.hiddenColumns.has(column) ? { note: 'hidden' as const } : {}),
          });
        table.lines = [];
        table.column += table.cellSpan;
      } else if (name === 'table-row' && table !== undefined) closeRow(table);
      else if (name === 'table') tables.pop();
    },
  };
}

function add(paragraphs: string[], text: string): void {
  const last = paragraphs.length - 1;
  if (last >= 0) paragraphs[last] += text;
}

function repeats(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function isCollapsed(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
