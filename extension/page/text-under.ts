import type { Area } from '../messages.ts';
import { areasOf, isIn, meets } from './areas.ts';
import type { PageText } from './page-text.ts';

/** Characters looked at one by one. */
const MOST = 20_000;
/** A number that is cut is not known for what it is, and would not be masked. */
const IN_NUMBER = /[0-9A-Za-z*]/;

/** The words that stand in a part of the window, in reading order; `…` for what is left out between them. */
export function textUnder({ nodes }: PageText, area: Area): string {
  let left = MOST;
  let quote = '';
  let last: { block: Element | null; isWhole: boolean } | null = null;
  for (const node of nodes) {
    if (node.data.trim() === '') continue;
    const [from, to] = left > 0 ? stretchIn(node, area) : [0, 0];
    const isWhole = node.data.slice(0, from).trim() === '';
    const block = blockOf(node);
    if (from < to) {
      left -= node.length;
      const gap = last === null ? '' : !last.isWhole || !isWhole ? '…' : last.block === block ? '' : ' ';
      quote += gap + node.data.slice(from, to);
    }
    if (quote !== '') last = { block, isWhole: from < to && node.data.slice(to).trim() === '' };
  }
  return quote;
}

/** From the first to behind the last character of a node that is in the area; numbers are taken whole. */
function stretchIn(node: Text, area: Area): [from: number, to: number] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const lines = areasOf(range.getClientRects(), range);
  if (!lines.some((line) => meets(line, area))) return [0, 0];
  const isWithin = (at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return areasOf(range.getClientRects(), range).some((sign) => isIn(sign, area));
  };
  const end = Math.min(node.length, MOST);
  let from = 0;
  while (from < end && !isWithin(from)) from++;
  let to = end;
  while (to > from && !isWithin(to - 1)) to--;
  if (from === to) return [0, 0];
  while (from > 0 && IN_NUMBER.test(node.data.charAt(from)) && IN_NUMBER.test(node.data.charAt(from - 1))) from--;
  while (to < node.length && IN_NUMBER.test(node.data.charAt(to - 1)) && IN_NUMBER.test(node.data.charAt(to))) to++;
  return [from, to];
}

/** What a text stands in as a block: those of two cells must not run together. */
function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element !== null && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
}
