// Finds a quote in the text nodes of a page. Quotes come from the facts, where white space is collapsed, signs may be
// half-width and personal data is masked; the page has it as its author left it, often cut up by tags.

const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/;
const SPACES = new RegExp(SPACE, 'g');
/** Longest stretch that an ellipsis inside a quote stands for, in characters. */
const GAP = 400;
/** A short label, a colon, and a value long enough to be told from other text. */
const LABELLED = /^([^:]{2,12}):([^]{4,})$/;

/** Text of a page without white space, and where each text node begins in it. */
export interface TextIndex {
  text: string;
  starts: number[];
  chunks: readonly string[];
}

/** A stretch of text from a place in one text node to a place in the same or a later one; the end is exclusive. */
export interface Span {
  start: { chunk: number; offset: number };
  end: { chunk: number; offset: number };
}

/** Prepares text nodes, in document order, for any number of searches. */
export function indexText(chunks: readonly string[]): TextIndex {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    starts.push(length);
    const part = fold(chunk);
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), starts, chunks };
}

/**
 * Every place of a quote, at most `limit`. White space, full-width forms and letter case do not matter; `*` in the
 * quote stands for any one character, since personal data is quoted masked; `…` stands for what was left out. A label
 * with its value (成文日期：2026-10-28) is found without the colon too, as a table has it, or else by its value alone.
 */
export function findQuote(index: TextIndex, quote: string, limit = 50): Span[] {
  for (const needle of needlesOf(quote)) {
    const hits = /[*…]/.test(needle) ? matchPattern(index.text, needle, limit) : matchPlain(index.text, needle, limit);
    if (hits.length > 0) return hits.map(([from, to]) => spanOf(index, from, to));
  }
  return [];
}

/** What to look for, best first. */
function needlesOf(quote: string): string[] {
  const whole = fold(quote)
    .replace(/\.{3,}|…+/g, '…')
    .replace(/^…|…$/g, '');
  const [, label = '', value = ''] = LABELLED.exec(whole) ?? [];
  const needles = value === '' ? [whole] : [whole, label + value, value];
  return needles.filter((needle) => needle.replace(/[*…]/g, '') !== '');
}

function spanOf(index: TextIndex, from: number, to: number): Span {
  const end = placeOf(index, to - 1);
  return { start: placeOf(index, from), end: { chunk: end.chunk, offset: end.offset + 1 } };
}

function matchPlain(text: string, needle: string, limit: number): [number, number][] {
  const hits: [number, number][] = [];
  for (let at = text.indexOf(needle); at >= 0 && hits.length < limit; at = text.indexOf(needle, at + needle.length)) {
    hits.push([at, at + needle.length]);
  }
  return hits;
}

function matchPattern(text: string, needle: string, limit: number): [number, number][] {
  const source = needle
    .replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&')
    .replace(/\*/g, '[^]')
    .replace(/…/g, `[^]{0,${GAP}}?`);
  const hits: [number, number][] = [];
  for (const match of text.matchAll(new RegExp(source, 'g'))) {
    if (hits.length === limit) break;
    hits.push([match.index, match.index + match[0].length]);
  }
  return hits;
}

/** Where the character at a position of the folded text stands in the page. */
function placeOf(index: TextIndex, position: number): { chunk: number; offset: number } {
  const chunk = lastStartingAtOrBefore(index.starts, position);
  const text = index.chunks[chunk] ?? '';
  let left = position - (index.starts[chunk] ?? 0);
  for (let offset = 0; offset < text.length; offset++) {
    if (SPACE.test(text.charAt(offset))) continue;
    if (left === 0) return { chunk, offset };
    left--;
  }
  return { chunk, offset: text.length };
}

/** Empty chunks share their start with the next one, so of equal starts the last is the one that holds text. */
function lastStartingAtOrBefore(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Without white space, half-width, lower case; what is left keeps its length, so that places can be found again. */
function fold(text: string): string {
  const half = text.replace(SPACES, '').replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const lower = half.toLowerCase();
  return lower.length === half.length ? lower : half;
}
