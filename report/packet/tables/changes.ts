import { formatMarks } from '../../format.ts';
import type { Packet } from '../model/packet.ts';
import { noteOf } from './note.ts';
import { type Cell, type Table, textColumns } from './table.ts';

/** What a second edition changes against the one sent out before; null where there was none. */
export function changesTable(packet: Packet): Table | null {
  const { replaces } = packet;
  if (replaces === null) return null;
  const shown = (marks: number | null | undefined): string => (marks == null ? '—' : formatMarks(marks));
  const before = new Map(replaces.problems.map((problem) => [problem.key, problem]));
  const now = new Map(packet.problems.map((problem) => [problem.key, problem]));
  const rows: Cell[][] = [
    ...packet.ranking.flatMap((row) => {
      const was = replaces.ranking.find(({ unit }) => unit === row.unit);
      return was?.score === row.score && was.rank === row.rank
        ? []
        : [
            [
              row.unit,
              null,
              '得分、排名',
              `${shown(was?.score)}，第${was?.rank ?? '—'}名`,
              `${shown(row.score)}，第${row.rank ?? '—'}名`,
            ],
          ];
    }),
    ...replaces.problems
      .filter(({ key }) => !now.has(key))
      .map(({ unit, number, description }) => [unit, number, '撤销问题', description, null]),
    ...packet.problems
      .filter(({ key }) => !before.has(key))
      .map(({ unit, number, description }) => [unit, number, '增列问题', null, description]),
    ...packet.problems.flatMap(({ key, unit, number, taken }) => {
      const was = before.get(key);
      return was === undefined || (was.unit === unit && was.taken === taken)
        ? []
        : [[unit, number, '调整', `${was.unit}，扣${shown(was.taken)}分`, `${unit}，扣${shown(taken)}分`]];
    }),
  ];
  return {
    id: 'changes',
    name: '复核变动情况',
    title: `${packet.county}${packet.period.words}政务公开测评复核变动情况`,
    note: noteOf(packet),
    columns: textColumns({ 单位: 18, 问题编号: 14, 变动: 14, 原通报: 48, 复核后: 48 }),
    rows,
    foot: [`原通报成文日期${replaces.issued}。`],
  };
}
