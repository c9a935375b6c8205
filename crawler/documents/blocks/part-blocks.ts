import type { Block, Grid, GridCell } from '../../../rules/draft/blocks.ts';
import type { DocumentPart, RowPart, TextPart } from '../../../rules/documents/part.ts';
import type { Merge } from './xlsx-merges.ts';

/** Parts that stand beside a document and are none of it. */
const BESIDE = new Set(['hidden', 'comment', 'header', 'footer', 'footnote', 'cached']);

/**
 * Paragraphs and tables out of the parts of any format.
 * @param merges what is merged on the sheets of a workbook; without it an empty cell may go on from above
 */
export function blocksOfParts(
  parts: readonly DocumentPart[],
  merges: ReadonlyMap<string, readonly Merge[]> | null,
): Block[] {
  const blocks: Block[] = [];
  let table = -1;
  for (const part of parts) {
    if (part.note !== undefined && BESIDE.has(part.note)) continue;
    if (part.kind === 'text') {
      blocks.push(...paragraphsOf(part));
      // Lines between two rows of a page do not end the table; the reader numbers its tables itself.
      continue;
    }
    const last = blocks.at(-1);
    const grid: Grid =
      last?.kind === 'table' && part.table === table ? last : { kind: 'table', rows: [], knowsMerges: merges !== null };
    if (grid !== last) blocks.push(grid);
    table = part.table;
    addRow(grid, part, merges?.get(part.sheet ?? '') ?? []);
  }
  return blocks;
}

function paragraphsOf({ text, place }: TextPart): Block[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, i) => (line === '' ? [] : [{ kind: 'paragraph', text: line, place: placeOf(place, i) }]));
}

function placeOf(place: TextPart['place'], further: number): string {
  if ('page' in place) return `第${place.page + 1}页第${place.line + 1 + further}行`;
  if ('paragraph' in place) return `第${place.paragraph + 1}段`;
  if ('line' in place) return `第${place.line + 1 + further}行`;
  return `工作表“${place.sheet}”第${place.row + 1}行`;
}

function addRow(grid: Grid, { sheet, table, row, page, cells }: RowPart, merges: readonly Merge[]): void {
  const place =
    page === undefined
      ? `${sheet === null ? `第${table + 1}个表格` : `工作表“${sheet}”`}第${row + 1}行`
      : `第${page.page + 1}页第${page.line + 1}行`;
  const own: GridCell[] = cells
    .filter(({ note }) => note === undefined || !BESIDE.has(note))
    .map(({ column, text }) => {
      const merge = merges.find(({ top, left }) => top === row && left === column);
      return {
        column,
        width: merge === undefined ? 1 : merge.right - merge.left + 1,
        text: text.trim(),
        isMerged: false,
      };
    });
  const merged: GridCell[] = merges
    .filter(({ top, bottom }) => row > top && row <= bottom)
    .map(({ left, right }) => ({ column: left, width: right - left + 1, text: '', isMerged: true }));
  grid.rows.push({ place, cells: [...own, ...merged].toSorted((a, b) => a.column - b.column) });
}
