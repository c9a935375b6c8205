import type { DocumentPart, Note, PartCell } from '../part.ts';
import { createTextAdder, type Counts } from '../text/tabbed.ts';
import { attribute, isOn, type XmlHandler } from '../xml/read-xml.ts';

interface OpenTable {
  table: number;
  row: number;
  column: number;
  span: number;
  cells: PartCell[];
  /** Paragraphs of the open cell. */
  lines: string[];
}

interface OpenParagraph {
  text: string;
  /** Struck out by tracked changes, but still in the file. Never glued to what took its place. */
  deleted: string;
  hasVisible: boolean;
  hasHidden: boolean;
}

/**
 * Reads WordprocessingML: paragraphs, and tables row by row. A table within a cell is a table of its own.
 * @param counts numbers given out so far over all parts of one document
 * @param note what all of this part is, for headers, comments and the like
 */
export function bodyHandler(counts: Counts, out: DocumentPart[], note?: Note): XmlHandler {
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  let skipped = 0;
  let inProperties = 0;
  let isRunHidden = false;
  let isText = false;
  let isDeleted = false;

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (isDeleted) paragraph.deleted += text;
    else {
      paragraph.text += text;
      if (isRunHidden) paragraph.hasHidden = true;
      else paragraph.hasVisible = true;
    }
  };
  const texts = createTextAdder(counts, out);
  const emit = (text: string, more?: Note): void => texts.add(text, more ?? note);
  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const cell = tables.at(-1);
    if (paragraph.deleted.trim() !== '') emit(paragraph.deleted, 'hidden');
    if (paragraph.text.trim() === '') return;
    if (cell !== undefined && paragraphs.length === 0) cell.lines.push(paragraph.text);
    else emit(paragraph.text, paragraph.hasHidden && !paragraph.hasVisible ? 'hidden' : undefined);
  };
  const closeCell = (table: OpenTable): void => {
    const text = table.lines.join('\n');
    if (text !== '') table.cells.push({ column: table.column, text });
    table.column += table.span;
  };
  const closeRow = ({ table, row, cells }: OpenTable): void => {
    texts.close();
    if (cells.length > 0)
      out.push({ kind: 'row', sheet: null, table, row, cells, ...(note === undefined ? {} : { note }) });
  };

  return {
    open(name, attributes) {
      if (name === 'Fallback') skipped++;
      if (skipped > 0) return;
      const table = tables.at(-1);
      switch (name) {
        case 'tbl':
          tables.push({ table: counts.tables++, row: -1, column: 0, span: 1, cells: [], lines: [] });
          return;
        case 'tr':
          if (table !== undefined) Object.assign(table, { row: table.row + 1, column: 0, cells: [] });
          return;
        case 'tc':
          if (table !== undefined) Object.assign(table, { span: 1, lines: [] });
          return;
        case 'gridSpan':
          if (table !== undefined) table.span = Math.max(1, Number(attribute(attributes, 'val') ?? 1));
          return;
        case 'gridBefore':
          if (table !== undefined) table.column += Number(attribute(attributes, 'val') ?? 0);
          return;
        case 'p':
          paragraphs.push({ text: '', deleted: '', hasVisible: false, hasHidden: false });
          return;
        case 'pPr':
        case 'rPr':
          inProperties++;
          return;
        case 'r':
          isRunHidden = false;
          return;
        case 'vanish':
          isRunHidden = isOn(attribute(attributes, 'val') ?? '1');
          return;
        case 't':
          isText = true;
          return;
        case 'delText':
          isText = true;
          isDeleted = true;
          return;
        case 'tab':
        case 'ptab':
          if (inProperties === 0) add('\t');
          return;
        case 'br':
        case 'cr':
          add('\n');
          return;
        case 'noBreakHyphen':
          add('-');
      }
    },
    text(piece) {
      if (isText && skipped === 0) add(piece);
    },
    close(name) {
      if (name === 'Fallback') skipped--;
      if (skipped > 0) return;
      const table = tables.at(-1);
      if (name === 't' || name === 'delText') {
        isText = false;
        isDeleted = false;
      } else if (name === 'pPr' || name === 'rPr') inProperties--;
      else if (name === 'p') closeParagraph();
      else if (name === 'tc' && table !== undefined) closeCell(table);
      else if (name === 'tr' && table !== undefined) closeRow(table);
      else if (name === 'tbl') tables.pop();
    },
  };
}
