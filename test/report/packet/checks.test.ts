import { describe, expect, it } from 'vitest';
import type { Printed } from '../../../report/packet/checks/check.ts';
import { checkPacket } from '../../../report/packet/checks/all.ts';
import { printPacket } from '../../../report/packet/make.ts';
import { USUAL_OFFICE } from '../../../report/packet/model/office.ts';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import type { Cell } from '../../../report/packet/tables/table.ts';
import { CITIZEN, MOBILE } from '../../helpers/people.ts';
import { inputOf, makeCounty, makePicture, makeProblem, makeUnit, NOVEMBER } from './county.ts';

const october = editionSchema.parse(makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-10') })));
const packet = makePacket(inputOf(makeCounty(NOVEMBER), { editions: [october] }));
const printed = printPacket(packet, USUAL_OFFICE);
const { books } = printed;

/** The numbers of the checks that fail. */
const failing = (part: Partial<Printed>): number[] =>
  checkPacket({ ...printed, ...part }).flatMap(({ number, problems }) => (problems.length > 0 ? [number] : []));

/** The tables with one cell, or the foot, changed by hand. */
function change(id: string, title: string, row: number, to: (cell: Cell) => Cell): Partial<Printed> {
  const changed = books.map((book) => ({
    ...book,
    tables: book.tables.map((table) => {
      if (!table.id.startsWith(id)) return table;
      const at = table.columns.findIndex((column) => column.title === title);
      expect(at).toBeGreaterThanOrEqual(0);
      return {
        ...table,
        rows: table.rows.map((cells, index) => (index === row ? cells.with(at, to(cells[at] ?? null)) : cells)),
      };
    }),
  }));
  return { books: changed };
}

/** A paper with words changed by hand. */
function say(which: 'body' | 'publicBody', from: RegExp, to: string): Partial<Printed> {
  const paper = printed[which];
  const paragraphs = paper.paragraphs.map((one) => ({ ...one, text: one.text.replace(from, to) }));
  expect(paragraphs).not.toEqual(paper.paragraphs);
  return { [which]: { ...paper, paragraphs } };
}

const more = (cell: Cell): Cell => Number(cell) + 1;

describe('the checks before a packet is sent', () => {
  it('all hold for a packet that people have reviewed', () => {
    expect(checkPacket(printed).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each<[string, number, Partial<Printed>]>([
    ['a count of problems in the ranking', 1, change('ranking-1', '问题数', 0, more)],
    ['a unit of a problem', 1, change('problems', '单位', 0, () => '县教育局')],
    ['a count in a unit sheet', 1, change('unit-001', '问题数', 1, more)],
    ['a score', 2, change('ranking-1', '得分', 2, more)],
    ['marks taken in the ranking', 2, change('ranking-2', '扣分', 0, more)],
    ['marks taken in a unit sheet', 2, change('unit-001', '扣分', 0, more)],
    ['a rank', 3, change('ranking-1', '排名', 2, more)],
    ['a score of the last period', 5, change('ranking-1', '上期得分', 0, more)],
    ['a problem of the last period', 5, change('rectification', '问题编号', 0, () => '2026-10-9999')],
    ['what became of a problem', 6, change('rectification', '整改情况', 0, () => '已整改')],
    ['a deadline on a Saturday', 7, change('problems', '整改时限', 0, () => '2026-12-05')],
    ['a deadline that is past', 7, change('problems', '整改时限', 0, () => '2026-11-20')],
    ['a unit that nobody knows', 8, change('problems', '单位', 0, () => '县气象局')],
    ['a unit in two groups', 8, change('ranking-1', '单位', 0, () => '石桥乡')],
    ['an average in the paper', 3, say('body', /平均98/, '平均99')],
    ['a change in the paper', 3, say('body', /与上期持平/, '较上期提高1.00分')],
    ['the best unit in the paper', 3, say('body', /最高青溪镇/, '最高石桥乡')],
    ['how many units are good', 3, say('body', /(\d)个单位得分/, '9个单位得分')],
    ['the number of problems in the paper', 3, say('body', /共发现问题5个/, '共发现问题6个')],
    ['the number of a type in the paper', 3, say('body', /空白栏目4个/, '空白栏目5个')],
    ['a score that the paper was made from', 3, change('ranking-1', '得分', 0, more)],
    ['how often a unit is named', 4, say('body', /县教育局（2处）/, '县教育局（3处）')],
    ['which unit is named', 4, say('body', /石桥乡（1处）/, '青溪镇（1处）')],
    ['the type of a problem', 4, change('problems', '问题类型', 0, () => '附件打不开')],
    ['the number of last problems in the paper', 6, say('body', /上期通报问题5个/, '上期通报问题4个')],
    ['a share in the paper', 6, say('body', /整改率0.00%/, '整改率10.00%')],
    ['a deadline in the paper', 7, say('body', /12月2日前/, '12月3日前')],
    ['a telephone number in the paper', 10, say('body', /^根据/, `手机号码${MOBILE}，根据`)],
    ['a figure of the public edition', 12, say('publicBody', /共发现问题5个/, '共发现问题4个')],
    ['the words of the public edition', 12, say('publicBody', /。$/, '，值得肯定。')],
    ['a number of a person', 10, change('problems', '页面标题', 0, () => `身份证号码 ${CITIZEN}`)],
  ])('fail when somebody changes %s', (_, number, changed) => {
    expect(failing(changed)).toContain(number);
  });

  it('fail when a sheet is called otherwise than its file', () => {
    expect(failing({ books: books.map((book) => ({ ...book, name: `${book.name}2` })) })).toContain(11);
  });

  it('fail when the paper names an annex otherwise, or a table of the public edition is another', () => {
    const annexes = printed.body.annexes.with(2, { number: '3', name: '问题清单表' });
    expect(failing({ body: { ...printed.body, annexes } })).toContain(11);
    const tables = printed.publicBody.tables.map((table) => ({ ...table, rows: table.rows.slice(1) }));
    expect(failing({ publicBody: { ...printed.publicBody, tables } })).toContain(12);
  });

  it('fail when a foot line is not what the rows say', () => {
    const changed = books.map((book) => ({ ...book, tables: book.tables.map((table) => ({ ...table, foot: [] })) }));
    expect(failing({ books: changed })).toEqual(expect.arrayContaining([3, 6]));
  });

  it('fail while findings wait for a person, and for the machine alone', () => {
    const waiting = [...NOVEMBER, makeProblem('w', '县民政局', { status: 'open' })];
    const open = makePacket(inputOf(makeCounty(waiting)));
    expect(failing(printPacket(open, USUAL_OFFICE))).toContain(9);
    const machine = { ...packet, basis: 'machine' as const };
    expect(failing(printPacket(machine, USUAL_OFFICE))).toContain(9);
  });

  it('fail when what nobody could conclude costs marks, or is not said beside the score and in the paper', () => {
    const findings = [...NOVEMBER];
    const units = ['县财政局', '县教育局', '县民政局', '青溪镇'].map((name) => {
      const unit = makeUnit(name, findings);
      const lines = unit.lines.map((one) =>
        one.criterion === 'policy' ? { ...one, state: 'needs-review' as const } : one,
      );
      return name === '县民政局'
        ? { ...unit, lines, score: { ...unit.score, undecided: { marks: 20, low: 80, high: 100 } } }
        : unit;
    });
    const undecided = printPacket(makePacket(inputOf(makeCounty(findings, units))), USUAL_OFFICE);
    const told = undecided.body.paragraphs.map(({ text }) => text).join('');
    expect(told).toContain('1个单位有指标未作结论');
    const numbers = (part: Partial<Printed>): number[] =>
      checkPacket({ ...undecided, ...part }).flatMap(({ number, problems }) => (problems.length > 0 ? [number] : []));
    expect(numbers({})).not.toContain(9);
    const edit = (title: string, from: Cell, to: Cell): Partial<Printed> => ({
      books: undecided.books.map((book) => ({
        ...book,
        tables: book.tables.map((table) => {
          const at = table.columns.findIndex((column) => column.title === title);
          const isSheet = table.name === '县民政局' || table.id === 'ranking-1-县直';
          return at === -1 || !isSheet
            ? table
            : { ...table, rows: table.rows.map((cells) => (cells[at] === from ? cells.with(at, to) : cells)) };
        }),
      })),
    });
    expect(numbers(edit('备注', '待定20.00分', ''))).toContain(9);
    expect(numbers(edit('扣分', 0, 1))).toContain(9);
    const paragraphs = undecided.body.paragraphs.map((one) => ({
      ...one,
      text: one.text.replace(/1个单位有指标未作结论/, ''),
    }));
    expect(numbers({ body: { ...undecided.body, paragraphs } })).toContain(9);
  });

  it('fail when a picture of a page with somebody’s number on it has nothing covered', () => {
    const leak = makeProblem('leak', '县民政局', {
      fault: 'mobile',
      rule: 'personal-data',
      key: 'columns/mobile/leak',
    });
    const shown = (covered: number): Printed =>
      printPacket(
        makePacket(inputOf(makeCounty([leak]), { pictures: [makePicture(leak.key, { covered })] })),
        USUAL_OFFICE,
      );
    expect(failing(shown(2))).not.toContain(10);
    expect(failing(shown(0))).toContain(10);
  });

  it('fail when a part of the score is changed', () => {
    expect(failing(change('ranking-1', '基本信息得分', 0, () => 1))).toContain(2);
    expect(failing(change('rectification', '按期整改', 0, (cell) => (cell === '是' ? '否' : '是')))).toContain(6);
  });

  it('fail when the window lies outside the period, or a problem is nobody’s', () => {
    const late = makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-12') }));
    expect(failing(printPacket(late, USUAL_OFFICE))).toContain(7);
    const lost = makePacket(inputOf(makeCounty([makeProblem('n', null)])));
    expect(failing(printPacket(lost, USUAL_OFFICE))).toContain(8);
  });
});
