import { readFile } from 'node:fs/promises';
import type { Block, GridCell, GridRow, Paragraph } from '../../../rules/draft/blocks.ts';
import { readDrawing } from '../../../rules/documents/pdf/drawing.ts';
import { pagesOf } from '../../../rules/documents/pdf/pdf-page.ts';
import { openPdf } from '../formats/pdf/open-pdf.ts';
import { readItems } from '../../../rules/documents/pdf/text-items.ts';
import { cutAt } from '../../../rules/documents/layout/cut-text.ts';
import { layoutLines, type TextItem } from '../../../rules/documents/layout/lines.ts';
import { findRuledTables, type RuledCell, type RuledTable } from '../../../rules/documents/layout/ruled-tables.ts';
import { joinCellLines, textOf } from './cell-text.ts';
import { joinPages, type PageBlock } from './join-pages.ts';

/** Paragraphs and tables of a pdf. Tables are those drawn with lines; where there are none, text that stands in columns is lines. */
export async function readPdfBlocks(path: string): Promise<Block[]> {
  const pages: PageBlock[][] = [];
  const { document, ops, close } = await openPdf(new Uint8Array(await readFile(path)));
  try {
    for await (const page of pagesOf(document)) {
      const { items } = await readItems(page);
      const texts = items.filter(({ text }) => text.trim() !== '');
      const { strokes } = await readDrawing(page, ops);
      pages.push(blocksOfPage(texts, findRuledTables(strokes), pages.length));
    }
  } finally {
    await close();
  }
  return joinPages(pages);
}

function blocksOfPage(items: readonly TextItem[], tables: readonly RuledTable[], page: number): PageBlock[] {
  let outside = [...items];
  const blocks: { y: number; block: PageBlock }[] = [];
  for (const table of tables) {
    const frame = frameOf(table);
    const inside = outside.filter((item) => isIn(item, frame));
    // Lines without text between them are an ornament.
    if (inside.length === 0) continue;
    outside = outside.filter((item) => !inside.includes(item));
    blocks.push({ y: frame.top, block: gridOf(table, inside, page) });
  }
  for (const [i, line] of layoutLines(outside).entries())
    if (textOf(line) !== '')
      blocks.push({
        y: line.y,
        block: { kind: 'paragraph', text: textOf(line), place: `第${page + 1}页第${i + 1}行` } satisfies Paragraph,
      });
  return blocks.toSorted((a, b) => a.y - b.y).map(({ block }) => block);
}

function gridOf({ xs, ys, cells }: RuledTable, items: readonly TextItem[], page: number): PageBlock {
  const columnAt = (x: number) => xs.findIndex((place) => Math.abs(place - x) < 1e-6);
  const pieces = items.flatMap((item) => partAt(item, cells));
  const rows: GridRow[] = ys.slice(0, -1).map((_, i) => ({ place: `第${page + 1}页表格第${i + 1}行`, cells: [] }));
  for (const cell of cells) {
    const own = pieces.filter((piece) => isIn(piece, cell));
    const text = joinCellLines(layoutLines(own), cell.right - cell.left);
    const column = columnAt(cell.left);
    for (const [i, row] of rows.entries()) {
      const top = ys[i] ?? 0;
      if (top < cell.top || top >= cell.bottom) continue;
      const isMerged = top > cell.top;
      const gridCell: GridCell = { column, width: columnAt(cell.right) - column, text: isMerged ? '' : text, isMerged };
      row.cells.push(gridCell);
    }
  }
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column);
  return { kind: 'table', rows, xs };
}

function frameOf({ xs, ys }: RuledTable): RuledCell {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** By the middle of the text. */
function isIn({ x, y, width, size }: TextItem, { left, right, top, bottom }: RuledCell): boolean {
  const [middle, height] = [x + width / 2, y - size / 3];
  return middle >= left && middle < right && height >= top && height < bottom;
}

/** A text that runs over the lines between cells is parted there. */
function partAt(item: TextItem, cells: readonly RuledCell[]): TextItem[] {
  const height = item.y - item.size / 3;
  const crossed = cells.filter(
    ({ right, top, bottom }) =>
      height >= top && height < bottom && right > item.x + item.size / 2 && right < item.x + item.width - item.size / 2,
  );
  return cutAt(
    item,
    [...new Set(crossed.map(({ right }) => right))].toSorted((a, b) => a - b),
  );
}
