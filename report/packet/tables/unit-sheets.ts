import { formatMarks, roundHalfUp } from '../../format.ts';
import { evidenceNumbers } from '../model/evidence.ts';
import type { Packet } from '../model/packet.ts';
import type { UnitSheet } from '../model/unit-sheet.ts';
import type { Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: '序号', kind: 'count', width: 6 },
  { title: '一级指标', kind: 'text', width: 16 },
  { title: '指标', kind: 'text', width: 22 },
  { title: '考察点', kind: 'text', width: 36 },
  { title: '分值', kind: 'marks', width: 8 },
  { title: '得分', kind: 'marks', width: 8 },
  { title: '扣分', kind: 'marks', width: 8 },
  { title: '判定', kind: 'text', width: 11 },
  { title: '失分原因', kind: 'text', width: 48 },
  { title: '问题数', kind: 'count', width: 8 },
  { title: '页面标题', kind: 'text', width: 20 },
  { title: '网址', kind: 'text', width: 26 },
  { title: '证据编号', kind: 'text', width: 13 },
  { title: '整改情况', kind: 'text', width: 18, isOpen: true },
];

/** A sheet for each assessed unit: every line that applies to it, and how its score comes about. */
export function unitTables(packet: Packet): Table[] {
  const evidence = evidenceNumbers(packet.evidence);
  return packet.sheets.map((sheet, index) => unitTable(packet, sheet, { index: index + 1, evidence }));
}

function unitTable(
  packet: Packet,
  sheet: UnitSheet,
  { index, evidence }: { index: number; evidence: ReadonlyMap<string, string> },
): Table {
  const { rank } = sheet;
  const shown = (marks: number | null): string => (marks === null ? '—' : formatMarks(marks));
  return {
    id: `unit-${String(index).padStart(3, '0')}-${sheet.unit}`,
    name: sheet.unit,
    title: `${sheet.unit}${packet.period.words}政务公开测评扣分明细表`,
    note: [
      `单位：${sheet.unit}`,
      `组别：${sheet.group}`,
      `满分：${formatMarks(rank.full)}`,
      `得分：${shown(rank.score)}`,
      `扣分：${shown(rank.deducted)}`,
      `排名（组内）：${rank.rank ?? '—'}`,
      sheet.sum,
    ].join('　'),
    columns: COLUMNS,
    rows: sheet.rows.map((row, at) => {
      const [first] = row.problems;
      const taken = row.taken === null ? null : roundHalfUp(row.taken);
      return [
        at + 1,
        row.group,
        row.indicator,
        row.points,
        row.marks,
        // Of marks with two decimals at most, so that what was kept and what was lost add up as shown.
        row.marks === null || taken === null ? null : roundHalfUp(row.marks - taken),
        taken,
        row.state,
        row.reason,
        row.problems.length,
        first?.pageTitle ?? null,
        first?.url ?? null,
        first === undefined
          ? null
          : row.problems
              .slice(0, 5)
              .map((problem) => evidence.get(problem.number) ?? problem.evidence)
              .join('、'),
        '',
      ];
    }),
    foot: rank.notes,
  };
}
