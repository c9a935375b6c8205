import type { OutlineBlock } from './outline.ts';

/** A cell of a list or a form holds one text or two; so many alone in their row are an article in a page laid out in tables. */
const FEWEST_BLOCKS = 4;

/** Takes the place in a table from texts that a table only lays out: all in the one cell of their row. */
export function freeLaidOut(blocks: readonly OutlineBlock[]): void {
  const rows = new Map<string, { columns: Set<number>; blocks: OutlineBlock[] }>();
  for (const block of blocks) {
    if (block.cell === undefined) continue;
    const key = `${block.cell.table}/${block.cell.row}`;
    const row = rows.get(key) ?? { columns: new Set(), blocks: [] };
    row.columns.add(block.cell.column);
    row.blocks.push(block);
    rows.set(key, row);
  }
  for (const row of rows.values())
    if (row.columns.size === 1 && row.blocks.length >= FEWEST_BLOCKS) for (const block of row.blocks) delete block.cell;
}
