import { withId, type Reply } from '../../../rules/decide/reply.ts';
import type { UsageProblem } from '../../../rules/errors.ts';
import { holdsIdentifier } from '../model/clean.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { LEDGER_TITLES } from '../tables/ledger.ts';
import { readDay } from './read-day.ts';
import { AGREES, RECHECKS, STATES } from './words.ts';

/** What the office itself found when it looked again. */
export interface Recheck {
  number: string;
  /** Key of the finding. */
  key: string;
  result: (typeof RECHECKS)[number];
  by: string;
  on: string;
}

export interface ReadLedger {
  replies: Reply[];
  rechecks: Recheck[];
  /** Rows that were not taken, and why. */
  refused: UsageProblem[];
  /** Rows that are as empty as they went out. */
  empty: number;
}

interface Wanted {
  /** Shown before each field: the file's name. */
  where: string;
  /** ISO instant at which it was filled in. */
  at: string;
  /** YYYY-MM-DD; nothing can be done later. */
  today: string;
  edition: Edition;
  /** What units have said before. */
  known: readonly Reply[];
  /** Who at the office has filled in the columns of the recheck; null for a file that a unit sends back. */
  by: string | null;
}

type Row = ReadonlyMap<string, string>;

/**
 * The rows of a ledger that has come back, matched by number with what went out. A row whose given cells were changed, or
 * that cannot be right, is named and not taken; the others are.
 * @param cells the sheet as texts, row by row
 */
export function readLedger(cells: readonly (readonly string[])[], wanted: Wanted): ReadLedger {
  const { where, edition, known } = wanted;
  const read: ReadLedger = { replies: [], rechecks: [], refused: [], empty: 0 };
  const head = cells.findIndex((row) => row.includes('问题编号'));
  const titles = cells[head] ?? [];
  const missing = LEDGER_TITLES.filter((title) => !titles.includes(title));
  if (head === -1 || missing.length > 0) {
    read.refused.push({
      field: `${where}: 表头`,
      expected: '原样的表头',
      got: head === -1 ? '没有“问题编号”一列' : `缺少${missing.join('、')}`,
    });
    return read;
  }
  const printed = new Map(edition.problems.map((problem) => [problem.number, problem]));
  const seen = new Set<string>();
  const units = new Set<string>();
  cells.slice(head + 1).forEach((line, index) => {
    const row = new Map(titles.map((title, at) => [title, (line[at] ?? '').trim()]));
    const number = row.get('问题编号') ?? '';
    const field = `${where}: 第${head + 2 + index}行 ${number}`.trimEnd();
    const filled = OPEN.some((title) => (row.get(title) ?? '') !== '');
    const refuse = (title: string, expected: string, got: string): void =>
      void read.refused.push({ field: `${field} ${title}`, expected, got });
    if (number === '') {
      if (filled) refuse('问题编号', '原有的编号', '');
      return;
    }
    const problem = printed.get(number);
    if (problem === undefined) {
      // Foot lines stand in the first column too.
      if (filled || /^\d{4}-/.test(number)) refuse('问题编号', `${edition.period.words}通报过的编号`, number);
      return;
    }
    units.add(problem.unit);
    if (seen.has(number)) return refuse('问题编号', '一个问题一行', `${number}重复`);
    seen.add(number);
    const changed = findChanged(row, problem);
    if (changed.length > 0) {
      for (const { title, was, is } of changed) refuse(title, `不改动：${was}`, is);
      return;
    }
    const office = OFFICE.filter((title) => (row.get(title) ?? '') !== '');
    if (wanted.by === null && office.length > 0)
      return refuse(office.join('、'), '由公开办填写的栏留空', office.map((title) => row.get(title)).join('、'));
    if (wanted.by !== null) readRecheck(row, { problem, by: wanted.by, today: wanted.today, edition, refuse, read });
    if (!filled) {
      if (known.some((reply) => reply.number === number)) refuse('整行', '保留已填的内容', '填过的内容被清空');
      else read.empty += 1;
      return;
    }
    const reply = readReply(row, { number, edition, refuse, wanted });
    if (reply !== null) read.replies.push(reply);
  });
  for (const { number, unit } of edition.problems)
    if (units.has(unit) && !seen.has(number))
      read.refused.push({ field: `${where}: ${number}`, expected: `${unit}的每个问题一行`, got: '这一行被删去' });
  return read;
}

const OPEN = LEDGER_TITLES.slice(4, 11);
const OFFICE = ['复查日期', '复查人', '复查结果', '销号日期', '复核意见'];

/** What went out locked and came back otherwise; spaces and line breaks do not count. */
function findChanged(row: Row, problem: Problem): { title: string; was: string; is: string }[] {
  const given: [string, string][] = [
    ['单位', problem.unit],
    ['问题描述', problem.description],
    ['整改时限', problem.deadline ?? '—'],
  ];
  return given.flatMap(([title, was]) => {
    const is = row.get(title) ?? '';
    return bare(is) === bare(was) || (title === '整改时限' && readDay(is) === was) ? [] : [{ title, was, is }];
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

type Refuse = (title: string, expected: string, got: string) => void;

function readReply(
  row: Row,
  { number, edition, refuse, wanted }: { number: string; edition: Edition; refuse: Refuse; wanted: Wanted },
): Reply | null {
  let isGood = true;
  const no: Refuse = (title, expected, got) => {
    isGood = false;
    refuse(title, expected, got);
  };
  const textOf = (title: string): string => {
    const text = row.get(title) ?? '';
    if (text !== '' && holdsIdentifier(text)) no(title, '不含个人证件、电话、账户号码', '含有这类号码');
    if (text.length > MOST_SIGNS) no(title, `至多${MOST_SIGNS}个字`, `${text.length}个字`);
    return text;
  };
  const choiceOf = <T>(title: string, choices: Readonly<Record<string, T>>): T | null => {
    const text = row.get(title) ?? '';
    const choice = choices[text];
    if (text !== '' && choice === undefined) no(title, Object.keys(choices).join(' | '), text);
    return choice ?? null;
  };
  const reply = {
    at: wanted.at,
    number,
    agrees: choiceOf('是否认可', AGREES),
    objection: textOf('异议理由/应由何单位负责'),
    measure: textOf('整改措施'),
    where: textOf('整改后网址/说明'),
    office: textOf('责任科室/责任人'),
    doneOn: readDayOf(row, '整改完成日期', { from: edition.period.from, to: wanted.today, no }),
    state: choiceOf('自查结果', STATES),
  };
  if ((reply.agrees === 'objects' || reply.agrees === 'foreign') && reply.objection === '')
    no('异议理由/应由何单位负责', reply.agrees === 'objects' ? '写明理由' : '写明应由何单位负责', '');
  if (reply.state === 'done' && reply.where === '') no('整改后网址/说明', '已整改的，写明网址或说明', '');
  if (reply.state === 'cannot' && reply.measure === '' && reply.where === '')
    no('整改措施', '无法整改的，写明理由', '');
  return isGood ? withId(reply) : null;
}

const MOST_SIGNS = 2000;

function readDayOf(row: Row, title: string, { from, to, no }: { from: string; to: string; no: Refuse }): string | null {
  const text = row.get(title) ?? '';
  if (text === '') return null;
  const day = readDay(text);
  if (day === null) no(title, '日期，如 2026-11-30', text);
  else if (day > to) no(title, `不晚于今天（${to}）`, text);
  else if (day < from) no(title, `不早于${from}`, text);
  return day;
}

function readRecheck(
  row: Row,
  {
    problem,
    by,
    today,
    edition,
    refuse,
    read,
  }: { problem: Problem; by: string; today: string; edition: Edition; refuse: Refuse; read: ReadLedger },
): void {
  const result = row.get('复查结果') ?? '';
  if (result === '') return;
  const known = RECHECKS.find((one) => one === result);
  if (known === undefined) return refuse('复查结果', RECHECKS.join(' | '), result);
  let isGood = true;
  const no: Refuse = (title, expected, got) => {
    isGood = false;
    refuse(title, expected, got);
  };
  if ((row.get('复查日期') ?? '') === '') no('复查日期', '写明复查日期', '');
  const on = readDayOf(row, '复查日期', { from: edition.issued, to: today, no });
  if (known !== '通过' && (row.get('销号日期') ?? '') !== '')
    no('销号日期', '复查通过后才销号', row.get('销号日期') ?? '');
  const who = row.get('复查人') ?? '';
  if (isGood && on !== null)
    read.rechecks.push({ number: problem.number, key: problem.key, result: known, by: who === '' ? by : who, on });
}
