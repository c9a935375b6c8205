import { toHalfWidth } from '../text/normalise.ts';
import { ADULT } from './birth-date.ts';
import { isCell, personInRow } from './context.ts';
import { ageOn, readDates } from './dates.ts';
import { secretName } from './mask.ts';
import { nameAtEnd, nameInCell } from './names.ts';
import type { Topic } from './topics.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** Columns that, beside a child's name, tell something that only the family should know. */
const TELLING: readonly Topic[] = [
  'id',
  'birth',
  'age',
  'guardian',
  'address',
  'phone',
  'health',
  'student',
  'bank',
  'disability',
];
const CHILD_WORD = /(?:孤儿|困境儿童|留守儿童|无人抚养儿童|女童|男童|幼儿|小学生|学生)$/;
const AGED = /[，,（(\s](?:(?:男|女)[，,\s]*)?(?:(?:今年|现年|年仅|时年)\s*)?$/;
const DETAILS = /^\s*[，,（(：:]\s*(?:男|女|现年|今年|\d{1,2}周?岁|身份证|就读|住|监护人|父|母|系|出生|.{0,6}学籍)/;

/** A child's data beside its name: lists of orphans, pupils in need and the like (个人信息保护法 第31条, 未成年人保护法 第4条). */
export const minor: Recogniser = {
  kind: 'minor',
  priority: 15,
  find(view, { asOf }) {
    if (isCell(view)) return inRow(view, asOf);
    const found: Candidate[] = [];
    const seen = new Set<number>();
    for (const at of view.triggers.minor ?? []) {
      const candidate = byAge(view, at) ?? byWord(view, at);
      if (candidate === null || seen.has(candidate.start)) continue;
      seen.add(candidate.start);
      found.push(candidate);
    }
    return found;
  },
};

/** Judged at the cell with the name, or at the cell with the age. */
function inRow(view: View, asOf: string): Candidate[] {
  const { row } = view.segment;
  if (row === undefined) return [];
  if (view.topic === 'child') {
    const name = nameInCell(view.text);
    const telling = TELLING.filter((topic) => row.table.has(topic) && (row.cells.get(topic)?.trim() ?? '') !== '');
    if (name === null || isGrown(row.cells.get('id'), asOf)) return [];
    if (telling.length === 0)
      return row.table.has('school') ? [named(view, name, 'lead', ['未成年人姓名', '列有学校'])] : [];
    return [named(view, name, 'certain', ['未成年人姓名', '同一行有其个人信息'])];
  }
  if (view.topic === 'name' && row.table.has('student')) {
    const name = nameInCell(view.text);
    if (name === null || isGrown(row.cells.get('id'), asOf)) return [];
    return [named(view, name, 'likely', ['同一行有学籍号'])];
  }
  if (view.topic !== 'age') return [];
  const age = /^\s*(\d{1,2})\s*(?:(?:周岁?|岁)\s*)?$/.exec(toHalfWidth(view.text))?.[1];
  const name = personInRow(view);
  if (age === undefined || name === null || Number(age) >= ADULT || row.table.has('child')) return [];
  const secret = secretName(name, '');
  const why = [`年龄不满${ADULT}周岁`, '同一行有姓名'];
  return [
    {
      kind: 'minor',
      noun: '姓名和个人信息（未成年人）',
      start: 0,
      end: view.text.length,
      secret,
      confidence: 'likely',
      why,
    },
  ];
}

/** Students may be of age: their citizen number says when they were born. */
function isGrown(id: string | undefined, asOf: string): boolean {
  const birthday = /(?<!\d)\d{6}((?:19|20)\d{6})\d{3}[\dXx](?![\dA-Za-z])/.exec(
    toHalfWidth(id ?? '').replace(/\s/g, ''),
  )?.[1];
  const born = birthday === undefined ? undefined : readDates(birthday)[0];
  return born !== undefined && ageOn(asOf, born) >= ADULT;
}

function named(view: View, name: string, confidence: Candidate['confidence'], why: string[]): Candidate {
  const secret = secretName(name, '');
  return {
    kind: 'minor',
    noun: '姓名和个人信息（未成年人）',
    start: 0,
    end: view.text.length,
    secret,
    confidence,
    why,
  };
}

/** 王小明（男，9岁）. */
function byAge(view: View, at: number): Candidate | null {
  const { text } = view;
  if (text.charAt(at) !== '岁') return null;
  const from = Math.max(0, at - 26);
  const before = toHalfWidth(text.slice(from, at)).replace(/周$/, '');
  const age = /(?<!\d)(\d{1,2})$/.exec(before);
  if (age === null || Number(age[1]) >= ADULT) return null;
  const lead = before.slice(0, age.index);
  const intro = AGED.exec(lead);
  const found = intro === null ? null : nameAtEnd(lead.slice(0, intro.index));
  if (found === null) return null;
  return inText(from + found.start, found.name, [`年龄不满${ADULT}周岁`, '前面有姓名']);
}

/** 孤儿王小明，…: a child by the word before, with something about it behind. */
function byWord(view: View, at: number): Candidate | null {
  const run = /^[\u4e00-\u9fa5]{4,11}/.exec(view.text.slice(at, at + 12))?.[0];
  const found = run === undefined ? null : nameAtEnd(run);
  if (run === undefined || found === null || !CHILD_WORD.test(run.slice(0, found.start))) return null;
  if (!DETAILS.test(view.text.slice(at + run.length, at + run.length + 12))) return null;
  return inText(at + found.start, found.name, ['未成年人称谓', '后面有其个人信息']);
}

function inText(start: number, name: string, why: string[]): Candidate {
  const secret = secretName(name, '');
  return {
    kind: 'minor',
    noun: '姓名和个人信息（未成年人）',
    start,
    end: start + name.length,
    secret,
    confidence: 'likely',
    why,
  };
}
