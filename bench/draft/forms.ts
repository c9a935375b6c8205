import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlocks } from '../../crawler/documents/blocks/read-blocks.ts';
import { openDocumentPool } from '../../crawler/documents/pool.ts';
import type { Block } from '../../rules/draft/blocks.ts';
import type { Item } from '../../rules/draft/item.ts';
import { toTablePdf } from '../../test/documents/make/table-pdf.ts';
import { FORMS, type TableCell, type TableRows } from '../../test/documents/make/task-table.ts';

/** A table written as html, docx, xlsx, md, txt and pdf, and read back. */
export async function readInForms(before: readonly string[], rows: TableRows): Promise<Map<string, Block[]>> {
  const forms = new Map<string, Block[]>();
  const folder = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  const pool = openDocumentPool({ workers: 1 });
  try {
    for (const [form, make] of Object.entries({ ...FORMS, pdf: toTablePdf })) {
      const path = join(folder, `table.${form}`);
      writeFileSync(path, make(before, rows));
      forms.set(form, (await readBlocks(path, { pool, signal: new AbortController().signal })).blocks);
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
  return forms;
}

/** The rows of a document's table again as a table: chapters reach down, as in the tables that counties send. */
export function tableOf(items: readonly Item[]): TableRows {
  const depth = Math.max(0, ...items.map(({ path }) => path.length));
  const chapters = Array.from({ length: depth }, (_, i) => `${'一二三四'.charAt(i)}级任务`);
  return [
    ['序号', ...chapters, '具体要求', '责任单位', '完成时限'],
    ...items.map((item, at) => rowOf(items, item, at)),
  ];
}

function rowOf(items: readonly Item[], item: Item, at: number): (string | TableCell)[] {
  const row: (string | TableCell)[] = [/\d+/.exec(item.place)?.[0] ?? ''];
  const depth = Math.max(0, ...items.map(({ path }) => path.length));
  for (let level = 0; level < depth; level++) {
    const chapter = (other: Item | undefined) => other?.path.slice(0, level + 1).join('\n');
    if (at > 0 && chapter(items[at - 1]) === chapter(item)) continue;
    let down = 1;
    while (chapter(items[at + down]) === chapter(item)) down++;
    row.push({ text: item.path[level] ?? '', down });
  }
  const { units = [], lead = [] } = item.duty ?? {};
  const leaders = lead.length < units.length && lead.length > 0 ? [`${lead.join('、')}牵头`] : lead;
  const others = units.filter((unit) => !lead.includes(unit));
  return [...row, item.text, [...leaders, ...others].join('，'), item.deadline?.text ?? ''];
}
