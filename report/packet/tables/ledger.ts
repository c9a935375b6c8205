import { AGREES, RECHECKS, STATES } from '../ledger/words.ts';
import type { Packet } from '../model/packet.ts';
import { noteOf } from './note.ts';
import type { Cell, Column, Table } from './table.ts';

const OFFICE: Column[] = [
  { title: '复查日期', kind: 'text', width: 12 },
  { title: '复查人', kind: 'text', width: 10 },
  { title: '复查结果', kind: 'text', width: 12, choices: RECHECKS },
  { title: '销号日期', kind: 'text', width: 12 },
  { title: '复核意见', kind: 'text', width: 18 },
  { title: '状态', kind: 'text', width: 9 },
  { title: '连续期数', kind: 'count', width: 9 },
];

const COLUMNS: readonly Column[] = [
  { title: '问题编号', kind: 'text', width: 14 },
  { title: '单位', kind: 'text', width: 16 },
  { title: '问题描述', kind: 'text', width: 48 },
  { title: '整改时限', kind: 'text', width: 12 },
  { title: '是否认可', kind: 'text', width: 12, isOpen: true, choices: Object.keys(AGREES) },
  { title: '异议理由/应由何单位负责', kind: 'text', width: 24, isOpen: true },
  { title: '整改措施', kind: 'text', width: 28, isOpen: true },
  { title: '整改后网址/说明', kind: 'text', width: 32, isOpen: true },
  { title: '责任科室/责任人', kind: 'text', width: 16, isOpen: true },
  { title: '整改完成日期', kind: 'text', width: 14, isOpen: true },
  { title: '自查结果', kind: 'text', width: 12, isOpen: true, choices: Object.keys(STATES) },
  ...OFFICE,
];

export const LEDGER_TITLES: readonly string[] = COLUMNS.map(({ title }) => title);

/** Above the ledger of a period; says whose and of which period a file is that comes back. */
export function ledgerTitle({ county, period }: { county: string; period: { words: string } }): string {
  return `${county}${period.words}政务公开测评整改台账`;
}

/** 附件4: what the office has filled in is locked, what the unit is to fill in is open. */
export function ledgerTable(packet: Packet): Table {
  return {
    id: 'ledger',
    name: '附件4 整改台账',
    title: ledgerTitle(packet),
    note: noteOf(packet),
    columns: COLUMNS,
    rows: packet.problems.map(({ number, unit, description, deadline, life, streak }) => {
      const open: Cell[] = COLUMNS.slice(4, -2).map(() => '');
      return [number, unit, description, deadline, ...open, life === 'back' ? '复发' : '待整改', streak];
    }),
    foot: ['浅色格由单位填写；“自查结果”填“已整改”的，须填“整改后网址/说明”。销号以复查结果为准。'],
    isLocked: true,
  };
}
