import { collapseSpace, removeSpace } from '../text/normalise.ts';
import { alignRow } from './align-row.ts';
import type { GridRow } from './blocks.ts';
import type { Role } from './columns.ts';
import { readMarks } from './marks.ts';
import { readNumbering } from './numbering.ts';
import type { LeftText } from './item.ts';
import type { OpenRow } from './open-row.ts';
import type { Layout } from './table-header.ts';

/** What the rows above leave open. */
export interface TableState {
  layout: Layout;
  knowsMerges: boolean;
  rows: OpenRow[];
  left: LeftText[];
  /** Titles of rows of their own, outermost first. */
  sections: { level: number; title: string; place: string; isUsed: boolean }[];
  /** Titles in columns left of the duties, by column: they reach down until another one stands there. */
  columnTitles: Map<number, string>;
}

interface Cells {
  number: string | null;
  /** Titles of this row, by column. */
  titles: [number, string][];
  requirement: string;
  details: string[];
  others: Map<Role, string>;
}

/** Reads one row behind the header into the state. @returns false where nothing in it says what is to be done */
export function readRow(row: GridRow, state: TableState): boolean {
  const cells = sortCells(alignRow(row, state.layout, state.knowsMerges), state.layout);
  // Remarks, persons, marks reached.
  const other = cells.others.get('other');
  if (other !== undefined) state.left.push({ place: row.place, text: collapseSpace(other), reason: 'other-column' });
  cells.others.delete('other');
  const above = state.rows.at(-1);
  if (above !== undefined && cells.number === null && isCutByPage(above, cells, state.knowsMerges)) {
    goOn(above, cells, state.columnTitles);
    return true;
  }
  for (const [column, text] of cells.titles) {
    for (const further of state.columnTitles.keys()) if (further > column) state.columnTitles.delete(further);
    state.columnTitles.set(column, text);
  }
  const path = [...state.sections.map(({ title }) => title), ...inOrder(state.columnTitles)].map(collapseSpace);
  const isTitleOnly = cells.requirement === '';
  if (isTitleOnly && (cells.titles.length === 0 || cells.others.size === 0)) {
    const isEmpty = cells.titles.length + cells.details.length + cells.others.size === 0;
    if (above === undefined || cells.others.size === 0) return isEmpty;
    // Units or a deadline that go on from the row above.
    for (const [role, text] of cells.others) above.cells.set(role, joinLines(above.cells.get(role), text));
    above.details.push(...cells.details.map(collapseSpace));
    takeOwnMarks(above);
    return true;
  }
  const open: OpenRow = {
    number: cells.number ?? numberAbove(row, state),
    chapter: '',
    place: row.place,
    path: isTitleOnly ? path.slice(0, -1) : path,
    requirement: isTitleOnly ? (path.at(-1) ?? '') : cells.requirement,
    details: cells.details.map(collapseSpace),
    cells: cells.others,
    inherited: new Set(),
    marks: null,
    sharing: null,
  };
  // A heading that is the duty itself heads nothing below it.
  const own = cells.titles.at(-1);
  if (isTitleOnly && own !== undefined) state.columnTitles.delete(own[0]);
  inherit(open, row, state);
  for (const section of state.sections) section.isUsed = true;
  state.rows.push(open);
  return true;
}

function sortCells(texts: ReadonlyMap<number, string>, { roles, primary }: Layout): Cells {
  const cells: Cells = {
    number: null,
    titles: [],
    requirement: texts.get(primary) ?? '',
    details: [],
    others: new Map(),
  };
  for (const [column, text] of [...texts].toSorted(([a], [b]) => a - b)) {
    const role = roles.get(column);
    const isPlain = role === undefined || role === 'section' || role === 'number';
    if (isPlain && column < primary && /^[（(]?\d{1,4}[）).、]?$/.test(removeSpace(text)))
      cells.number = removeSpace(text).replace(/\D/g, '');
    else if (isPlain && column < primary) cells.titles.push([column, text]);
    else if (isPlain || role === 'detail' || (role === 'marks' && readMarks(text) === null)) cells.details.push(text);
    else if (role !== 'requirement') cells.others.set(role, joinLines(cells.others.get(role), text));
  }
  return cells;
}

/** The number of the row above, where its cell is merged or left empty. */
function numberAbove(row: GridRow, { layout, knowsMerges, rows }: TableState): string | null {
  const isMerged = row.cells.some((cell) => cell.isMerged && layout.roles.get(cell.column) === 'number');
  return isMerged || !knowsMerges ? (rows.at(-1)?.number ?? null) : null;
}

/** A page break within a cell of a plain-text table: the sentence above is not ended, and this row begins nothing new. */
function isCutByPage(above: OpenRow, { requirement, others }: Cells, knowsMerges: boolean): boolean {
  if (knowsMerges || requirement === '' || [...others.keys()].some((role) => role !== 'units')) return false;
  const text = above.requirement.trimEnd();
  if (text.length < 12 || /[。；;！？!?”》]$/.test(text) || readNumbering(requirement) !== null) return false;
  const units = others.get('units') ?? '';
  return units === '' || !above.cells.has('units') || above.inherited.has('units') || /^[（(、，]/.test(units);
}

function goOn(
  above: OpenRow,
  { requirement, titles, details, others }: Cells,
  columnTitles: Map<number, string>,
): void {
  above.requirement += requirement;
  const further = details.map(collapseSpace);
  // As many as above are the same cells, cut as the duty was.
  if (further.length === above.details.length) above.details = above.details.map((text, i) => text + further[i]!);
  else above.details.push(...further);
  for (const [role, text] of others)
    above.cells.set(role, above.inherited.has(role) ? text : (above.cells.get(role) ?? '') + text);
  for (const [column, text] of titles) columnTitles.set(column, (columnTitles.get(column) ?? '') + text);
  if (titles.length > 0) above.path = inOrder(columnTitles).map(collapseSpace);
}

const WHO: readonly Role[] = ['units', 'lead', 'support'];
const INHERITED: readonly Role[] = [...WHO, 'deadline', 'scoring'];

/** Merged cells hold for every row they cover; where a file does not say what is merged, empty ones do. */
function inherit(open: OpenRow, row: GridRow, { layout, knowsMerges, rows }: TableState): void {
  const isMerged = (role: Role) => row.cells.some((cell) => cell.isMerged && layout.roles.get(cell.column) === role);
  takeOwnMarks(open);
  const above = rows.at(-1);
  if (above === undefined) return;
  const hasOwnUnits = WHO.some((role) => open.cells.has(role));
  for (const role of INHERITED) {
    const text = above.cells.get(role);
    if (open.cells.has(role) || text === undefined) continue;
    // Lead and support are columns beside each other: where one is filled the other may well be empty.
    const mayGoOn = !knowsMerges && !(WHO.includes(role) && hasOwnUnits);
    if (!isMerged(role) && !mayGoOn) continue;
    open.cells.set(role, text);
    open.inherited.add(role);
  }
  if (
    open.marks === null &&
    !open.cells.has('marks') &&
    above.sharing !== null &&
    (isMerged('marks') || !knowsMerges)
  ) {
    open.sharing = above.sharing;
    above.sharing.rows.push(open);
  }
}

function takeOwnMarks(open: OpenRow): void {
  const own = readMarks(open.cells.get('marks') ?? '');
  if (own === null) return;
  open.marks = own;
  open.sharing = { marks: own, rows: [open] };
}

function inOrder(titles: ReadonlyMap<number, string>): string[] {
  return [...titles].toSorted(([a], [b]) => a - b).map(([, title]) => title);
}

function joinLines(above: string | undefined, text: string): string {
  return above === undefined || above === '' ? text : `${above}\n${text}`;
}
