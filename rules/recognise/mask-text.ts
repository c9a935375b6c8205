import { keepEnds } from './mask.ts';
import { isName, nameAtEnd } from './names.ts';
import { recognise, type RecogniseOptions } from './recognise.ts';
import { scanText } from './scan.ts';
import { NUMBER_KINDS, type Hit, type Kind, type Segment } from './types.ts';

const LONG = 11;

type Found = Pick<Hit, 'start' | 'end' | 'masked'>;

/** A text with all its hits masked and the names right before them cut, leads included, and any other run of 11 or more digits as well: better a credit code too many. */
function apply(text: string, hits: readonly Found[]): string {
  let out = '';
  let at = 0;
  for (const hit of withLongRuns(text, hits)) {
    out += hideNameBefore(text.slice(at, hit.start)) + hit.masked;
    at = hit.end;
  }
  return out + text.slice(at);
}

function withLongRuns(text: string, hits: readonly Found[]): Found[] {
  const all = [...hits];
  for (const token of scanText(text).tokens) {
    if (token.digits < LONG) continue;
    const runs = isTouched(token, hits) ? token.groups.filter(({ start, end }) => end - start >= LONG) : [token];
    for (const { start, end } of runs) {
      if (!isTouched({ start, end }, hits)) all.push({ start, end, masked: keepEnds(text.slice(start, end), 3, 2) });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

function isTouched(run: { start: number; end: number }, hits: readonly Found[]): boolean {
  return hits.some((hit) => hit.start < run.end && run.start < hit.end);
}

/** A text fit for logs, reports and stores: every piece of personal data in it masked. For titles and names of files. */
export function maskText(text: string, options: RecogniseOptions, context: Partial<Segment> = {}): string {
  const segment: Segment = { text, place: { in: 'title' }, ...context };
  return apply(text, recognise([segment], options));
}

const NUMBERS: ReadonlySet<Kind> = new Set<Kind>(NUMBER_KINDS);

/** A text of ours or of the site with the numbers of persons in it masked, and names cut where there were any; nothing else is touched. */
export function maskNamed(text: string, options: RecogniseOptions): string {
  const hits = recognise([{ text, place: { in: 'title' } }], options).filter(({ kind }) => NUMBERS.has(kind));
  if (hits.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end, masked } of hits) {
    out += maskNames(hideNameBefore(text.slice(at, start))) + masked;
    at = end;
  }
  return out + maskNames(text.slice(at));
}

/** How a number may be called right before it. */
const LABEL = /(?:居民|公民)?(?:身份证|身份|证件|联系电话|电话|手机|银行卡|账号|卡号)?(?:号码|号)?[：:]?$/;
const LONGEST_LABEL = 9;
const LONGEST_RUN = 12;

/** What stands right before a number and its label is a name, however the sentence leads up to it: 关于张三（身份证号…. */
function hideNameBefore(text: string): string {
  // Piece by piece from the end: one expression for all of it takes ages over a long run of spaces.
  let head = text.trimEnd();
  head = head.slice(0, head.length - (LABEL.exec(head.slice(-LONGEST_LABEL))?.[0].length ?? 0)).trimEnd();
  head = head.replace(/[（(：:，,]$/, '').trimEnd();
  const run = /[\u4e00-\u9fa5]{2,12}$/.exec(head.slice(-LONGEST_RUN))?.[0] ?? '';
  for (const length of [3, 2, 4]) {
    const name = run.slice(-length);
    if (run.length >= length && isName(name))
      return head.slice(0, head.length - length) + hide(name) + text.slice(head.length);
  }
  return text;
}

const REACH = 24;
const EDGE = /[\d０-９A-Za-z@.*-]/;

/**
 * Quote of what stands around a hit, with all hits of its segment masked and personal names cut to the family name.
 * @param hits all hits of this segment, of any kind and confidence
 */
export function quoteMasked(segment: Segment, hit: Hit, hits: readonly Hit[]): string {
  const { text } = segment;
  let from = Math.max(0, hit.start - REACH);
  let to = Math.min(text.length, hit.end + REACH);
  // Never begin or end within a number, where the recognisers would no longer see it.
  while (from > 0 && EDGE.test(text.charAt(from - 1)) && EDGE.test(text.charAt(from))) from--;
  while (to < text.length && EDGE.test(text.charAt(to - 1)) && EDGE.test(text.charAt(to))) to++;
  for (const other of hits) {
    if (other.start < from && other.end > from) from = other.start;
    if (other.start < to && other.end > to) to = other.end;
  }
  const inside = withLongRuns(text, hits)
    .filter(({ start, end }) => start >= from && end <= to)
    .map((found) => ({ ...found, start: found.start - from, end: found.end - from }));
  const masked = maskNames(apply(text.slice(from, to), inside))
    .replace(/\s+/g, ' ')
    .trim();
  const label = segment.label ?? segment.header;
  const head = label === undefined ? '' : `${label.replace(/[\s:：]+/g, '').slice(0, 14)}：`;
  return `${head}${from > 0 ? '…' : ''}${masked}${to < text.length ? '…' : ''}`;
}

function maskNames(text: string): string {
  return text.replace(/[\u4e00-\u9fa5]{2,10}/g, (run) => {
    if (isName(run)) return hide(run);
    const named = nameAtEnd(run);
    return named === null ? run : run.slice(0, named.start) + hide(named.name);
  });
}

function hide(name: string): string {
  return name.charAt(0) + '*'.repeat(name.length - 1);
}
