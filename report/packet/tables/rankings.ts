import { averageOf, LEAST_FOR_AVERAGE, scoredOf } from '../model/averages.ts';
import { formatMarks, formatPercent, roundHalfUp } from '../../format.ts';
import type { RankRow } from '../model/edition.ts';
import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import { EXEMPT } from '../model/ranking.ts';
import { blocksOf, type BlockColumn } from './blocks.ts';
import { noteOf } from './note.ts';
import { rateOf, type Cell, type Column, type Table } from './table.ts';

/** 附件1 and 附件2: the rankings of the groups, the towns' in one of their own. Further groups of departments share 附件1's number. */
export function rankingTables(packet: Packet, blocks: Office['blocks']): Table[] {
  const groups = [...Map.groupBy(packet.ranking, ({ group }) => group)];
  const parts = blocksOf(packet.sheets, blocks);
  return groups.map(([group, rows]) => {
    const annex = isTowns(group) ? 2 : 1;
    return rankingTable(packet, { group, rows, annex, parts });
  });
}

function isTowns(group: string): boolean {
  return /乡镇|镇街|街道/.test(group);
}

interface Group {
  group: string;
  rows: readonly RankRow[];
  annex: number;
  parts: readonly BlockColumn[];
}

function rankingTable(packet: Packet, { group, rows, annex, parts }: Group): Table {
  const name = `${group}${isTowns(group) ? '' : '单位'}得分排名表`;
  const listed = rows.filter((row) => !isExempt(row));
  const columns = columnsFor(listed, parts);
  return {
    id: `ranking-${annex}-${group}`,
    name: `附件${annex} ${name}`,
    title: `${packet.county}${packet.period.words}政务公开测评${name}`,
    note: noteOf(packet),
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: listed.map((row, index) => columns.map(({ cell }) => cell(row, index + 1))),
    foot: [
      ...figuresOf(listed),
      ...parts.map(({ foot }) => foot),
      ...rows.filter(isExempt).map(({ unit, notes }) => `${unit}：${notes.join('；')}`),
      ...(packet.notCompared === null ? [] : [packet.notCompared]),
    ],
  };
}

interface RankColumn extends Column {
  cell: (row: RankRow, index: number) => Cell;
}

/** Columns that say the same of every row are left out: 得分率 where full marks are 100 for all, 加分 and 等次 where
 * there are none. */
function columnsFor(rows: readonly RankRow[], parts: readonly BlockColumn[]): RankColumn[] {
  const fulls = new Set(rows.map(({ full }) => full));
  const isShared = fulls.size < 2 && (rows[0]?.full ?? PERCENT) === PERCENT;
  const hasBonus = rows.some(({ bonus }) => bonus > 0);
  return [
    { title: '序号', kind: 'count', width: 7, cell: (_, index) => index },
    { title: '排名', kind: 'count', width: 7, cell: ({ rank }) => rank },
    { title: '单位', kind: 'text', width: 24, cell: ({ unit }) => unit },
    { title: '得分', kind: 'marks', width: 10, cell: ({ score }) => score },
    ...(isShared ? [] : [RATE]),
    ...parts.map(({ title, kept }): RankColumn => ({
      title,
      kind: 'marks',
      width: 10,
      cell: ({ unit }) => kept.get(unit) ?? null,
    })),
    { title: '扣分', kind: 'marks', width: 9, cell: ({ deducted }) => deducted },
    ...(hasBonus ? [BONUS] : []),
    { title: '问题数', kind: 'count', width: 9, cell: ({ problems }) => problems },
    { title: '上期得分', kind: 'marks', width: 10, cell: ({ before }) => before?.score ?? null },
    { title: '上期排名', kind: 'count', width: 9, cell: ({ before }) => before?.rank ?? null },
    { title: '分差', kind: 'change', width: 9, cell: changeOf },
    { title: '位次变化', kind: 'text', width: 9, cell: movedOf },
    { title: '上期问题按期整改率', kind: 'text', width: 21, cell: fixedOf },
    ...(rows.some(({ grade }) => grade !== null) ? [GRADE] : []),
    { title: '备注', kind: 'text', width: 28, cell: ({ notes }) => notes.join('；') },
  ];
}

const PERCENT = 100;
const RATE: RankColumn = {
  title: '得分率',
  kind: 'text',
  width: 11,
  cell: ({ score, full }) => (score === null ? null : formatPercent(score / full)),
};
const GRADE: RankColumn = { title: '等次', kind: 'text', width: 9, cell: ({ grade }) => grade };
const BONUS: RankColumn = { title: '加分', kind: 'marks', width: 9, cell: ({ bonus }) => bonus };

function changeOf({ before, score }: RankRow): Cell {
  return before?.score == null || score === null ? null : roundHalfUp(score - before.score);
}

function movedOf({ before, rank }: RankRow): Cell {
  const risen = before?.rank == null || rank === null ? 0 : before.rank - rank;
  return risen === 0 ? null : `${risen > 0 ? '↑' : '↓'}${Math.abs(risen)}`;
}

function fixedOf({ fixed: { onTime, of } }: RankRow): Cell {
  return of === 0 ? null : `${rateOf({ done: onTime, of })}（${onTime}/${of}）`;
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
