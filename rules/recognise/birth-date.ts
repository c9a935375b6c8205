import { toHalfWidth } from '../text/normalise.ts';
import { isCell, nearName, personInRow } from './context.ts';
import { ageOn, readDates, type Written } from './dates.ts';
import { secretFact } from './mask.ts';
import type { Topic } from './topics.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** 民法典 第17条. */
export const ADULT = 18;
const OLDEST = 110;
/** Lists of officials and professionals give a date of birth by duty. */
const PUBLIC: readonly Topic[] = ['duty', 'body'];

/**
 * Full date of birth beside a name. Its kind is that of the number it belongs to: places 7 to 14 of the citizen number, which a mask must hide;
 * for a minor the kind is `minor`, and year and month suffice.
 */
export const birthDate: Recogniser = {
  kind: 'id-card',
  priority: 25,
  find(view, { asOf }) {
    if (view.topic === 'birth' && isCell(view)) return inCell(view, asOf);
    return (view.triggers.birth ?? []).flatMap((at) => inText(view, at, asOf) ?? []);
  },
};

function inCell(view: View, asOf: string): Candidate[] {
  const person = personInRow(view);
  const date = readDates(toHalfWidth(view.text.slice(0, 40)))[0];
  if (person === null || date === undefined) return [];
  const isPublic = PUBLIC.some((topic) => view.segment.row?.table.has(topic) === true);
  const candidate = toCandidate({ date, person, at: date.start, asOf, confidence: isPublic ? 'lead' : 'likely' });
  return candidate === null ? [] : [candidate];
}

function inText(view: View, at: number, asOf: string): Candidate | null {
  const from = Math.max(0, at - 14);
  const window = toHalfWidth(view.text.slice(from, at + 22)).split(/[。；;\n\t]/, 1)[0] ?? '';
  const date = readDates(window)[0];
  if (date === undefined) return null;
  const start = from + date.start;
  const person = nearName(view, Math.min(start, at));
  if (person === null) return null;
  const isLabelled = /^出生(日期|年月日?|时间)|^生日/.test(view.text.slice(at, at + 5));
  return toCandidate({ date, person, at: start, asOf, confidence: isLabelled ? 'likely' : 'lead' });
}

function toCandidate(seen: {
  date: Written;
  person: string;
  at: number;
  asOf: string;
  confidence: Candidate['confidence'];
}): Candidate | null {
  const { date, person, at, asOf } = seen;
  const age = ageOn(asOf, date);
  if (age < 0 || age > OLDEST) return null;
  const isMinor = age < ADULT;
  if (!isMinor && date.day === null) return null;
  return {
    kind: isMinor ? 'minor' : 'id-card',
    noun: isMinor ? '出生日期（未成年人）' : '出生日期',
    start: at,
    end: at + date.end - date.start,
    secret: secretFact(person, date.digits),
    confidence: isMinor && seen.confidence === 'lead' ? 'likely' : seen.confidence,
    why: ['出生日期', '旁边有姓名', ...(isMinor ? [`不满${ADULT}周岁`] : [])],
  };
}
