import { formatInstant } from '../../format.ts';
import type { Packet } from '../model/packet.ts';
import type { Rectified } from '../model/rectification.ts';
import { noteOf } from './note.ts';
import { rateOf, type Table } from './table.ts';

/** What became of the problems of the last period; null for the first one. */
export function rectificationTable(packet: Packet): Table | null {
  const { rectified } = packet;
  if (rectified === null) return null;
  return {
    id: 'rectification',
    name: '上期问题整改情况表',
    title: `${packet.county}${rectified.of.period.words}政务公开测评问题整改情况表`,
    note: noteOf(packet),
    columns: [
      { title: '问题编号', kind: 'text', width: 14 },
      { title: '单位', kind: 'text', width: 16 },
      { title: '问题描述', kind: 'text', width: 48 },
      { title: '网址', kind: 'text', width: 36 },
      { title: '整改时限', kind: 'text', width: 12 },
      { title: '整改情况', kind: 'text', width: 12 },
      { title: '依据', kind: 'text', width: 32 },
    ],
    rows: rectified.rows.map(({ problem, outcome, why }) => [
      problem.number,
      problem.unit,
      problem.description,
      problem.url,
      problem.deadline,
      outcome,
      why,
    ]),
    foot: [sumOf(rectified.rows)],
  };
}

/** The figures of the last period with what they are shares of; those that turned out unfounded are left out. */
export function sumOf(rows: readonly Rectified[]): string {
  const count = (wanted: Rectified['outcome']): number => rows.filter(({ outcome }) => outcome === wanted).length;
  const of = rows.length - count('已撤销');
  const done = count('已整改');
  return (
    `上期通报问题${rows.length}个，其中撤销${count('已撤销')}个；已整改${done}个，整改不彻底${count('整改不彻底')}个，` +
    `未整改${count('未整改')}个，待复核${count('待复核')}个，无法检查${count('无法检查')}个；` +
    `整改率${rateOf({ done, of }) ?? '—'}（${done}/${of}）。`
  );
}

/** Where each problem was seen. */
export function evidenceTable(packet: Packet): Table {
  return {
    id: 'evidence',
    name: '证据索引',
    title: `${packet.county}${packet.period.words}政务公开测评证据索引`,
    note: noteOf(packet),
    columns: [
      { title: '证据编号', kind: 'text', width: 12 },
      { title: '问题编号', kind: 'text', width: 14 },
      { title: '网址', kind: 'text', width: 44 },
      { title: '页面标题', kind: 'text', width: 32 },
      { title: '抓取时间', kind: 'text', width: 17 },
      { title: '类型', kind: 'text', width: 12 },
      { title: '校验值', kind: 'text', width: 66 },
    ],
    rows: packet.evidence.map((row) => [
      row.number,
      row.problem,
      row.url,
      row.pageTitle,
      formatInstant(row.seenAt),
      row.kind,
      row.hash,
    ]),
    foot: [],
  };
}
