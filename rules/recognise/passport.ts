import { toHalfWidth } from '../text/normalise.ts';
import { clueAt, personAt } from './context.ts';
import { secretNumber } from './mask.ts';
import { isFreeAfter, isFreeBefore } from './spans.ts';
import type { Candidate, Recogniser, View } from './types.ts';

// Numbers of travel documents (国家移民管理局): passports E + 8, EA–EZ + 7, G + 8, D/S/P + 7 or 8, 14/15 + 7;
// to Hong Kong and Macao C + 8 or CA + 7, W + 8; to Taiwan L/T + 8; from Hong Kong and Macao H/M + 8 or 10; from Taiwan 8 or 10 digits;
// permanent residence: three letters + 12 (2004), 9 + 17 (2023).
const LETTERED = /(?:E[A-HJ-NP-Z]\d{7}|[EGCWLT]\d{8}|C[A-Z]\d{7}|[DSP]E?\d{7,8}|[HM]\d{8}(?:\d{2})?|[A-Z]{3}\d{12})/;
const NUMBER = new RegExp(`${LETTERED.source}|1[45]\\d{7}|\\d{8}(?:\\d{2})?|9\\d{17}`, 'g');
/** Eight digits that are a day rather than a number. */
const DAY = /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
const REACH = 30;
const DIGIT = /[0-9０-９]/;

/** 护照 and permits; only beside their own words, since the shapes are common. */
export const passport: Recogniser = {
  kind: 'passport',
  priority: 92,
  find(view) {
    const found: Candidate[] = [];
    if (view.topic === 'passport') collect(view, 0, view.text.length, found);
    else if (view.topic === 'id' && view.text.length <= 24) collect(view, 0, view.text.length, found, true);
    for (const at of view.triggers.passport ?? [])
      if (DIGIT.test(view.text.slice(at, at + REACH))) collect(view, at, at + REACH, found);
    return found;
  },
};

function collect(view: View, from: number, to: number, found: Candidate[], isLettered = false): void {
  const window = toHalfWidth(view.text.slice(from, Math.min(to, from + 2000))).toUpperCase();
  for (const match of window.matchAll(NUMBER)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (isLettered && !/^[A-Z]/.test(match[0])) continue;
    if (DAY.test(match[0])) continue;
    if (!isFreeBefore(view.text, start) || !isFreeAfter(view.text, end) || /^[年月日]/.test(view.text.slice(end)))
      continue;
    if (found.some((other) => other.start === start)) continue;
    const clue = clueAt(view, start, end);
    if (clue?.topic !== 'passport' && !(isLettered && clue?.topic === 'id')) continue;
    // The wording may be about the document in general.
    const isBare = /^\d+$/.test(match[0]);
    const isSure = !isBare || personAt(view, start) !== null;
    found.push({
      kind: 'passport',
      noun: /护照/.test(clue.why) || isLettered ? '护照号码' : '通行证、居留证号码',
      start,
      end,
      secret: secretNumber('passport', match[0]),
      confidence: !isSure ? 'lead' : isLettered ? 'likely' : 'certain',
      why: ['出入境证件号码格式', clue.why, '两侧无其他字符'],
    });
  }
}
