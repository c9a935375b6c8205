import { toHalfWidth } from '../../text/normalise.ts';
import { isName, nameInCell } from '../names.ts';
import type { Topic } from '../topics.ts';

/** A column whose cells may be missing: its heading and what that announces. */
export interface Heading {
  text: string;
  topic: Topic | null;
}

const PHONE = /^(?:1[\d*]{10}|\(?0\d{2,3}\)?-?\d{7,8}|\d{7,8})(?:[/、,]|$)/;
const DATE = /^(?:19|20)\d\d[年.\-/]?\d{1,2}/;
const PLACE = /[县镇乡村路街巷组号室园区]/;
const BANK = /银行|农商|信用社|农行|工行|建行|中行|邮储/;

/** 石门村 begins with a family name and is none. */
function isPlace(text: string): boolean {
  return text.length > 2 && /[村镇乡组屯庄社区]$/.test(text);
}

/** How well a value stands under a heading; below zero it hardly does. */
export function fitOf(value: string, { text, topic }: Heading): number {
  const plain = toHalfWidth(value)
    .replace(/[\s\u200b]/g, '')
    .replace(/[＊×]/g, '*');
  const long = /[\d*]{6,}/.exec(plain)?.[0].length ?? 0;
  switch (topic) {
    case 'id':
      return /^[\d*]{14,17}[\dXx*]$|^[\d*]{15}$/.test(plain) ? 4 : long >= 9 ? 0 : -4;
    case 'disability':
    case 'student':
      return long >= 17 ? 4 : -4;
    case 'passport':
      return /^[A-Z]{1,2}[\d*]{6,8}$/.test(plain) ? 4 : -4;
    case 'phone':
    case 'office':
      return PHONE.test(plain) ? 4 : -4;
    case 'bank':
      return /^[\d*]{16,19}$/.test(plain.replaceAll('-', '')) ? 3.5 : long >= 13 ? 1 : BANK.test(plain) ? 2 : -4;
    case 'name':
    case 'child':
    case 'guardian':
      return /\d/.test(plain) ? -4 : isPlace(plain) ? -1 : isName(value) ? 3 : nameInCell(value) === null ? -1 : 1;
    case 'birth':
      return DATE.test(plain) ? 3 : -4;
    case 'address':
    case 'place':
      return long === plain.length ? -4 : PLACE.test(plain) ? 2 : 0;
    case 'age':
    case 'aid':
      return long >= 8 ? -3 : /^[\d.,]{1,9}$/.test(plain) ? 1 : 0;
    case 'code':
    case 'body':
      return /\d/.test(plain) ? 1 : 0;
    case 'treasury':
    case 'email':
    case 'health':
    case 'reason':
    case 'school':
    case 'duty':
    case 'other':
    case null:
      if (/^(序号|编号|号)$/.test(text)) return /^\d{1,4}$/.test(plain) ? 2 : -3;
      return long >= 11 ? -2 : isName(value) && !isPlace(plain) ? -0.5 : 0;
  }
}

/** Cells left empty count as one that hardly fits. */
const SKIPPED = 0.6;

/**
 * The column of each value of a row some of whose empty cells have left no trace, in order.
 * @returns null where there are more values than columns
 */
export function alignRow(
  values: readonly string[],
  headings: readonly Heading[],
): { columns: number[]; fit: number } | null {
  if (values.length > headings.length) return null;
  const chain = alignAll(values, headings, false);
  return chain === null ? null : { columns: chain.map(({ column }) => column), fit: chain.at(-1)?.fit ?? 0 };
}

interface Step {
  column: number;
  /** The value begins a row. */
  isFirst: boolean;
  /** Sum up to here. */
  fit: number;
}

/** The same for values that follow each other with nothing to say where a row ends. */
export function alignStream(values: readonly string[], headings: readonly Heading[]): Step[] | null {
  return alignAll(values, headings, true);
}

/** Best way through all values (Viterbi): each goes to a later column of its row or, where rows end, to one of the next. */
function alignAll(values: readonly string[], headings: readonly Heading[], wraps: boolean): Step[] | null {
  const k = headings.length;
  let best = headings.map((_, c) => -c * SKIPPED);
  const from: { before: number; isFirst: boolean }[][] = [];
  for (const [i, value] of values.entries()) {
    const fits = headings.map((heading) => fitOf(value, heading));
    if (i === 0) {
      best = best.map((sum, c) => sum + fits[c]!);
      continue;
    }
    let most = -Infinity;
    let at = -1;
    // Ending the row at column c leaves the rest of it empty.
    if (wraps)
      for (let c = 0; c < k; c++) {
        const sum = best[c]! - (k - 1 - c) * SKIPPED;
        if (sum > most) [most, at] = [sum, c];
      }
    const next: number[] = [];
    const steps: { before: number; isFirst: boolean }[] = [];
    let run = -Infinity;
    let before = -1;
    for (let c = 0; c < k; c++) {
      const wrapped = most - c * SKIPPED;
      const isFirst = wrapped > run;
      next.push((isFirst ? wrapped : run) + fits[c]!);
      steps.push({ before: isFirst ? at : before, isFirst });
      run -= SKIPPED;
      if (best[c]! > run) [run, before] = [best[c]!, c];
    }
    from.push(steps);
    best = next;
  }
  let column = best.indexOf(Math.max(...best));
  if (column === -1 || best[column] === -Infinity) return null;
  const fit = best[column]!;
  const out: Step[] = [];
  for (let i = values.length - 1; i >= 0; i--) {
    const step = i === 0 ? { before: -1, isFirst: true } : from[i - 1]![column]!;
    out.push({ column, isFirst: step.isFirst, fit });
    column = step.before;
  }
  return out.reverse();
}
