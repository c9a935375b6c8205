import { encode } from 'iconv-lite';
import { makeOfd, type OfdText } from '../../../../test/documents/make/office.ts';
import { makePdf, type PdfText } from '../../../../test/documents/make/pdf.ts';
import { textOf, type Paper } from '../model.ts';
import { gridOf, type Table } from './grid.ts';

// Pages with everything in its place: columns, lines broken within narrow cells, tables cut at the page's end without their head.

interface Placed {
  page: number;
  x: number;
  y: number;
  text: string;
}

const LETTER = 10;
const LEADING = 15;
const TOP = 800;
const BOTTOM = 60;
const LEFT = 40;

/** Width in points: Chinese a whole letter, the rest a half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' || sign === '×' ? LETTER : LETTER / 2), 0);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const sign of part) {
      if (line !== '' && widthOf(line + sign) > width) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
    lines.push(line);
  }
  return lines;
}

function layOut(paper: Paper): Placed[] {
  const out: Placed[] = [];
  let page = 0;
  let y = TOP;
  const need = (height: number): void => {
    if (y - height >= BOTTOM) return;
    page++;
    y = TOP;
  };
  const paragraph = (text: string): void => {
    for (const line of wrap(text, 520)) {
      need(LEADING);
      out.push({ page, x: LEFT, y, text: line });
      y -= LEADING;
    }
  };
  paragraph(paper.title);
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      paragraph(textOf(block.cell));
      continue;
    }
    const widths = widthsOf(block);
    for (const row of gridOf(block)) {
      let x = LEFT;
      const cells = widths.map((width, c) => {
        const at = row[c];
        const from = x;
        x += width + 8;
        if (at === null || at === undefined) return { x: from, lines: [] };
        const whole = widths.slice(c, c + at.across).reduce((sum, one) => sum + one + 8, -8);
        return { x: from, lines: wrap(at.text, whole) };
      });
      const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * LEADING;
      need(height);
      for (const { x: from, lines } of cells) {
        const start = y - (height - lines.length * LEADING) / 2;
        for (const [i, line] of lines.entries())
          if (line !== '') out.push({ page, x: from, y: start - i * LEADING, text: line });
      }
      y -= height + 4;
    }
    y -= LEADING;
  }
  return out;
}

function widthsOf(block: Table): number[] {
  const grid = gridOf(block);
  const columns = Math.max(...grid.map((row) => row.length));
  return Array.from({ length: columns }, (_, c) => {
    const widest = Math.max(
      20,
      ...grid.map((row) =>
        row[c] == null || row[c].across > 1 ? 0 : Math.max(...row[c].text.split('\n').map(widthOf)),
      ),
    );
    return Math.min(block.narrow?.includes(c) === true ? 64 : 170, widest);
  });
}

function pagesOf(placed: readonly Placed[]): Placed[][] {
  const pages: Placed[][] = [];
  for (const one of placed) (pages[one.page] ??= []).push(one);
  return pages;
}

/** A wide table on a wide page: what lies beyond the edge of a page is not printed. */
export function writePdf(paper: Paper): Buffer {
  const placed = layOut(paper);
  const width = Math.max(595, ...placed.map(({ x, text }) => Math.ceil(x + widthOf(text) + LEFT)));
  const pages = pagesOf(placed).map((page) =>
    page.map(({ x, y, text }): PdfText => ({ x, y, hex: encode(text, 'gbk').toString('hex') })),
  );
  return makePdf(pages, { width });
}

/** The same in millimetres from the top. */
export function writeOfd(paper: Paper): Buffer {
  return makeOfd(
    pagesOf(layOut(paper)).map((page) =>
      page.map(({ x, y, text }): OfdText => ({ x: x * 0.8, y: (TOP - y) * 0.4, text })),
    ),
  );
}
