import type { DocumentPart, PartCell } from '../part.ts';
import { goesOn } from './cell-text.ts';
import { columnsOf, columnUnder, fitsIn, type Column } from './columns.ts';
import type { Line, LinePiece } from './lines.ts';

/** A paragraph or a row, to be numbered once its place on the page is known. */
export interface Block {
  y: number;
  toPart: (place: { page: number; line: number }) => DocumentPart;
}

/** Puts lines of several pieces into columns, on pages without rulings; a table goes on over the page break. */
export interface LineTables {
  page: (lines: readonly Line[]) => Block[];
}

/** Paragraphs between two rows after which the next row belongs to another table. */
const ENDS_TABLE = 3;
/** Distance of baselines within a cell, in heights of a letter; rows stand further apart. */
const LEADING = 1.7;

/** @param counts tables numbered so far */
export function createLineTables(counts: { tables: number }): LineTables {
  let columns: Column[] = [];
  let table = -1;
  let row = 0;
  let paragraphs = ENDS_TABLE;

  const begin = (own: readonly Column[]): void => {
    const known = own.filter((column) => columnUnder(column, columns) !== null).length;
    if (table === -1 || paragraphs >= ENDS_TABLE || known * 2 < own.length) {
      table = counts.tables++;
      row = 0;
      columns = [];
    }
    for (const column of own) if (columnUnder(column, columns) === null) columns.push({ ...column });
    paragraphs = 0;
  };
  const toRow = (lines: readonly Line[]): Block => {
    const stacks = new Map<number, { piece: LinePiece; line: Line }[]>();
    // Labels and values of a form stand where they like: what finds its column taken has none.
    let homeless = columns.length + 1;
    for (const line of lines) {
      for (const piece of line.pieces) {
        const column = columnUnder(piece, columns) ?? homeless++;
        const stack = stacks.get(column);
        if (stack === undefined) stacks.set(column, [{ piece, line }]);
        else if (stack.at(-1)!.line === line) stacks.set(homeless++, [{ piece, line }]);
        else stack.push({ piece, line });
      }
    }
    const cells = [...stacks].map(([column, stack]): PartCell => ({
      column,
      text: stackText(stack, columns[column] ?? stack[0]!.piece),
    }));
    const place = { table, row: row++ };
    return { y: lines[0]!.y, toPart: (page) => ({ kind: 'row', sheet: null, ...place, page, cells }) };
  };

  return {
    page(lines) {
      const blocks: Block[] = [];
      let from = 0;
      for (const group of groupsOf(lines)) {
        for (const line of lines.slice(from, group.from)) blocks.push(toParagraph(line));
        paragraphs += group.from - from;
        const own = lines.slice(group.from, group.to);
        begin(columnsOf(own));
        for (const one of rowsOf(own, columns)) {
          const isText = one.length === 1 && one[0]!.pieces.length === 1;
          blocks.push(isText ? toParagraph(one[0]!) : toRow(one));
        }
        from = group.to;
      }
      for (const line of lines.slice(from)) blocks.push(toParagraph(line));
      paragraphs += lines.length - from;
      return blocks;
    },
  };
}

function toParagraph({ y, pieces }: Line): Block {
  return { y, toPart: (place) => ({ kind: 'text', text: pieces[0]?.text ?? '', place }) };
}

/** Stretches of lines that hold a table each: from their first line of several pieces to what hangs on the last one. */
function groupsOf(lines: readonly Line[]): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.pieces.length < 2) continue;
    const open = groups.at(-1);
    const between = last === -1 ? [] : lines.slice(last + 1, i);
    const around = last === -1 ? [] : [...lines[last]!.pieces, ...lines[i]!.pieces];
    const running = between.filter(({ pieces, size }) => !around.some((piece) => fitsIn(pieces[0]!, piece, size)));
    if (open === undefined || running.length >= ENDS_TABLE) groups.push({ from: i, to: i + 1 });
    else open.to = i + 1;
    last = i;
  }
  for (const [n, group] of groups.entries()) {
    const columns = columnsOf(lines.slice(group.from, group.to));
    const hangs = (one: Line, other: Line): boolean =>
      isNear(one, other) && columns.some((column) => fitsIn(one.pieces[0]!, column, one.size));
    const least = groups[n - 1]?.to ?? 0;
    while (group.from > least && hangs(lines[group.from - 1]!, lines[group.from]!)) group.from--;
    const most = groups[n + 1]?.from ?? lines.length;
    while (group.to < most && hangs(lines[group.to]!, lines[group.to - 1]!)) group.to++;
  }
  return groups;
}

function isNear(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= LEADING * Math.max(a.size, b.size);
}

/** Lines that make up a row each: one that is full, and those near it that hold the rest of its narrower cells. */
function rowsOf(lines: readonly Line[], columns: readonly Column[]): Line[][] {
  const most = Math.max(...lines.map(({ pieces }) => pieces.length));
  const isFull = ({ pieces }: Line): boolean => pieces.length * 2 > most;
  const rows: Line[][] = lines.map((line) => [line]);
  for (const [i, line] of lines.entries()) {
    if (isFull(line) || !line.pieces.every((piece) => columns.some((column) => fitsIn(piece, column, line.size))))
      continue;
    const home = nearestFull(lines, i, isFull);
    if (home === null) continue;
    rows[home]!.push(line);
    rows[i] = [];
  }
  return rows.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.y - b.y));
}

/** Number of the full line that is nearest, going from line to line without a gap. */
function nearestFull(lines: readonly Line[], from: number, isFull: (line: Line) => boolean): number | null {
  let best: number | null = null;
  for (const step of [-1, 1]) {
    let at = from;
    while (lines[at + step] !== undefined && isNear(lines[at]!, lines[at + step]!)) {
      at += step;
      if (!isFull(lines[at]!)) continue;
      if (best === null || Math.abs(lines[at]!.y - lines[from]!.y) < Math.abs(lines[best]!.y - lines[from]!.y))
        best = at;
      break;
    }
  }
  return best;
}

function stackText(stack: readonly { piece: LinePiece; line: Line }[], { left, right }: Column): string {
  let text = '';
  let above: Line | null = null;
  for (const { piece, line } of stack) {
    const own: Line = { y: line.y, size: line.size, pieces: [piece] };
    text += above === null ? piece.text : (goesOn(above, own, right - left) ? '' : '\n') + piece.text;
    above = own;
  }
  return text;
}
