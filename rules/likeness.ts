import { parseHtml, walkTree } from './facts/tree.ts';
import { normaliseQuote } from './text/normalise.ts';

/** Below this two home pages count as different; no standard gives a figure, it is this tool's default. */
export const MIN_LIKENESS = 0.8;

const SHINGLE = 3;
/** Pages with fewer letters than this are written by script; they are compared by their markup instead. */
const ENOUGH_TEXT = 4;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
/** Clock, visitors and the like: lines that differ from one request to the next. */
const VOLATILE = /访问量|访问次数|浏览量|点击数|在线人数|今天是|当前时间|星期[一二三四五六日天]|°C|℃|农历/;

/**
 * Likeness of two pages, 0 to 1: the share of three-character runs of title and visible text that both have (Dice).
 * Digits, punctuation and case do not count, so that dates and visitor counters make no difference.
 */
export function likeness(a: string, b: string): number {
  const [textsA, textsB] = [visibleTexts(a), visibleTexts(b)];
  const isScripted = lengthOf(textsA) < ENOUGH_TEXT && lengthOf(textsB) < ENOUGH_TEXT;
  return isScripted ? dice(shingles([letters(a)]), shingles([letters(b)])) : dice(shingles(textsA), shingles(textsB));
}

function visibleTexts(html: string): string[] {
  const texts: string[] = [];
  walkTree(
    parseHtml(html),
    (node) => {
      if (node.type === 'text' && !VOLATILE.test(node.data)) texts.push(letters(node.data));
      return !('name' in node) || !UNSEEN.has(node.name);
    },
    () => undefined,
  );
  return texts.filter((text) => text !== '');
}

function letters(text: string): string {
  return normaliseQuote(text).replace(/[^\p{L}]+/gu, '');
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Runs of three characters with how often each occurs; texts are never glued, a shorter one counts whole. */
function shingles(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at === 0 || at + SHINGLE <= text.length; at += 1) {
      const run = text.slice(at, at + SHINGLE);
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}

function dice(a: Map<string, number>, b: Map<string, number>): number {
  let [common, total] = [0, 0];
  for (const [run, count] of a) {
    common += Math.min(count, b.get(run) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}
