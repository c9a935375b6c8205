import type { DocumentPart, PartCell } from '../../../rules/documents/part.ts';
import { createLineRows, holdsHead, type LineRows } from '../../../rules/recognise/index.ts';
import { decodeText } from '../text/charset.ts';
import { parseCsv } from '../text/csv.ts';
import { delimiterOf, FORM_HEAD } from '../text/form.ts';
import { padded, piecesOf } from '../text/padded.ts';
import { tabbedCells } from '../../../rules/documents/text/tabbed.ts';
import type { FormatReader } from './reader.ts';

/** Characters of a block of lines. A line that is longer is cut at a place that parts nothing. */
const BLOCK = 20_000;

interface State {
  line: number;
  /** Tables so far, and whether the line before was a row of one. */
  table: number;
  wasRow: boolean;
  /** Where the columns begin of a table that is parted by blanks. */
  starts: number[] | null;
  /** Tables whose cells are parted by something else. */
  lines: LineRows;
}

/** Plain text line by line, and tables of separated values row by row. */
export const text: FormatReader = {
  async *read({ name, stream }) {
    let rest = '';
    let delimiter: string | null | undefined;
    const state: State = { line: 0, table: 0, wasRow: false, starts: null, lines: createLineRows() };
    for await (const piece of decodeText(stream())) {
      rest += piece;
      if (delimiter === undefined) {
        if (rest.length < FORM_HEAD) continue;
        delimiter = delimiterOf(rest, name);
      }
      const { parts, consumed } = take(rest, delimiter, state, false);
      rest = rest.slice(consumed);
      if (parts.length > 0) yield parts;
    }
    delimiter ??= delimiterOf(rest, name);
    const { parts } = take(rest, delimiter, state, true);
    if (parts.length > 0) yield parts;
  },
};

function take(
  all: string,
  delimiter: string | null,
  state: State,
  isLast: boolean,
): { parts: DocumentPart[]; consumed: number } {
  return delimiter === null ? takeLines(all, state, isLast) : takeRows(all, delimiter, state, isLast);
}

function takeRows(
  all: string,
  delimiter: string,
  state: State,
  isLast: boolean,
): { parts: DocumentPart[]; consumed: number } {
  const { rows, consumed } = parseCsv(all, delimiter, isLast);
  const parts: DocumentPart[] = [];
  for (const { fields } of rows) {
    const cells: PartCell[] = [];
    for (let column = 0; column < fields.length; column++) {
      const value = fields[column]?.text ?? '';
      if (value.trim() !== '') cells.push({ column, text: value });
    }
    // |---|---| under the headings is no row.
    if (cells.some((cell) => !/^\s*:?-{3,}:?\s*$/.test(cell.text)))
      parts.push({ kind: 'row', sheet: null, table: 0, row: state.line, cells });
    state.line++;
  }
  return { parts, consumed };
}

/** Whole lines in blocks; a line that is too long is cut and counts as one. */
function takeLines(all: string, state: State, isLast: boolean): { parts: DocumentPart[]; consumed: number } {
  const parts: DocumentPart[] = [];
  let at = 0;
  while (at < all.length) {
    const stop = blockEnd(all, at, isLast);
    if (stop === at) break;
    const block = all.slice(at, stop);
    if (state.lines.isOpen() || block.includes('\t') || block.includes('  ') || holdsHead(block))
      addRows(block, state, parts);
    else {
      if (block.trim() !== '') parts.push(linesPart(block, state.line));
      state.line += countLines(block);
      state.wasRow = false;
      state.starts = null;
    }
    at = stop;
  }
  return { parts, consumed: at };
}

function linesPart(block: string, line: number): DocumentPart {
  return { kind: 'text', text: block.endsWith('\n') ? block.slice(0, -1) : block, place: { line } };
}

/** Lines with tabs or wide gaps between words are rows of a table that was copied into the text; those that follow each other are one table. */
function addRows(block: string, state: State, parts: DocumentPart[]): void {
  let from = 0;
  let plain = 0;
  const flush = (to: number): void => {
    const lines = block.slice(plain, to);
    if (lines.trim() !== '') parts.push(linesPart(lines, state.line));
    state.line += countLines(lines);
    plain = to;
  };
  while (from < block.length) {
    const end = block.indexOf('\n', from);
    const next = end === -1 ? block.length : end + 1;
    const line = block.slice(from, end === -1 ? next : end);
    const row = state.lines.read(line);
    const cells = row?.cells ?? cellsOf(line, block, next, state);
    if (cells.length > 0) {
      flush(from);
      if (row === null ? !state.wasRow : row.isNew) state.table++;
      parts.push({ kind: 'row', sheet: null, table: state.table - 1, row: state.line, cells });
      state.line++;
      plain = next;
    }
    state.wasRow = row === null && cells.length > 0;
    from = next;
  }
  flush(block.length);
}

function cellsOf(line: string, block: string, next: number, state: State): PartCell[] {
  const tabbed = tabbedCells(line);
  const pieces = tabbed.length > 0 ? [] : piecesOf(line, state.starts === null ? 3 : 2);
  // A gap in a single line is no table: 联系人：李老师    电话：….
  if (pieces.length === 0 || (state.starts === null && piecesOf(lineAt(block, next)).length === 0)) {
    state.starts = null;
    return tabbed;
  }
  state.starts ??= pieces.map(({ at }) => at);
  return padded(pieces, state.starts);
}

function lineAt(block: string, at: number): string {
  const end = block.indexOf('\n', at);
  return block.slice(at, end === -1 ? block.length : end);
}

/** Behind the last line break within reach; the place itself where more must come first. */
function blockEnd(all: string, at: number, isLast: boolean): number {
  const limit = at + BLOCK;
  if (limit >= all.length) return isLast ? all.length : all.lastIndexOf('\n') + 1 > at ? all.lastIndexOf('\n') + 1 : at;
  const last = all.lastIndexOf('\n', limit);
  return last >= at ? last + 1 : cutAt(all, limit);
}

function countLines(block: string): number {
  let count = 0;
  for (let at = block.indexOf('\n'); at !== -1; at = block.indexOf('\n', at + 1)) count++;
  return count;
}

/** The last place before a limit that lies within no number or word. */
function cutAt(all: string, limit: number): number {
  for (let at = limit; at > limit - 200; at--) if (/[，。；、,;\s]/.test(all.charAt(at - 1))) return at;
  return limit;
}
