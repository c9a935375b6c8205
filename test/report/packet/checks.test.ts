import { describe, expect, it } from 'vitest';
import { checkPacket } from '../../../report/packet/checks/all.ts';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import { type Book, makeBooks } from '../../../report/packet/tables/all.ts';
import type { Cell } from '../../../report/packet/tables/table.ts';
import { CITIZEN } from '../../helpers/people.ts';
import { inputOf, makeCounty, makeProblem, NOVEMBER } from './county.ts';

const october = editionSchema.parse(makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-10') })));
const packet = makePacket(inputOf(makeCounty(NOVEMBER), { editions: [october] }));
const books = makeBooks(packet);

/** The numbers of the checks that fail. */
const failing = (changed: readonly Book[], of = packet): number[] =>
  checkPacket({ packet: of, books: changed }).flatMap(({ number, problems }) => (problems.length > 0 ? [number] : []));

/** The tables with one cell, or the foot, changed by hand. */
function change(id: string, title: string, row: number, to: (cell: Cell) => Cell): Book[] {
  return books.map((book) => ({
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
}

const more = (cell: Cell): Cell => Number(cell) + 1;

describe('the checks before a packet is sent', () => {
  it('all hold for a packet that people have reviewed', () => {
    expect(checkPacket({ packet, books }).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each<[string, number, Book[]]>([
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
    ['a number of a person', 10, change('problems', '页面标题', 0, () => `身份证号码 ${CITIZEN}`)],
  ])('fail when somebody changes %s', (_, number, changed) => {
    expect(failing(changed)).toContain(number);
  });

  it('fail when a sheet is called otherwise than its file', () => {
    expect(failing(books.map((book) => ({ ...book, name: `${book.name}2` })))).toContain(11);
  });

  it('fail when a foot line is not what the rows say', () => {
    const changed = books.map((book) => ({ ...book, tables: book.tables.map((table) => ({ ...table, foot: [] })) }));
    expect(failing(changed)).toEqual(expect.arrayContaining([3, 6]));
  });

  it('fail while findings wait for a person, and for the machine alone', () => {
    const waiting = [...NOVEMBER, makeProblem('w', '县民政局', { status: 'open' })];
    const open = makePacket(inputOf(makeCounty(waiting)));
    expect(failing(makeBooks(open), open)).toContain(9);
    const machine = { ...packet, basis: 'machine' as const };
    expect(failing(makeBooks(machine), machine)).toContain(9);
  });

  it('fail when the window lies outside the period, or a problem is nobody’s', () => {
    const late = makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-12') }));
    expect(failing(makeBooks(late), late)).toContain(7);
    const lost = makePacket(inputOf(makeCounty([makeProblem('n', null)])));
    expect(failing(makeBooks(lost), lost)).toContain(8);
  });
});
