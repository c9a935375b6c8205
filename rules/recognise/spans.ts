import { toHalfWidth } from '../text/normalise.ts';
import type { Span, Token } from './scan.ts';

const SHORTEST = 11;
const LONGEST = 20;
/** Usual ways to group: citizen numbers 6-8-4, cards in fours, mobiles 3-4-4, with country code. */
const GROUPINGS = /^(6,8,[34]|6,4,4,[34]|3,3,4,4,4|(4,){3,4}[1-4]|3,4,4|4,4,3|2,11|2,3,4,4)$/;
const HYPHENS = /[-－–—‐‑]/;

/** Adds the runs of whole groups of a token that have between 11 and 20 digits together and stand free of their neighbours. */
export function spansOf(text: string, token: Token, into: Span[]): void {
  const { groups } = token;
  for (let first = 0; first < groups.length; first++) {
    let count = 0;
    for (let last = first; last < groups.length; last++) {
      const group = groups[last];
      if (group === undefined || group.masked) break;
      count += group.end - group.start;
      if (count > LONGEST) break;
      if (count < SHORTEST) continue;
      const span = toSpan(text, token, first, last);
      if (span !== null) into.push(span);
    }
  }
}

function toSpan(text: string, token: Token, first: number, last: number): Span | null {
  if (first === last && token.groups.length === 1) {
    const { start, end } = token;
    return { start, end, digits: toDigits(text.slice(start, end)), shape: [end - start], loose: false };
  }
  const groups = token.groups.slice(first, last + 1);
  const shape = groups.map((group) => group.end - group.start);
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  const isWhole = first === 0 && last === token.groups.length - 1;
  const isUsual = shape.length === 1 || GROUPINGS.test(shape.join());
  if (!isUsual && !isWhole) return null;
  const length = shape.reduce((sum, n) => sum + n, 0);
  if (isTied(text, token, first - 1, start - 1, length) || isTied(text, token, last + 1, end, length)) return null;
  const digits = toDigits(groups.map((group) => text.slice(group.start, group.end)).join(''));
  return { start, end, digits, shape, loose: !isUsual };
}

/** Digits in ASCII; nearly always they are already. */
function toDigits(run: string): string {
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) > 0x39) return toHalfWidth(run);
  return run;
}

/** A hyphen ties a number to its neighbour, unless both are as long (two numbers in a row) or it is the country code. */
function isTied(text: string, token: Token, neighbour: number, gap: number, length: number): boolean {
  const group = token.groups[neighbour];
  if (group === undefined || !HYPHENS.test(text.charAt(gap))) return false;
  if (group.end - group.start === length) return false;
  return !(group.end <= gap && toHalfWidth(text.slice(group.start, group.end)) === '86');
}

const ALNUM = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ_]/;
const MASKS = /[*＊×✕✱●○•◆■□…﹡※]/;

/** Nothing that belongs to a longer number, a code or a mask stands right before this place. */
export function isFreeBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '') return true;
  if (ALNUM.test(before) || MASKS.test(before)) return false;
  // 12.345, A-123, 3/4 are parts of something longer.
  return !(/[.．\-－/]/.test(before) && ALNUM.test(text.charAt(at - 2)) && !isListSlash(text, at, before));
}

const FILE_ENDING = /^\.(pdf|docx?|xlsx?|wps|et|jpe?g|png|zip|rar|txt|csv|ofd)(?![A-Za-z0-9])/i;

/** The same right after this place. An index number goes on with `/2020-00012`; the ending of a file name is no part of a number. */
export function isFreeAfter(text: string, at: number): boolean {
  const after = text.charAt(at);
  if (after === '') return true;
  if (ALNUM.test(after) || MASKS.test(after) || after === '%' || after === '％') return false;
  if (/[-－/.．@＠]/.test(after) && ALNUM.test(text.charAt(at + 1))) {
    if (FILE_ENDING.test(text.slice(at, at + 7))) return true;
    return after === '/' && /^\/1\d{10}(?!\d)|^\/\d{17}[\dXx](?![\dA-Za-z])/.test(text.slice(at, at + 20));
  }
  return true;
}

/** 13812345678/13987654321: the slash parts two numbers. */
function isListSlash(text: string, at: number, slash: string): boolean {
  return slash === '/' && /(?<!\d)(1\d{10}|\d{17}[\dXx])\/$/.test(text.slice(Math.max(0, at - 20), at));
}

/** The place lies within a web address, or in the name of a file made by a system (W0202…, t2020…_…). */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < 200 && isUrlCharacter(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < 80 && isUrlCharacter(text, to)) to++;
  const around = text.slice(from, to);
  return /:\/\/|^www\.|^\/[\w.-]+\/|\.(com|cn|net|org)\/|[?&][\w-]+=|\.(s?html?|jsp|php|aspx?)\b/i.test(around);
}

function isUrlCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 32 && code < 127 && code !== 34 && code !== 39 && code !== 60 && code !== 62;
}
