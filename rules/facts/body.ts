import { isBreadcrumbBlock } from './trail/marker.ts';
import type { LabelField } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { FoundList } from './list/read-list.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import type { PageFacts } from './page-facts.ts';
import { isWeakDateLabel } from './published.ts';
import { isDecoration } from './pictures.ts';
import { headParts } from './head-parts.ts';
import { isTitleBlock } from './title.ts';
import { parentOf, type TreeElement } from './tree.ts';

/** Data that a script decodes (a pager in Base64) is no prose. */
const SHORTEST_CODE = 120;
const NOT_ENCODED = /[^A-Za-z0-9+/=_-]/;

/** The foot of an old page stands in a table like the rest. */
const FOOT = /ICP\s?备\s?\d|公网安备\s?\d|网站标识码\s?[:：]/i;

/** Fields whose value in a block of its own would be taken for the date of the signature. */
const DATE_FIELDS: ReadonlySet<LabelField | null> = new Set<LabelField>([
  'published',
  'updated',
  'written',
  'issued',
  'effective',
  'expires',
]);

/** Blocks under the title that may still hold its date line: subtitle, source, counters. */
const HEAD_BLOCKS = 4;
/** A shorter text at the end of a part of `<title>` may be a column's name. */
const SHORTEST_NAME = 8;

/**
 * Where the head of an entry stands, as `order` in the outline: from the breadcrumb to the labelled publication date
 * or, without one, a few blocks under the title.
 */
export function findHead(outline: Outline, labels: readonly Label[]): { start: number; end: number } {
  const { blocks } = outline;
  const start = blocks.find(isBreadcrumbBlock)?.order ?? 0;
  // A metadata block before the heading says the title, too, and may be longer than the whole head.
  const labelled = new Set(labels.flatMap((label) => [label.block, label.valueBlock ?? label.block]));
  const main = blocks.filter((block, index) => block.area === 'main' && block.order > start && !labelled.has(index));
  const parts = headParts(outline.head).filter((part) => part.length >= 6);
  const named = main.findIndex(({ text }) =>
    parts.some((part) => text.startsWith(part.slice(0, 20)) || (text.length >= SHORTEST_NAME && part.endsWith(text))),
  );
  const title = named >= 0 ? named : main.findIndex(isTitleBlock);
  const under = (main[Math.max(title, 0) + HEAD_BLOCKS] ?? blocks.at(-1))?.order ?? start;
  const dated = labels.find(
    (l) => l.field === 'published' && !isWeakDateLabel(l.label) && (blocks[l.block]?.order ?? 0) > start,
  );
  return { start, end: Math.max(under, dated === undefined ? 0 : (blocks[dated.block]?.order ?? 0)) };
}

/** Lines in the head of the entry that hold labels and so are no part of the body: date line, source, counters. */
export function labelledLines(
  outline: Outline,
  labels: readonly Label[],
  head: { start: number; end: number },
): OutlineBlock[] {
  const labelled = new Set(labels.map((label) => label.block));
  return outline.blocks.filter(
    (block, index) => block.order > head.start && block.order <= head.end && labelled.has(index),
  );
}

/** Text of the page's own: main area, after the breadcrumb, without list rows, labels and the title. */
export function bodyBlocks(
  outline: Outline,
  read: { labels: readonly Label[]; lists: readonly FoundList[]; listBlocks: ReadonlySet<number> },
  title: string | null,
  start: number,
): OutlineBlock[] {
  const { labels, lists, listBlocks } = read;
  const rows = new Set<TreeElement>(lists.filter((list) => list.items.length >= 3).flatMap((list) => list.rows));
  const labelled = new Set(labels.filter((l) => l.field !== null).flatMap(blocksOf));
  return outline.blocks.filter(
    (block, index) =>
      block.area === 'main' &&
      block.order > start &&
      block.text !== title &&
      !labelled.has(index) &&
      !listBlocks.has(index) &&
      !isBreadcrumbBlock(block) &&
      !FOOT.test(block.text) &&
      !isInside(block.node, rows) &&
      (block.text.length < SHORTEST_CODE || NOT_ENCODED.test(block.text)),
  );
}

function blocksOf({ field, block, valueBlock }: Label): number[] {
  return valueBlock !== undefined && DATE_FIELDS.has(field) ? [block, valueBlock] : [block];
}

function isInside(node: TreeElement | null, rows: ReadonlySet<TreeElement>): boolean {
  for (let ancestor = node, step = 0; ancestor !== null && step < 5; ancestor = parentOf(ancestor), step++) {
    if (rows.has(ancestor)) return true;
  }
  return false;
}

/** Pictures, films and sounds of the page's own, below `start`. */
export function countMedia(outline: Outline, start: number): PageFacts['media'] {
  const own = outline.media.filter(
    (media) => media.area === 'main' && media.order > start && !(media.tag === 'img' && isDecoration(media)),
  );
  const count = (tag: string): number => own.filter((media) => media.tag === tag).length;
  return { images: count('img'), videos: count('video'), audios: count('audio') };
}
