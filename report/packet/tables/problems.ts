import { evidenceNumbers } from '../model/evidence.ts';
import type { Packet } from '../model/packet.ts';
import type { Problem } from '../model/problem.ts';
import { noteOf } from './note.ts';
import type { Cell, Column, Table } from './table.ts';

/** 附件3: one row a problem, nothing merged, so that it can be filtered and sent back. */
export function problemTable(packet: Packet): Table {
  const { rectified } = packet;
  const before = rectified === null ? null : `是（${rectified.of.period.words}）`;
  const evidence = evidenceNumbers(packet.evidence);
  return {
    id: 'problems',
    name: '附件3 问题清单',
    title: `${packet.county}${packet.period.words}政务公开测评问题清单`,
    note: noteOf(packet),
    columns: COLUMNS,
    rows: packet.problems.map((problem) =>
      cellsOf(problem, { before, evidence: evidence.get(problem.number) ?? problem.evidence }),
    ),
    foot: [`共${packet.problems.length}个问题。`],
    isWide: true,
  };
}

const COLUMNS: readonly Column[] = [
  { title: '问题编号', kind: 'text', width: 13 },
  { title: '单位', kind: 'text', width: 14 },
  { title: '组别', kind: 'text', width: 6 },
  { title: '指标', kind: 'text', width: 16 },
  { title: '栏目', kind: 'text', width: 18 },
  { title: '问题类型', kind: 'text', width: 12 },
  { title: '问题描述', kind: 'text', width: 36 },
  { title: '页面标题', kind: 'text', width: 18 },
  { title: '网址', kind: 'text', width: 24 },
  { title: '页面发布日期', kind: 'text', width: 11 },
  { title: '栏目最新更新日期', kind: 'text', width: 11 },
  { title: '应更新周期/超期天数', kind: 'text', width: 11 },
  { title: '发现时间', kind: 'text', width: 11 },
  { title: '涉及数量', kind: 'count', width: 6 },
  { title: '证据编号', kind: 'text', width: 12 },
  { title: '严重程度', kind: 'text', width: 9 },
  { title: '扣分', kind: 'marks', width: 7 },
  { title: '是否上期已通报', kind: 'text', width: 11 },
  { title: '整改时限', kind: 'text', width: 11 },
  { title: '整改建议', kind: 'text', width: 20 },
  { title: '备注', kind: 'text', width: 10 },
];

function cellsOf(problem: Problem, { before, evidence }: { before: string | null; evidence: string }): Cell[] {
  const { overdue, life, streak } = problem;
  return [
    problem.number,
    problem.unit,
    problem.group,
    problem.indicator,
    problem.column,
    problem.type,
    problem.description,
    problem.pageTitle,
    problem.url,
    problem.publishedDate ?? '未标注',
    overdue?.latest ?? null,
    overdue === null ? null : `${overdue.cadence}天${overdue.days === null ? '' : `，超期${overdue.days}天`}`,
    problem.foundAt,
    problem.count,
    evidence,
    problem.severity,
    problem.taken,
    life === 'open' ? before : '否',
    problem.deadline,
    problem.advice,
    life === 'back' ? '整改后复发' : streak > 1 ? `连续${streak}期` : '',
  ];
}
