import { encode } from 'iconv-lite';
import { makePdf, type PdfLine, type PdfText } from './pdf.ts';
import { place, type TableRows } from './task-table.ts';

/** Points. Letters are 10 wide. */
const LINE = 14;
const [LEFT, WIDTH, TOP] = [40, 520, 800];
const PADDING = 5;

/** A table drawn with lines, after its title lines; it runs over pages wherever a page is full, within a row too. */
export function toTablePdf(before: readonly string[], rows: TableRows, options = {}): Buffer {
  return toPagesPdf([...before, rows], options);
}

/** Paragraphs and tables drawn with lines, one under the other. */
export function toPagesPdf(blocks: readonly (string | TableRows)[], { linesOnPage = 50 } = {}): Buffer {
  const pages: (PdfText | PdfLine)[][] = [];
  const page = (y: number) => (pages[Math.floor(y / linesOnPage)] ??= []);
  const height = (y: number) => TOP - (y % linesOnPage) * LINE;
  const write = (text: string, x: number, y: number) =>
    page(y).push({ x, y: height(y) - 11, hex: encode(text, 'gbk').toString('hex') });
  const draw = ({ top, bottom, left, right, lines }: Drawn): void => {
    for (const [i, line] of lines.entries()) write(line, left + PADDING, top + i);
    for (let y = top; y < bottom; y++) {
      const [above, below] = [height(y), height(y) - LINE];
      for (const x of [left, right]) page(y).push({ from: [x, above], to: [x, below] });
      const isFirst = y === top || y % linesOnPage === 0;
      const isLast = y === bottom - 1 || (y + 1) % linesOnPage === 0;
      if (isFirst) page(y).push({ from: [left, above], to: [right, above] });
      if (isLast) page(y).push({ from: [left, below], to: [right, below] });
    }
  };
  let y = 0;
  for (const [at, block] of blocks.entries()) {
    if (typeof block === 'string') write(block, LEFT, y++);
    else {
      const cells = layOut(block, y);
      for (const cell of cells) draw(cell);
      y = Math.max(...cells.map(({ bottom }) => bottom)) + (at + 1 < blocks.length ? 1 : 0);
    }
  }
  return makePdf(pages);
}

interface Drawn {
  left: number;
  right: number;
  /** In lines of text, from the top of the first page on. */
  top: number;
  bottom: number;
  lines: readonly string[];
}

function layOut(rows: TableRows, start: number): Drawn[] {
  const { placed, columns } = place(rows);
  const xs = columnPlaces(placed, columns);
  const cells = placed.map((cell) => {
    const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.across] ?? 0];
    return { ...cell, left, right, lines: wrap(cell.text, right - left - 2 * PADDING) };
  });
  const ys = [start];
  for (const row of rows.keys()) {
    const top = ys[row] ?? 0;
    const ends = cells
      .filter((cell) => cell.row + cell.down - 1 === row)
      .map((cell) => (ys[cell.row] ?? 0) + cell.lines.length);
    ys.push(Math.max(top + 1, ...ends));
  }
  return cells.map((cell) => ({ ...cell, top: ys[cell.row] ?? 0, bottom: ys[cell.row + cell.down] ?? 0 }));
}

/** Columns as wide as their texts need, 3 letters at least. */
function columnPlaces(cells: readonly { column: number; across: number; text: string }[], columns: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) =>
    Math.sqrt(
      Math.max(
        1,
        ...cells.filter((cell) => cell.column === column && cell.across === 1).map(({ text }) => text.length),
      ),
    ),
  );
  const all = needs.reduce((sum, need) => sum + need, 0);
  const least = 3 * 10 + 2 * PADDING;
  const spare = WIDTH - least * columns;
  const xs = [LEFT];
  for (const need of needs) xs.push((xs.at(-1) ?? 0) + least + (need / all) * spare);
  return xs;
}

/** Lines as word processors break them: no comma begins one. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const [word] of paragraph.matchAll(/[（《“]*(?:[\w.%]+|.)[，。、；：！？）》”]*/gu)) {
      const line = lines.at(-1) ?? '';
      if (line !== '' && widthOf(line + word) > width) lines.push(word);
      else lines[lines.length - 1] = line + word;
    }
    return lines;
  });
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 5 : 10), 0);
}
