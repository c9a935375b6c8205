import { formatMarks } from '../../format.ts';
import type { Packet } from '../model/packet.ts';
import { noteOf } from './note.ts';
import { type Table, textColumns } from './table.ts';

/** 附件5: the figures behind the charts of the paper; null where there is nothing to draw. */
export function chartTable(packet: Packet): Table | null {
  const { charts } = packet;
  if (charts.length === 0) return null;
  return {
    id: 'charts',
    name: '附件5 测评数据图表',
    title: `${packet.county}${packet.period.words}政务公开测评数据图表`,
    note: noteOf(packet),
    columns: textColumns({ 图表: 28, 系列: 36, 项目: 24, 数值: 12 }),
    rows: charts.flatMap(({ title, unit, names, series }) =>
      series.flatMap(({ name, values }) =>
        names.map((one, at) => {
          const value = values[at] ?? null;
          return [title, name, one, value === null ? null : unit === '分' ? formatMarks(value) : String(value)];
        }),
      ),
    ),
    foot: ['清单或计分依据与本期不同的各期，得分不列入走势。'],
  };
}
