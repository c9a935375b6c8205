import type { Packet } from '../model/packet.ts';
import type { Rectified } from '../model/rectification.ts';
import { noteOf } from './note.ts';
import { rateOf, type Table, textColumns } from './table.ts';

/** What became of the problems of the last period; null for the first one. */
export function rectificationTable(packet: Packet): Table | null {
  const { rectified } = packet;
  if (rectified === null) return null;
  return {
    id: 'rectification',
    name: '上期问题整改情况表',
    title: `${packet.county}${rectified.of.period.words}政务公开测评问题整改情况表`,
    note: noteOf(packet),
    columns: textColumns({
      问题编号: 14,
      单位: 16,
      问题描述: 48,
      网址: 36,
      整改时限: 12,
      整改情况: 12,
      按期整改: 10,
      依据: 32,
    }),
    rows: rectified.rows.map(({ problem, outcome, onTime, why }) => [
      problem.number,
      problem.unit,
      problem.description,
      problem.url,
      problem.deadline,
      outcome,
      outcome === '已撤销' ? null : onTime ? '是' : '否',
      why,
    ]),
    foot: [sumOf(rectified.rows)],
  };
}

/** The figures of the last period with what they are shares of; those that turned out unfounded are left out. */
export function sumOf(rows: readonly Pick<Rectified, 'outcome' | 'onTime'>[]): string {
  const count = (wanted: Rectified['outcome']): number => rows.filter(({ outcome }) => outcome === wanted).length;
  const of = rows.length - count('已撤销');
  const done = count('已整改');
  const onTime = rows.filter((row) => row.onTime).length;
  const rate = (share: number): string => `${rateOf({ done: share, of }) ?? '—'}（${share}/${of}）`;
  return (
    `上期通报问题${rows.length}个，其中撤销${count('已撤销')}个；已整改${done}个，按期整改${onTime}个，` +
    `整改不彻底${count('整改不彻底')}个，未整改${count('未整改')}个，待复核${count('待复核')}个，` +
    `无法检查${count('无法检查')}个；整改率${rate(done)}，按期整改率${rate(onTime)}。`
  );
}
