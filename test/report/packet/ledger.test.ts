import { describe, expect, it } from 'vitest';
import { readDay } from '../../../report/packet/ledger/read-day.ts';
import { type ReadLedger, readLedger } from '../../../report/packet/ledger/read-rows.ts';
import { readStatus } from '../../../report/packet/ledger/status.ts';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { LEDGER_TITLES, ledgerTable } from '../../../report/packet/tables/ledger.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import { CITIZEN } from '../../helpers/people.ts';
import { inputOf, makeCounty, NOVEMBER } from './county.ts';

const packet = makePacket(inputOf(makeCounty(NOVEMBER)));
const edition = editionSchema.parse(packet);
const table = ledgerTable(packet);
const SENT: string[][] = [
  [table.title],
  [table.note],
  [...LEDGER_TITLES],
  ...table.rows.map((row) => row.map((cell) => String(cell ?? '—'))),
  [...table.foot],
];
const FIRST = 3;

/** The ledger as it went out, with cells of rows (from 0) filled in. */
function fill(rows: Record<number, Record<string, string>>): string[][] {
  return SENT.map((cells, at) => {
    const filled = rows[at - FIRST];
    return filled === undefined ? cells : cells.map((cell, n) => filled[LEDGER_TITLES[n] ?? ''] ?? cell);
  });
}

const WANTED = {
  where: '台账.xlsx',
  at: '2026-11-28T02:00:00.000Z',
  today: '2026-11-30',
  edition,
  known: [],
  by: null,
};
const read = (rows: Record<number, Record<string, string>>, part: Partial<typeof WANTED> = {}): ReadLedger =>
  readLedger(fill(rows), { ...WANTED, ...part });
const GOOD = {
  是否认可: '认可',
  整改措施: '已补发',
  '整改后网址/说明': 'http://www.qingxi.gov.cn/a/',
  整改完成日期: '2026年11月27日',
  自查结果: '已整改',
};

describe('a ledger that comes back', () => {
  it('is taken row by row by its numbers; what was left as it went out is empty', () => {
    const { replies, refused, empty } = read({ 1: GOOD });
    expect(refused).toEqual([]);
    expect(empty).toBe(4);
    expect(replies).toMatchObject([
      { number: '2026-11-0002', agrees: 'yes', measure: '已补发', doneOn: '2026-11-27', state: 'done' },
    ]);
    expect(read({ 1: GOOD }).replies).toEqual(replies);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a description changed', { ...GOOD, 问题描述: '没有问题' }, '问题描述'],
    ['a deadline changed', { ...GOOD, 整改时限: '2027-01-01' }, '整改时限'],
    ['another unit', { ...GOOD, 单位: '县教育厅' }, '单位'],
    ['a number that was never sent', { ...GOOD, 问题编号: '2026-11-9999' }, '问题编号'],
    ['no number', { ...GOOD, 问题编号: '' }, '问题编号'],
    ['a word that is not in the list', { ...GOOD, 是否认可: '同意' }, '是否认可'],
    ['a day that is none', { ...GOOD, 整改完成日期: '2026-11-31' }, '整改完成日期'],
    ['a day to come', { ...GOOD, 整改完成日期: '2026-12-24' }, '整改完成日期'],
    ['a day before the period', { ...GOOD, 整改完成日期: '2025/1/5' }, '整改完成日期'],
    ['an objection without a reason', { 是否认可: '有异议' }, '异议理由'],
    ['done without saying where', { ...GOOD, '整改后网址/说明': '' }, '整改后网址/说明'],
    ['columns of the office filled by the unit', { ...GOOD, 复查结果: '通过' }, '复查结果'],
    ['the number of a person', { ...GOOD, 整改措施: `责任人 ${CITIZEN}` }, '整改措施'],
  ])('with %s is told and that row is not taken', (_, row, field) => {
    const { replies, refused } = read({ 1: row, 2: GOOD });
    expect(replies.map(({ number }) => number)).toEqual(['2026-11-0003']);
    expect(refused[0]?.field).toContain(field);
    expect(refused[0]?.field).toContain('第5行');
  });

  it('with a row emptied, twice there or taken out is told', () => {
    const before = read({ 1: GOOD }).replies;
    expect(read({}, { known: before as never }).refused).toMatchObject([{ got: '填过的内容被清空' }]);
    const twice = [...fill({ 1: GOOD }), fill({ 1: GOOD })[4]!];
    expect(readLedger(twice, WANTED).refused).toMatchObject([{ got: '2026-11-0002重复' }]);
    const short = fill({ 1: GOOD }).toSpliced(5, 1);
    expect(readLedger(short, WANTED).refused).toMatchObject([{ got: '这一行被删去' }]);
  });

  it('may hold one unit’s rows only, and spaces and line breaks do not count as changes', () => {
    const own = fill({ 1: { ...GOOD, 单位: ' 县教育局\n' } }).filter(
      (row, at) => at < FIRST || row[1]?.includes('县教育局'),
    );
    expect(readLedger(own, WANTED)).toMatchObject({ refused: [], empty: 1, replies: [{ number: '2026-11-0002' }] });
  });

  it('without its head is no ledger', () => {
    expect(readLedger([['甲', '乙']], WANTED).refused[0]?.field).toContain('表头');
    expect(readLedger([LEDGER_TITLES.slice(0, 5)], WANTED).refused[0]?.got).toContain('缺少');
  });

  it('gives what the office found when it looked again, where the office hands it in', () => {
    const looked = { 复查结果: '通过', 复查日期: '2026-11-29', 复查人: '复查员甲' };
    const { rechecks, refused } = read(
      { 1: looked, 2: { 复查结果: '整改不彻底', 复查日期: '2026-11-29' } },
      { by: '公开办' as never },
    );
    expect(refused).toEqual([]);
    expect(rechecks).toMatchObject([
      { number: '2026-11-0002', result: '通过', by: '复查员甲', on: '2026-11-29' },
      { number: '2026-11-0003', result: '整改不彻底', by: '公开办' },
    ]);
    const early = read({ 1: { ...looked, 复查结果: '未整改', 销号日期: '2026-11-29' } }, { by: '公开办' as never });
    expect(early).toMatchObject({ rechecks: [], refused: [{ expected: '复查通过后才销号' }] });
  });
});

it.each([
  ['2026-11-05', '2026-11-05'],
  ['2026/11/5', '2026-11-05'],
  ['2026.11.5', '2026-11-05'],
  ['20261105', '2026-11-05'],
  ['2026年2月30日', null],
  ['昨天', null],
  ['45987', null],
])('the day %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

describe('how the problems stand', () => {
  const proofs = new Map(edition.problems.map(({ key }) => [key, 'p']));
  const ruling = (index: number, verdict: Decision['verdict'], at = '2026-11-30T02:00:00.000Z'): Decision => ({
    id: `${index}${verdict}`,
    at,
    by: '复核员甲',
    about: { kind: 'finding', key: edition.problems[index]!.key },
    verdict,
    why: '',
    proofHash: 'p',
  });
  const stands = (asOf: string, rows: Record<number, Record<string, string>>, decisions: Decision[]) =>
    readStatus(edition, { asOf, withdrawn: [], replies: read(rows).replies, decisions, proofs });

  it('open, answered, disputed, closed by a person and withdrawn; a unit’s word closes nothing', () => {
    const objection = { 是否认可: '有异议', '异议理由/应由何单位负责': '当日已发布' };
    const { entries } = stands('2026-11-30', { 1: GOOD, 2: objection, 3: GOOD, 4: objection }, [
      ruling(3, 'fixed'),
      ruling(4, 'dismiss'),
    ]);
    expect(entries.map(({ stand }) => stand)).toEqual(['待整改', '已反馈', '有异议', '已销号', '已撤销']);
  });

  it('late and left in working days, and only what is not closed', () => {
    const { entries, units } = stands('2026-12-04', {}, [ruling(0, 'fixed')]);
    expect(entries.map(({ isLate, left }) => [isLate, left])).toEqual([
      [false, null],
      [true, -2],
      [true, -2],
      [true, -2],
      [true, -2],
    ]);
    expect(units[1]).toEqual({ unit: '县教育局', all: 2, open: 2, late: 2, disputed: 0, recurring: 0, closed: 0 });
  });

  it('as shares of what is due and not withdrawn', () => {
    const { rates } = stands('2026-12-04', {}, [
      ruling(0, 'fixed'),
      ruling(1, 'fixed', '2026-12-03T02:00:00.000Z'),
      ruling(2, 'dismiss'),
    ]);
    expect(rates).toMatchObject({ due: 4, closed: 2, closedOnTime: 1 });
  });

  it('back to the unit when it is seen again, and not closed by a word about another proof', () => {
    expect(stands('2026-11-30', { 1: GOOD }, [ruling(1, 'confirm')]).entries[1]?.stand).toBe('待整改');
    const other = { ...ruling(1, 'fixed'), proofHash: 'other' };
    expect(stands('2026-11-30', { 1: GOOD }, [other]).entries[1]?.stand).toBe('已反馈');
  });
});
