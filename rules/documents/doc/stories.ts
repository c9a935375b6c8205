import type { DocumentPart, Note, PartCell } from '../part.ts';
import { createTextAdder, type Counts } from '../text/tabbed.ts';
import type { ParagraphProperties } from './properties.ts';
import type { Piece } from './text.ts';

// Characters with a meaning of their own, [MS-DOC] 2.4.
const CELL = 0x07;
const PARAGRAPH = 0x0d;
const LINE = 0x0b;
const PAGE = 0x0c;
const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const HYPHEN = 0x1e;

export interface StoryContext {
  text: string;
  pieces: readonly Piece[];
  paragraphAt: (byte: number) => ParagraphProperties;
  hiddenAt: (byte: number) => 'hidden' | 'deleted' | null;
}

interface OpenTable {
  rows: { cells: string[]; edges: number[] }[];
  cells: string[];
  lines: string[];
}

/** Reads a story, characters `from` to `to`: paragraphs, and tables row by row with their columns by the edges of the cells. */
export function readStory(
  context: StoryContext,
  { from, to, note }: { from: number; to: number; note?: Note },
  counts: Counts,
): DocumentPart[] {
  const { text, paragraphAt, hiddenAt } = context;
  const parts: DocumentPart[] = [];
  const tables: OpenTable[] = [];
  const byteOf = byteFinder(context.pieces);
  const more = note === undefined ? {} : { note };
  let paragraph = '';
  let hidden = '';
  let deleted = '';
  const fields: boolean[] = [];

  const paragraphs = createTextAdder(counts, parts);
  const closeTables = (depth: number): void => {
    while (tables.length > depth) {
      const table = tables.pop()!;
      closeRow(table, []);
      paragraphs.close();
      const number = counts.tables++;
      const columnOf = columnsOf(table.rows.flatMap(({ edges }) => edges));
      for (const [row, { cells, edges }] of table.rows.entries()) {
        const filled: PartCell[] = [];
        for (const [i, cell] of cells.entries())
          if (cell !== '')
            filled.push({ column: edges.length > cells.length ? columnOf(edges[i] ?? 0) : i, text: cell });
        if (filled.length > 0) parts.push({ kind: 'row', sheet: null, table: number, row, cells: filled, ...more });
      }
    }
  };
  const endParagraph = (mark: number, properties: ParagraphProperties): void => {
    const line = paragraph;
    paragraph = '';
    paragraphs.add(deleted, 'hidden');
    deleted = '';
    const isCellMark = mark === CELL;
    const depth = isCellMark ? Math.max(1, properties.depth) : properties.depth;
    closeTables(depth);
    if (depth === 0) {
      paragraphs.add(line + hidden, hidden.trim() !== '' && line.trim() === '' ? 'hidden' : note);
      hidden = '';
      return;
    }
    while (tables.length < depth) tables.push({ rows: [], cells: [], lines: [] });
    const table = tables.at(-1)!;
    const whole = (line + hidden).trim();
    hidden = '';
    if (properties.endsRow && whole === '') {
      closeRow(table, properties.edges);
      return;
    }
    if (whole !== '') table.lines.push(whole);
    // Where the formatting could not be read, an empty cell is taken for the end of its row.
    if (isCellMark && properties.depth === 0 && table.lines.length === 0 && table.cells.length > 0) closeRow(table, []);
    else if (isCellMark || properties.endsCell) {
      table.cells.push(table.lines.join('\n'));
      table.lines = [];
    }
  };

  for (let cp = from; cp < to && cp < text.length; cp++) {
    const code = text.charCodeAt(cp);
    if (code === FIELD_BEGIN) fields.push(true);
    else if (code === FIELD_RESULT) {
      if (fields.length > 0) fields[fields.length - 1] = false;
    } else if (code === FIELD_END) fields.pop();
    else if (fields.includes(true)) continue;
    else if (code === PARAGRAPH || code === CELL || code === PAGE) endParagraph(code, paragraphAt(byteOf(cp)));
    else {
      const sign = code === LINE ? '\n' : code === HYPHEN ? '-' : code < 0x20 && code !== 0x09 ? '' : text.charAt(cp);
      const state = sign === '' ? null : hiddenAt(byteOf(cp));
      if (state === null) paragraph += sign;
      else if (state === 'deleted') deleted += sign;
      else hidden += sign;
    }
  }
  endParagraph(PARAGRAPH, { depth: 0, endsRow: false, endsCell: false, edges: [] });
  return parts;
}

function closeRow(table: OpenTable, edges: number[]): void {
  if (table.lines.length > 0) table.cells.push(table.lines.join('\n'));
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges });
  table.cells = [];
  table.lines = [];
}

/** Twentieths of a point within which two edges are one. */
const SAME_EDGE = 40;

/** Number of the column that begins at an edge, over all rows of a table. */
function columnsOf(edges: readonly number[]): (edge: number) => number {
  const lefts: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b))
    if (edge - (lefts.at(-1) ?? -Infinity) > SAME_EDGE) lefts.push(edge);
  return (edge) => {
    let column = 0;
    while (column + 1 < lefts.length && (lefts[column + 1] ?? 0) <= edge + SAME_EDGE / 2) column++;
    return column;
  };
}

/** Byte at which a character stands; asked for in rising order, so that the piece is nearly always the same. */
function byteFinder(pieces: readonly Piece[]): (cp: number) => number {
  let current = 0;
  return (cp) => {
    if (cp < (pieces[current]?.from ?? 0)) current = 0;
    while (current + 1 < pieces.length && cp >= (pieces[current]?.to ?? 0)) current++;
    const piece = pieces[current];
    return piece === undefined ? 0 : piece.at + (cp - piece.from) * piece.width;
  };
}
