import { collapseSpace } from '../text/normalise.ts';
import { isScoring, takeMarks } from './marks.ts';
import { readNumbering } from './numbering.ts';
import { CONNECTIVES, kindOf, SUBJECT, type Kind } from './segment-kind.ts';

/** One duty within a row or paragraph. */
export interface Point {
  /** Verbatim. */
  text: string;
  /** The same without what only leads up to it or says what it is good for. */
  core: string;
  leadUp: string;
  aims: string;
  /** Number of the sentence; points of one sentence share what it begins with. */
  sentence: number;
  marks: number | null;
}

interface Segment {
  text: string;
  kind: Kind;
}

/** Shorter than this a part of a sentence is no duty of its own. */
const LEAST = 7;

/** Splits a text into its duties: by paragraph and inner number, by sentence, and within a sentence where a new action begins. */
export function splitPoints(text: string): Point[] {
  let sentence = 0;
  return text
    .split(/\n+/)
    .flatMap(splitNumbered)
    .flatMap((part) => {
      const { text: rest, marks } = takeMarks(part);
      const points: Omit<Point, 'marks'>[] = [];
      for (const one of splitAt(rest, '。；;！!？?')) {
        const last = points.at(-1);
        if (last !== undefined && staysBehind(one)) last.text += one;
        else points.push(...splitSentence(one).map((point) => ({ ...point, sentence: sentence + 1 })));
        sentence++;
      }
      const shared = marks === null || points.length === 0 ? null : marks / points.length;
      return points.map((point) => ({ ...point, marks: shared }));
    });
}

const INNER =
  /(?<=[。；;：:！]|^)\s*(?=(?:[①-⑳]|\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，,]))/g;

function splitNumbered(paragraph: string): string[] {
  const parts = paragraph
    .split(INNER)
    .map(collapseSpace)
    .filter((part) => part !== '');
  return parts.map((part) => {
    const numbering = readNumbering(part);
    return numbering !== null && (parts.length > 1 || numbering.level >= 3) ? numbering.rest : part;
  });
}

/** A sentence that only leads to a list, or says how marks are taken, is no duty of its own. */
function staysBehind(sentence: string): boolean {
  if (/[：:]$/.test(sentence)) return lengthOf(sentence) < LEAST;
  return (
    isScoring(sentence) &&
    /^(?:未|没有|无|如|若|每|缺|少|漏|发现|不|凡|按|全|有|逾期|超|出现|视|得|扣|栏目不)/.test(sentence)
  );
}

/** Parts that end in one of these signs, each with its sign; signs within brackets and quotation marks do not part. */
function splitAt(text: string, signs: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const sign of text) {
    part += sign;
    if ('（(《“【〔［'.includes(sign)) depth++;
    else if ('）)》”】〕］'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign)) {
      parts.push(part);
      part = '';
    }
  }
  parts.push(part);
  return parts.map(collapseSpace).filter((one) => /[\u4e00-\u9fffA-Za-z0-9]/.test(one));
}

function splitSentence(sentence: string): Omit<Point, 'sentence' | 'marks'>[] {
  const points: Segment[][] = [];
  let open: Segment[] = [];
  for (const text of splitAt(sentence, '，,')) {
    const hasDuty = lengthOf(textOf(open.filter((one) => one.kind === 'duty'))) >= LEAST;
    const isBehind = hasDuty || points.length > 0;
    const isOnMarks = isScoring(text) && (isBehind || open.some((one) => one.kind === 'duty'));
    const kind = isOnMarks ? 'aim' : kindOf(text, isBehind);
    const isShort = lengthOf(text) < LEAST;
    if (hasDuty && kind !== 'aim' && !isShort) {
      points.push(open);
      open = [];
    } else if (hasDuty && kind === 'lead-up') {
      points.push(open);
      open = [];
    }
    open.push({ text, kind });
  }
  if (open.some(({ kind }) => kind === 'duty') || points.length === 0) points.push(open);
  else points.at(-1)?.push(...open);
  return points.map((segments) => ({
    text: textOf(segments),
    core: coreOf(segments),
    leadUp: textOf(segments.filter(({ kind }) => kind === 'lead-up')),
    aims: textOf(segments.filter(({ kind }) => kind === 'aim')),
  }));
}

function lengthOf(segment: string): number {
  return segment.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '').length;
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

function coreOf(segments: readonly Segment[]): string {
  const duties = segments.filter(({ kind }) => kind === 'duty');
  return textOf(duties.length > 0 ? duties : segments);
}

/** What a person would call the duty, at most `limit` characters. */
export function shorten(core: string, limit = 48): string {
  const bare = core
    .replace(CONNECTIVES, '')
    .replace(SUBJECT, '')
    .replace(/^(?:要|应当?|须)(?=[^求点闻素])/, '')
    .replace(/(?<![，,。；;：:])[，,。；;：:]+$/, '');
  if (bare.length <= limit) return bare;
  const cut = bare.slice(0, limit - 1);
  const at = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('、'));
  return `${at > limit / 2 ? cut.slice(0, at) : cut}…`;
}
