import { isCreditCode } from './check-digits.ts';
import { isFree, isOldNumber, readEighteen, shapeOf, type Reading } from './citizen-number.ts';
import { clueAt, personAt, type Clue } from './context.ts';
import { secretNumber } from './mask.ts';
import { isInAddress } from './spans.ts';
import type { Topic } from './topics.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** Labels that announce a citizen number, or something that is one by its making. */
const ANNOUNCES: ReadonlySet<Topic> = new Set<Topic>(['id', 'student', 'disability', 'passport']);
/** Labels that announce something else that may pass all three checks by chance. */
const DENIES: ReadonlySet<Topic> = new Set<Topic>(['code', 'body', 'treasury', 'bank']);

/** 居民身份证号码, 18 places or, under a label, the old 15; social-security and driving-licence numbers are the same number. */
export const idCard: Recogniser = {
  kind: 'id-card',
  priority: 90,
  find(view, { asOf }) {
    const found: Candidate[] = [];
    for (const span of view.spans) {
      const reading = readEighteen(view.text, span);
      const candidate =
        reading !== null
          ? judgeEighteen(view, reading, span.loose, asOf)
          : span.digits.length === 15
            ? judgeFifteen(view, { number: span.digits, start: span.start, end: span.end }, asOf)
            : null;
      if (candidate !== null) found.push(candidate);
    }
    return found;
  },
};

function judgeEighteen(view: View, reading: Reading, isLoose: boolean, asOf: string): Candidate | null {
  const { number, start, end } = reading;
  const shape = shapeOf(number, asOf);
  if (!shape.area || !shape.birthday || !isFree(view.text, start, end)) return null;
  const clue = clueAt(view, start, end);
  const isAnnounced = clue !== null && ANNOUNCES.has(clue.topic);
  if (!shape.check && (!isAnnounced || isCreditCode(number))) return null;
  if (clue !== null && DENIES.has(clue.topic)) return null;
  const base = { kind: 'id-card', noun: nounOf(clue), start, end, secret: secretNumber('id-card', number) } as const;
  const why = [
    '18位号码格式、区划和出生日期成立',
    shape.check ? '校验位正确' : '校验位不符，疑为录入有误',
    '两侧无其他字符',
  ];
  if (isAnnounced) return { ...base, confidence: shape.check ? 'certain' : 'likely', why: [...why, clue.why] };
  if (isInAddress(view.text, start, end)) return { ...base, confidence: 'lead', why: [...why, '位于网址之中'] };
  const person = personAt(view, start);
  if (person === null) {
    if (isLoose || isCreditCode(number)) return null;
    return { ...base, confidence: 'lead', why: [...why, '旁边没有标签或姓名'] };
  }
  if (isLoose) return null;
  return { ...base, confidence: 'likely', why: [...why, person.from === 'row' ? '同一行有姓名' : '前面有姓名'] };
}

function judgeFifteen(view: View, reading: Reading, asOf: string): Candidate | null {
  const { number, start, end } = reading;
  if (!isOldNumber(number, asOf) || !isFree(view.text, start, end)) return null;
  const clue = clueAt(view, start, end);
  if (clue?.topic !== 'id') return null;
  const why = ['15位旧号格式、区划和出生日期成立', '两侧无其他字符', clue.why];
  const secret = secretNumber('id-card', number);
  return { kind: 'id-card', noun: '居民身份证号码', start, end, secret, confidence: 'likely', why };
}

function nounOf(clue: Clue | null): string {
  if (clue === null) return '居民身份证号码';
  if (/驾驶?[证照]/.test(clue.why)) return '驾驶证号码（即身份证号码）';
  if (/社会?保/.test(clue.why)) return '社会保障号码（即身份证号码）';
  return '居民身份证号码';
}
