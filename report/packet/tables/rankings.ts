import { averageOf, LEAST_FOR_AVERAGE, scoredOf } from '../model/averages.ts';
import { formatMarks, roundHalfUp } from '../../format.ts';
import type { RankRow } from '../model/edition.ts';
import type { Packet } from '../model/packet.ts';
import { EXEMPT } from '../model/ranking.ts';
import { noteOf } from './note.ts';
import { rateOf, type Cell, type Column, type Table } from './table.ts';

/** 附件1 and 附件2: the rankings of the groups, the towns' in one of their own. Further groups of departments share 附件1's number. */
export function rankingTables(packet: Packet): Table[] {
  const groups = [...Map.groupBy(packet.ranking, ({ group }) => group)];
  return groups.map(([group, rows]) => {
    const annex = isTowns(group) ? 2 : 1;
    return rankingTable(packet, { group, rows, annex });
  });
}

function isTowns(group: string): boolean {
  return /乡镇|镇街|街道/.test(group);
}

function rankingTable(
  packet: Packet,
  { group, rows, annex }: { group: string; rows: readonly RankRow[]; annex: number },
): Table {
  const name = `${group}${isTowns(group) ? '' : '单位'}得分排名表`;
  const listed = rows.filter((row) => !isExempt(row));
  const hasBonus = listed.some(({ bonus }) => bonus > 0);
  return {
    id: `ranking-${annex}-${group}`,
    name: `附件${annex} ${name}`,
    title: `${packet.county}${packet.period.words}政务公开测评${name}`,
    note: noteOf(packet),
    columns: COLUMNS.filter(({ title }) => hasBonus || title !== '加分'),
    rows: listed.map((row, index) => {
      const cells = cellsOf(row, index + 1);
      return hasBonus ? cells : cells.toSpliced(BONUS_AT, 1);
    }),
    foot: [
      ...figuresOf(listed),
      ...rows.filter(isExempt).map(({ unit, notes }) => `${unit}：${notes.join('；')}`),
      ...(packet.notCompared === null ? [] : [packet.notCompared]),
    ],
  };
}

const COLUMNS: readonly Column[] = [
  { title: '序号', kind: 'count', width: 7 },
  { title: '排名', kind: 'count', width: 7 },
  { title: '单位', kind: 'text', width: 20 },
  { title: '得分', kind: 'marks', width: 10 },
  { title: '扣分', kind: 'marks', width: 9 },
  { title: '加分', kind: 'marks', width: 9 },
  { title: '问题数', kind: 'count', width: 9 },
  { title: '上期得分', kind: 'marks', width: 11 },
  { title: '上期排名', kind: 'count', width: 11 },
  { title: '分差', kind: 'change', width: 9 },
  { title: '位次变化', kind: 'text', width: 11 },
  { title: '上期问题整改率', kind: 'text', width: 19 },
  { title: '等次', kind: 'text', width: 9 },
  { title: '备注', kind: 'text', width: 32 },
];
const BONUS_AT = 5;

function cellsOf(row: RankRow, index: number): Cell[] {
  const { before, rank, score } = row;
  const risen = before?.rank == null || rank === null ? null : before.rank - rank;
  return [
    index,
    rank,
    row.unit,
    score,
    row.deducted,
    row.bonus,
    row.problems,
    before?.score ?? null,
    before?.rank ?? null,
    before?.score == null || score === null ? null : roundHalfUp(score - before.score),
    risen === null || risen === 0 ? null : `${risen > 0 ? '↑' : '↓'}${Math.abs(risen)}`,
    row.fixed.of === 0 ? null : `${rateOf(row.fixed)}（${row.fixed.done}/${row.fixed.of}）`,
    row.grade,
    row.notes.join('；'),
  ];
}

function isExempt({ notes }: RankRow): boolean {
  return notes.some((note) => note.startsWith(EXEMPT));
}

/** Figures of a group as they are printed; recomputed by the checks. */
export function figuresOf(rows: readonly RankRow[]): string[] {
  const scored = scoredOf(rows);
  const scores = scored.map(({ score }) => score);
  const full = rows[0]?.full ?? 0;
  const head = `满分${formatMarks(full)}分，得分＝（适用指标分值－扣分）÷适用指标分值×满分＋加分`;
  if (scores.length < LEAST_FOR_AVERAGE) return [`${head}。`];
  return [
    `${head}。`,
    `参评${scores.length}个，平均${formatMarks(averageOf(scored))}分，最高${formatMarks(Math.max(...scores))}分，最低${formatMarks(Math.min(...scores))}分。`,
  ];
}
