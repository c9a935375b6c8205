import { REQUEST_COLUMNS } from '../details/report-tables.ts';
import type { AnnualReport } from './annual-reports.ts';
import { equationsOf, findRequestRows, type Equation } from './equations.ts';

const TOTAL = REQUEST_COLUMNS.length - 1;

/** 上年结转 is last year's 结转下年度, unless last year's own table is wrong about it; none where a figure is not there. */
export function carriedOver(report: AnnualReport, before: AnnualReport): Equation[] {
  const [now, then] = [report.text.tables.requests, before.text.tables.requests];
  const { carried } = findRequestRows(now);
  const { onward } = findRequestRows(then);
  const row = now[carried];
  const left = row?.figures[TOTAL] ?? null;
  const right = then[onward]?.figures[TOTAL] ?? null;
  if (row === undefined || left === null || right === null) return [];
  const isDoubtful = equationsOf(before.text.tables).some(
    ({ holds, cells }) => !holds && cells.includes(`表三/${onward}/${TOTAL}`),
  );
  if (isDoubtful) return [];
  return [
    {
      name: '上年结转',
      left: `${left}`,
      right: `上年报告结转下年度${right}`,
      holds: left === right,
      cells: [`表三/${carried}/${TOTAL}`],
      rows: [[row.label, ...row.figures].join(' ')],
    },
  ];
}

/** Normative documents in force that are not last year's plus those made less those abolished; null where they are. */
export function stockGap(
  report: AnnualReport,
  before: AnnualReport,
): { stock: number; made: number; gone: number; inForce: number } | null {
  const [made, gone, inForce] = report.text.tables.normative?.figures ?? [];
  const stock = before.text.tables.normative?.figures[2];
  if (made == null || gone == null || inForce == null || stock == null) return null;
  return stock + made - gone === inForce ? null : { stock, made, gone, inForce };
}
