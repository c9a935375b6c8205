import { firstDate } from '../text/dates.ts';
import type { Candidate } from './choice.ts';
import { indexFrom, linksBetween, type Outline } from './outline.ts';
import { isElement, type TreeElement, walkTree } from './tree.ts';

/** Linked data of schema.org and of search engines; a list of entries names more than one day. */
const LINKED_DAY = /"(?:datePublished|pubDate)"\s*:\s*"([^"]{8,40})"/g;
const PARAGRAPH = /^.{29,}[。：；]$/;
/** Shorter links are buttons. */
const LONG_LINK = 8;
const LINKED_DATA = /"@(?:context|type)"/;

/**
 * Days of publication written for machines, for pages that show none or leave out the year:
 * `<time datetime="2024-05-06T09:00:00+08:00">5月6日</time>` in the head of the entry, then `datePublished` of linked data.
 */
export function machineDays(
  outline: Outline,
  head: { start: number; end: number; listBlocks: ReadonlySet<number> },
): Candidate[] {
  return [...timeElements(outline, head), ...linkedDay(outline)];
}

function timeElements(
  { blocks, links }: Outline,
  { start, end, listBlocks }: { start: number; end: number; listBlocks: ReadonlySet<number> },
): Candidate[] {
  for (let index = indexFrom(blocks, start + 1); index < blocks.length; index++) {
    const { node, area, order, text } = blocks[index]!;
    if (order > end) break;
    if (node === null || area !== 'main' || listBlocks.has(index)) continue;
    // Below running text, and beside a link, stand the days of other entries.
    if (PARAGRAPH.test(text)) break;
    const days = statedDays(node);
    if (days.length === 0) continue;
    const from = blocks[index - 1]?.order ?? 0;
    if (linksBetween(links, from, order).some((link) => link.text.length >= LONG_LINK)) continue;
    return days.map((value) => ({ value, from: 'line', quote: text }));
  }
  return [];
}

/** Days of the `<time>` elements in an element. */
function statedDays(top: TreeElement): string[] {
  const days: string[] = [];
  walkTree(
    top,
    (node) => {
      const stated = isElement(node) && node.name === 'time' ? node.attribs['datetime'] : undefined;
      const day = stated === undefined ? null : firstDate(stated);
      if (day !== null) days.push(day.date);
      return true;
    },
    () => {},
  );
  return days;
}

function linkedDay({ scripts }: Outline): Candidate[] {
  const days = scripts
    .filter((script) => LINKED_DATA.test(script))
    .flatMap((script) => [...script.matchAll(LINKED_DAY)].map(([quote, stated = '']) => ({ quote, stated })))
    .flatMap(({ quote, stated }) => {
      const day = firstDate(stated);
      return day === null ? [] : [{ value: day.date, from: 'script', quote }];
    });
  return new Set(days.map(({ value }) => value)).size === 1 ? days.slice(0, 1) : [];
}
