import type { Area, Block, PageFacts } from '../facts/page-facts.ts';
import { createLineRows } from './loose/line-rows.ts';
import { looseTables, type LooseTable } from './loose/loose-rows.ts';
import { createSubjectReader, type SubjectReader } from './subject.ts';
import { createTable, type Cell, type Table } from './tables.ts';
import type { Place, Segment } from './types.ts';

/** Lines at the foot of every page that hold the office's own numbers. */
const OFFICE_FOOT = /主办|承办|版权|备案|标识码|ICP|公安|技术支持|联系|电话|邮编|邮箱|地址|传真/;
const CONTEXT = 60;
/** Longest text of a cell that is still a value. */
const LONG_CELL = 300;

/** What of a page may hold personal data: its text cell by cell and paragraph by paragraph, its title, the names of files and list entries, and what stands for its pictures. */
export function pageSegments(
  page: Pick<PageFacts, 'blocks' | 'title' | 'attachments' | 'items' | 'imageFiles'>,
): Segment[] {
  const segments = blockSegments(page.blocks);
  if (page.title !== null) segments.push({ text: page.title, place: { in: 'title' } });
  for (const [index, { name }] of page.attachments.entries())
    segments.push({ text: name, place: { in: 'attachment-name', index } });
  for (const [index, { title }] of page.items.entries())
    segments.push({ text: title, place: { in: 'list-item', index } });
  for (const [index, { alt }] of page.imageFiles.entries())
    if (alt !== '') segments.push({ text: alt, place: { in: 'picture', index } });
  return segments;
}

function blockSegments(blocks: readonly Block[]): Segment[] {
  const segments: Segment[] = [];
  const counts = new Map<string, number>();
  const tables = new Map<number, Table>();
  const form = createSubjectReader();
  const loose = looseTables(blocks.map((block) => (block.cell === undefined && !isLeftOut(block) ? block.text : null)));
  const lineRows = createLineRows();
  let lineTable = createTable();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || isLeftOut(block)) continue;
    const boxes = loose.get(i);
    if (boxes !== undefined) {
      const first = counts.get(block.area) ?? 0;
      counts.set(block.area, first + boxes.to - boxes.from);
      segments.push(...looseSegments(boxes, first, i, block.area));
      i = boxes.to - 1;
      continue;
    }
    if (block.cell !== undefined) {
      const run = runAt(blocks, i);
      i += run.length - 1;
      const cells = joinCells(run);
      if (isLayout(cells)) {
        for (const { text, cell } of run)
          segments.push(connected(segments.at(-1), withSubject({ text, place: { in: 'cell', ...cell } }, form)));
        continue;
      }
      const table = tables.get(block.cell.table) ?? createTable();
      tables.set(block.cell.table, table);
      segments.push(...table.row(cells));
      form.close();
      continue;
    }
    const index = counts.get(block.area) ?? 0;
    counts.set(block.area, index + 1);
    const place: Place = { in: 'paragraph', area: block.area, index };
    const row = lineRows.read(block.text);
    if (row !== null) {
      if (row.isNew) lineTable = createTable();
      segments.push(...lineTable.row(row.cells.map((cell) => ({ ...cell, place }))));
      continue;
    }
    const segment: Segment = { text: block.text, place };
    segments.push(connected(segments.at(-1), withSubject(segment, form)));
  }
  return segments;
}

/** Nothing of it is looked at. */
export function isLeftOut({ area, text }: Block): boolean {
  return area === 'nav' || (area === 'footer' && OFFICE_FOOT.test(text));
}

/** Cells of a table made of boxes or cards, each in its own paragraph. */
function looseSegments({ rows }: LooseTable, first: number, from: number, area: Area): Segment[] {
  const table = createTable();
  return rows.flatMap((cells) =>
    table.row(
      cells.map(({ index, column, text }) => ({
        column,
        text,
        place: { in: 'paragraph', area, index: first + (index ?? from) - from },
      })),
    ),
  );
}

type CellBlock = Block & { cell: NonNullable<Block['cell']> };

/** The blocks that follow in the same table row. */
function runAt(blocks: readonly Block[], from: number): CellBlock[] {
  const run: CellBlock[] = [];
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    const cell = block?.cell;
    const first = run[0]?.cell;
    if (block === undefined || cell === undefined) break;
    if (first !== undefined && (cell.table !== first.table || cell.row !== first.row)) break;
    run.push({ ...block, cell });
  }
  return run;
}

/** One text a cell; its blocks are parted by line breaks, never glued. */
function joinCells(run: readonly CellBlock[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, cell } of run) {
    const last = cells.at(-1);
    if (last?.column === cell.column) last.text += `\n${text}`;
    else cells.push({ column: cell.column, text, place: { in: 'cell', ...cell } });
  }
  return cells;
}

/** A table used to lay out the page, or a line across a table: its blocks are paragraphs. */
function isLayout(cells: readonly Cell[]): boolean {
  return cells.length === 1 || cells.some(({ text }) => text.length > LONG_CELL);
}

function withSubject(segment: Segment, form: SubjectReader): Segment {
  const subject = form.read(segment.text);
  if (subject !== undefined) segment.subject = subject;
  return segment;
}

/** A short paragraph that ends in a colon is the label of the next one. */
function connected(last: Segment | undefined, segment: Segment): Segment {
  if (last === undefined || last.row !== undefined) return segment;
  segment.before = last.text.slice(-CONTEXT);
  last.after = segment.text.slice(0, CONTEXT);
  if (last.text.length <= 20 && /[：:]\s*$/.test(last.text) && !/\d{5}/.test(last.text)) segment.label = last.text;
  return segment;
}
