import { collapseSpace, removeSpace } from '../text/normalise.ts';
import type { Block, Grid, Paragraph } from './blocks.ts';
import type { Item, LeftText } from './item.ts';
import { mendTables } from './mend-tables.ts';
import { readProse } from './prose-items.ts';
import { readHeader, type Layout } from './table-header.ts';
import { readTable } from './table-items.ts';

/** A document taken apart: what is to be done, and every text that was taken for something else. */
export interface DraftReading {
  title: string;
  /** The year it is about; null where it names none. */
  year: number | null;
  items: Item[];
  left: LeftText[];
}

/** Reads a county's task table or work plan. Nothing is lost: a text is in an item or in `left`. */
export function readDraft(given: readonly Block[], fileName: string): DraftReading {
  const blocks = mendTables(given);
  const title = findTitle(blocks) ?? fileName;
  const year = findYear(blocks, title);
  const items: Item[] = [];
  const left: LeftText[] = [];
  const tables = blocks.filter((block) => block.kind === 'table' && readHeader(block) !== null).length;
  let table = 0;
  let layout: Layout | null = null;
  for (const part of runsOf(blocks)) {
    if (part.kind === 'prose') {
      const reading = readProse(part.paragraphs, year);
      items.push(...reading.items);
      left.push(...reading.left);
      continue;
    }
    if (readHeader(part.grid) !== null) table++;
    const [name, prefix] = tables > 1 ? [`表${table}`, `t${table}-`] : ['表', ''];
    const reading = readTable(part.grid, { year, name, prefix }, layout);
    layout = reading.layout ?? layout;
    items.push(...reading.items);
    left.push(...reading.left);
  }
  return { title, year, items: uniqueKeys(items), left };
}

type Run = { kind: 'prose'; paragraphs: Paragraph[] } | { kind: 'table'; grid: Grid };

/** Paragraphs that follow each other belong together. */
function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'table') runs.push({ kind: 'table', grid: block });
    else if (last?.kind === 'prose') last.paragraphs.push(block);
    else runs.push({ kind: 'prose', paragraphs: [block] });
  }
  return runs;
}

const TITLE = /(?:要点|方案|清单|分解表|分工表|一览表|任务表|细则|标准|计划|安排|台账|指标|办法|意见|汇总表)/;
const TITLE_WITHIN = 20;

function findTitle(blocks: readonly Block[]): string | null {
  const lines = blocks
    .slice(0, TITLE_WITHIN)
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [collapseSpace(block.text)]
        : block.rows
            .slice(0, 2)
            .map(({ cells }) =>
              cells.filter(({ text }) => text.trim() !== '').length === 1
                ? collapseSpace(cells.map(({ text }) => text).join(''))
                : '',
            ),
    );
  const joined = lines.map((line, at) =>
    /(?:及|和|与|、|的)$/.test(line) ? line + (lines.slice(at + 1).find((next) => next !== '') ?? '') : line,
  );
  const candidates = joined.filter(
    (line) => line.length >= 6 && line.length <= 60 && TITLE.test(line) && !/[。：:]$/.test(line),
  );
  return candidates.find((line) => /公开/.test(line) && !/通知$|^关于/.test(line)) ?? candidates[0] ?? null;
}

function findYear(blocks: readonly Block[], title: string): number | null {
  const named = /(20\d{2})\s*年?/.exec(title)?.[1];
  if (named !== undefined) return Number(named);
  const text = blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('\n'),
    )
    .join('\n');
  const bracketed = /[〔[](20\d{2})[〕\]]/.exec(removeSpace(text.slice(0, 400)))?.[1];
  if (bracketed !== undefined) return Number(bracketed);
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.matchAll(/(20\d{2})年/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : Number(most[0]);
}

/** Keys that two places share are told apart: a text and the table behind it may both begin with 1. */
function uniqueKeys(items: readonly Item[]): Item[] {
  const places = new Map<string, string[]>();
  return items.map((item) => {
    const known = places.get(item.key) ?? [];
    if (!known.includes(item.place)) places.set(item.key, [...known, item.place]);
    const at = (places.get(item.key) ?? []).indexOf(item.place);
    return at === 0 ? item : { ...item, key: `${item.key}-${at + 1}` };
  });
}
