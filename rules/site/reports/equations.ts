import { DISPUTE_GROUPS, REQUEST_COLUMNS, type FigureRow, type ReportTables } from '../details/report-tables.ts';

/** Something that two places of a report's tables must agree on, and whether they do. */
export interface Equation {
  /** What tells it from the others: 表三自然人列勾稽, 行政复议总计. */
  name: string;
  /** The figures as a sum: 46+2 and 47+1. */
  left: string;
  right: string;
  holds: boolean;
  /** Which figures it uses: two broken equations that share one may have one cause. */
  cells: string[];
  /** The rows as the page has them. */
  rows: string[];
}

/** Every equation of tables three and four whose figures could all be read (国办公开办函〔2021〕30号). */
export function equationsOf({ requests, disputes }: ReportTables): Equation[] {
  return [...requestEquations(requests), ...disputeEquations(disputes)];
}

/** Rows of table three by what they say; indexes into the rows as read. */
export function findRequestRows(rows: readonly FigureRow[]): {
  fresh: number;
  carried: number;
  granted: number;
  total: number;
  onward: number;
} {
  const granted = rows.findIndex(({ label }) => /予以公开/.test(label));
  return {
    fresh: rows.findIndex(({ label }) => /本年新收/.test(label)),
    carried: rows.findIndex(({ label }) => /上年(度)?结转/.test(label)),
    granted,
    total: rows.findIndex(({ label }, index) => granted >= 0 && index > granted && /总计|合计/.test(label)),
    onward: rows.findIndex(({ label }) => /结转下年度/.test(label)),
  };
}

function requestEquations(rows: readonly FigureRow[]): Equation[] {
  const { fresh, carried, granted, total, onward } = findRequestRows(rows);
  const make = (name: string, left: readonly Cell[], right: readonly Cell[]): Equation[] =>
    toEquation(name, left, right, rows);
  const equations: Equation[] = [];
  for (const [column, name] of REQUEST_COLUMNS.entries()) {
    const at = (row: number): Cell => ({ row, column });
    if (Math.min(fresh, carried, total, onward) >= 0)
      equations.push(...make(`表三${name}列一加二等于三加四`, [at(fresh), at(carried)], [at(total), at(onward)]));
    const parts = leafRows(rows, granted, total);
    if (parts !== null) equations.push(...make(`表三${name}列办理结果总计`, parts.map(at), [at(total)]));
  }
  for (const [row, { label }] of rows.entries()) {
    const last = REQUEST_COLUMNS.length - 1;
    const parts = REQUEST_COLUMNS.slice(0, last).map((_, column) => ({ row, column }));
    if (/[\u4e00-\u9fa5]/.test(label))
      equations.push(...make(`表三“${label.slice(0, 24)}”行总计`, parts, [{ row, column: last }]));
  }
  return equations;
}

interface Cell {
  row: number;
  column: number;
}

/** Rows whose figures make up the total; null where some may be sums of the rows below them. */
function leafRows(rows: readonly FigureRow[], granted: number, total: number): number[] | null {
  if (granted < 0 || total <= granted) return null;
  const between = rows.slice(granted, total);
  const isSumOfNext = between.some(
    ({ label }, index) =>
      /[）)](不予公开|无法提供|不予处理|其他处理)$/.test(label) && /^1[.．、]/.test(between[index + 1]?.label ?? ''),
  );
  return isSumOfNext || between.some(({ label }) => /小计|其中/.test(label))
    ? null
    : between.map((_, index) => granted + index);
}

function disputeEquations(row: FigureRow | null): Equation[] {
  if (row === null) return [];
  return DISPUTE_GROUPS.flatMap((name, group) => {
    const at = (column: number): Cell => ({ row: 0, column: group * 5 + column });
    return toEquation(`${name}总计`, [at(0), at(1), at(2), at(3)], [at(4)], [row], '表四');
  });
}

function toEquation(
  name: string,
  left: readonly Cell[],
  right: readonly Cell[],
  rows: readonly FigureRow[],
  table = '表三',
): Equation[] {
  const figures = (cells: readonly Cell[]): (number | null)[] =>
    cells.map(({ row, column }) => rows[row]?.figures[column] ?? null);
  const [a, b] = [figures(left), figures(right)];
  if (a.includes(null) || b.includes(null)) return [];
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const show = (values: readonly (number | null)[]): string =>
    values.length > 4 ? `${values.length}项之和${sum(values)}` : values.join('+');
  const used = [...new Set([...left, ...right].map(({ row }) => row))];
  return [
    {
      name,
      left: show(a),
      right: show(b),
      holds: Math.abs(sum(a) - sum(b)) < 1e-6,
      cells: [...left, ...right].map(({ row, column }) => `${table}/${row}/${column}`),
      rows: used.map((row) => quoteRow(rows[row])),
    },
  ];
}

function quoteRow(row: FigureRow | undefined): string {
  return row === undefined ? '' : [row.label, ...row.figures.map((figure) => figure ?? '')].join(' ').trim();
}

/** Broken equations in groups that share a figure: one wrong figure breaks its row, its column and the balance. */
export function groupBroken(equations: readonly Equation[]): Equation[][] {
  const groups: Equation[][] = [];
  for (const equation of equations.filter(({ holds }) => !holds)) {
    const touching = groups.filter((group) =>
      group.some(({ cells }) => cells.some((cell) => equation.cells.includes(cell))),
    );
    const merged = [...touching.flat(), equation];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.toSorted((a, b) => equations.indexOf(a) - equations.indexOf(b)));
}
