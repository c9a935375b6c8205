import type { Outline, OutlineBlock } from './outline.ts';
import { parentOf, type TreeElement } from './tree.ts';

/** Blocks at the end of a page among which its foot is looked for; no foot has more. */
const LAST_BLOCKS = 25;
/** Markup that is nested without end costs no more than other. */
const HIGHEST = 30;
const LONGEST_LINE = 300;
/** What nothing but the foot of a website says. */
const IDENTITY = /网站标识码\s?[:：]?\s?(?:\d{10}|bm\d{8})|ICP\s?备\s?\d/i;
const OF_CONTENT = /^h[1-6]$/;
const TRAIL = /当前位置|所在位置|首页\s?[>＞»›]/;

/**
 * A page laid out in tables names no foot: it is the widest part around the website's code or record that holds neither
 * menu nor heading nor running text.
 */
export function markFoot({ blocks, links, media }: Outline): void {
  const tail = Math.max(0, blocks.length - LAST_BLOCKS);
  const sure = blocks.findLastIndex((block, index) => index >= tail && IDENTITY.test(block.text));
  const block = blocks[sure];
  if (block === undefined || block.area !== 'main') return;
  let [first, last] = [sure, sure];
  let foot = block.node;
  for (let around = block.node; around !== null && around.name !== 'body'; around = parentOf(around)) {
    const [from, to] = [edge(blocks, sure, -1, around), edge(blocks, sure, 1, around)];
    if (to - from >= LAST_BLOCKS || !blocks.slice(from, to + 1).every(isOfFoot)) break;
    [first, last] = [from, to];
    foot = around;
  }
  for (const one of blocks.slice(first, last + 1)) one.area = 'footer';
  if (foot === null) return;
  for (const one of [...links, ...media])
    if (one.order > (blocks[first - 1]?.order ?? 0) && isWithin(one.node, foot)) one.area = 'footer';
}

/** Index of the last block in a direction that still stands within an element. */
function edge(blocks: readonly OutlineBlock[], from: number, step: 1 | -1, around: TreeElement): number {
  let at = from;
  while (Math.abs(at - from) < LAST_BLOCKS && isWithin(blocks[at + step]?.node ?? null, around)) at += step;
  return at;
}

function isWithin(node: TreeElement | null, around: TreeElement): boolean {
  for (let above = node, step = 0; above !== null && step < HIGHEST; above = parentOf(above), step++)
    if (above === around) return true;
  return false;
}

function isOfFoot({ text, tag, area }: OutlineBlock): boolean {
  return area === 'main' && text.length <= LONGEST_LINE && !OF_CONTENT.test(tag) && !TRAIL.test(text);
}
