import { removeSpace } from '../text/normalise.ts';
import type { Grid, GridRow } from './blocks.ts';
import { roleOf, type Role } from './columns.ts';

/** Which column holds what. */
export interface Layout {
  roles: ReadonlyMap<number, Role>;
  /** The column of the duties. */
  primary: number;
  /** Labels of the header, to know it again where a page begins with it. */
  labels: ReadonlySet<string>;
  columns: number;
}

/** Rows before a header that may be titles. */
const HEADER_WITHIN = 8;
const LONGEST_LABEL = 16;

/**
 * Finds the header of a task table and what its columns hold.
 * @returns null where there is no header; `from` and `to` are its first row and the first one behind it
 */
export function readHeader(grid: Grid): { layout: Layout; from: number; to: number } | null {
  for (let from = 0; from < Math.min(HEADER_WITHIN, grid.rows.length); from++) {
    const row = grid.rows[from];
    if (row === undefined || !isHeaderRow(row)) continue;
    let to = from + 1;
    while (to < grid.rows.length && to < from + 3 && isSubHeader(grid.rows[to], row)) to++;
    const header = grid.rows.slice(from, to);
    const layout = layoutOf(header, grid.rows.slice(to));
    return layout === null ? null : { layout, from, to };
  }
  return null;
}

function isHeaderRow({ cells }: GridRow): boolean {
  const labels = cells.map(({ text }) => removeSpace(text)).filter((text) => text !== '');
  if (labels.length < 2 || labels.some((label) => label.length > LONGEST_LABEL + 6)) return false;
  const roles = labels.map(roleOf).filter((role) => role !== null);
  const told = new Set(roles);
  return told.size >= 2 && roles.length * 2 >= labels.length;
}

/** The second line of a header: below a label that covers several columns, or merged with the first in part. */
function isSubHeader(row: GridRow | undefined, above: GridRow): boolean {
  if (row === undefined) return false;
  const labels = row.cells.filter(({ text }) => removeSpace(text) !== '');
  if (labels.length === 0) return row.cells.some(({ isMerged }) => isMerged);
  if (labels.some(({ text }) => removeSpace(text).length > LONGEST_LABEL || roleOf(text) === null)) return false;
  return (
    row.cells.some(({ isMerged }) => isMerged) ||
    above.cells.some(({ width }) => width > 1) ||
    labels.length < above.cells.length
  );
}

function layoutOf(header: readonly GridRow[], body: readonly GridRow[]): Layout | null {
  const roles = new Map<number, Role>();
  const labels = new Set<string>();
  const names = new Map<number, string>();
  let columns = 0;
  for (const { cells } of header) {
    for (const { column, width, text } of cells) {
      columns = Math.max(columns, column + width);
      const label = removeSpace(text);
      if (label === '') continue;
      labels.add(label);
      const role = roleOf(label);
      for (let at = column; at < column + width; at++) {
        names.set(at, label);
        if (role !== null) roles.set(at, role);
      }
    }
  }
  takeMarksFrom(roles, names, body);
  const primary = primaryOf(roles, names, body, columns);
  return primary === null ? null : { roles: settleRoles(roles, primary), primary, labels, columns };
}

/** 得分 is what was reached, unless the form is empty and says there what can be reached. */
function takeMarksFrom(roles: Map<number, Role>, names: ReadonlyMap<number, string>, body: readonly GridRow[]): void {
  if ([...roles.values()].includes('marks')) return;
  for (const [column, name] of names) {
    if (!name.endsWith('分') || roles.get(column) !== 'other') continue;
    // Rows may have lost their first cells: marks are looked for in the whole row.
    const rows = body.filter(({ cells }) => cells.some(({ text }) => /\d分$/.test(removeSpace(text))));
    if (rows.length * 2 < body.length) continue;
    roles.set(column, 'marks');
    return;
  }
}

const SAYS_WHAT = /具体|内容|考察点|要点|细项/;

/** The column whose cells say what is to be done. */
function primaryOf(
  roles: ReadonlyMap<number, Role>,
  labels: ReadonlyMap<number, string>,
  body: readonly GridRow[],
  columns: number,
): number | null {
  const columnsOf = (role: Role) => [...roles].filter(([, one]) => one === role).map(([column]) => column);
  const longest = (among: readonly number[]) =>
    among.toSorted((a, b) => averageLength(body, b, columns) - averageLength(body, a, columns))[0] ?? null;
  const named =
    columnsOf('requirement').find((column) => SAYS_WHAT.test(labels.get(column) ?? '')) ??
    longest(columnsOf('requirement'));
  const section = longest(columnsOf('section'));
  const scoring = longest(columnsOf('scoring'));
  if (named !== null) {
    const isRicher =
      section !== null && averageLength(body, section, columns) > 2 * averageLength(body, named, columns);
    return isRicher ? section : named;
  }
  // 类别 | 分值 | 考核标准: what is asked for stands with how it is marked.
  if (section !== null && scoring !== null && averageLength(body, section, columns) < 10) return scoring;
  return section ?? scoring;
}

/** What stands left of the duties is a heading of them, what stands right says more of them. */
function settleRoles(roles: ReadonlyMap<number, Role>, primary: number): Map<number, Role> {
  const settled = new Map<number, Role>();
  for (const [column, role] of roles) {
    if (column === primary) settled.set(column, 'requirement');
    else if (role === 'requirement' || role === 'section') settled.set(column, column < primary ? 'section' : 'detail');
    else settled.set(column, role);
  }
  return settled;
}

function averageLength(rows: readonly GridRow[], column: number, columns: number): number {
  // Rows that lost their first cells stand in wrong columns; rows with more cells than the header have them on the left.
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const shift = Math.max(0, most - columns);
  const lengths = rows
    .filter(({ cells }) => cells.length === most)
    .map(({ cells }) => cells.find((cell) => cell.column === column + shift && cell.width === 1)?.text ?? '')
    .map((text) => removeSpace(text).length)
    .filter((length) => length > 0);
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
