import {
  createLineRows,
  createSubjectReader,
  createTable,
  type Cell,
  type Place,
  type Segment,
  type Table,
} from '../../recognise/index.ts';
import type { DocumentPart, Note, PartCell, RowPart, TextPart } from '../part.ts';
import { isLabel, linesOf } from './lines.ts';

/** Where a segment stands, beyond what the recognisers need to know. */
export interface Spot {
  inside: string | null;
  note: Note | null;
  part: DocumentPart;
  /** Column of the cell, where it is one. */
  column: number | null;
}

export interface Placed {
  segment: Segment;
  spot: Spot;
}

/** Turns parts into texts to be judged: cells with what stands over and beside them, paragraphs with their neighbours. */
export interface Segmenter {
  add: (part: DocumentPart, into: Placed[]) => void;
}

const CONTEXT = 60;
/** Longest text of a cell that is still a value. */
const LONG_CELL = 300;
/** A cell alone in its row with more text than this is a line across the sheet. */
const LONG_VALUE = 30;
/** Tables within tables that are open at once. */
const OPEN_TABLES = 8;

export function createSegmenter(): Segmenter {
  const tables = new Map<string, Table>();
  let last: Placed | undefined;
  let lineBefore = '';
  const form = createSubjectReader();

  const lineRows = createLineRows();
  let lineTable = createTable();

  /** Lines of a text; those that are rows with something else than tabs between their cells become cells. */
  const addText = (text: string, place: Place, spot: Spot, into: Placed[]): void => {
    for (const line of text.includes('\n') ? text.split('\n') : [text]) {
      if (line.trim() === '') continue;
      const row = lineRows.read(line);
      if (row === null) addLine({ text: line, place }, spot, into);
      else {
        if (row.isNew) lineTable = createTable();
        last = undefined;
        form.close();
        for (const segment of lineTable.row(row.cells.map((cell) => ({ ...cell, place }))))
          into.push({ segment, spot });
      }
    }
  };
  const addLine = (segment: Segment, spot: Spot, into: Placed[]): void => {
    if (last !== undefined && last.spot.inside === spot.inside && last.spot.note === spot.note)
      connect(last.segment, segment);
    const subject = form.read(segment.text);
    if (subject !== undefined) segment.subject = subject;
    last = { segment, spot };
    into.push(last);
  };
  const tableOf = (part: RowPart): Table => {
    const key = `${part.inside ?? ''}\n${part.table}`;
    const known = tables.get(key);
    if (known !== undefined) return known;
    const table = createTable();
    tables.set(key, table);
    for (const old of tables.keys()) if (tables.size > OPEN_TABLES) tables.delete(old);
    return table;
  };

  return {
    add(part, into) {
      const inside = part.inside ?? null;
      if (part.kind === 'text') {
        if ('line' in part.place && !('page' in part.place)) {
          for (const { segment } of linesOf(part.text, part.place.line, lineBefore))
            into.push({ segment, spot: { inside, note: null, part, column: null } });
          lineBefore = part.text.slice(part.text.lastIndexOf('\n') + 1);
          return;
        }
        addText(part.text, placeOfText(part), { inside, note: part.note ?? null, part, column: null }, into);
        return;
      }
      const spotOf = ({ column, note }: PartCell): Spot => ({ inside, note: note ?? part.note ?? null, part, column });
      if (isLayout(part)) {
        for (const cell of part.cells) addText(cell.text, placeOfCell(part, cell), spotOf(cell), into);
        return;
      }
      last = undefined;
      form.close();
      lineRows.close();
      const cells: Cell[] = part.cells.map((cell) => ({
        column: cell.column,
        text: cell.text,
        place: placeOfCell(part, cell),
      }));
      const filled = part.cells.filter(({ text }) => text.trim() !== '');
      for (const [i, segment] of tableOf(part).row(cells).entries()) {
        const cell = filled[i];
        if (cell !== undefined) into.push({ segment, spot: spotOf(cell) });
      }
    },
  };
}

/** Cells that are paragraphs: long ones, and a line across a table. Sheets have columns of one cell, too. */
function isLayout({ sheet, cells }: RowPart): boolean {
  if (cells.some(({ text }) => text.length > LONG_CELL)) return true;
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return false;
  return sheet === null || only.text.length > LONG_VALUE || /[：:]/.test(only.text);
}

/** Neighbours are context; a short line that ends in a colon is the label of the next one. */
function connect(last: Segment, next: Segment): void {
  next.before = last.text.slice(-CONTEXT);
  last.after = next.text.slice(0, CONTEXT);
  if (isLabel(last.text)) next.label = last.text;
}

function placeOfText({ place }: TextPart): Place {
  if ('paragraph' in place) return { in: 'paragraph', area: 'main', index: place.paragraph };
  if ('page' in place) return { in: 'page', page: place.page, paragraph: place.line };
  if ('sheet' in place) return { in: 'sheet', ...place };
  return { in: 'line', line: place.line };
}

function placeOfCell({ sheet, table, row, page }: RowPart, { column }: PartCell): Place {
  if (sheet !== null) return { in: 'sheet', sheet, row, column };
  return page === undefined
    ? { in: 'cell', table, row, column }
    : { in: 'page', page: page.page, paragraph: page.line };
}
