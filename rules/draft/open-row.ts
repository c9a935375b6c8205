import { collapseSpace } from '../text/normalise.ts';
import type { Role } from './columns.ts';
import { readDeadline } from './deadline.ts';
import { takeNotes } from './duty-note.ts';
import type { Item } from './item.ts';
import { numberOf, readNumbering } from './numbering.ts';
import { joinDuties, readUnits, settle, type Duty } from './units.ts';

/** A row of a task table as it was read, before its cells are understood. */
export interface OpenRow {
  /** Of the row or of the rows above that it goes on from. */
  number: string | null;
  /** Chapter that a number belongs to which stands in several: （二）. */
  chapter: string;
  place: string;
  path: string[];
  requirement: string;
  details: string[];
  cells: Map<Role, string>;
  /** Cells taken over from the row above. */
  inherited: Set<Role>;
  marks: number | null;
  /** Rows that share the marks of one merged cell. */
  sharing: { marks: number; rows: OpenRow[] } | null;
}

export interface TableContext {
  year: number | null;
  /** 表 where the document has one task table, else 表1, 表2, … */
  name: string;
  /** '' or t2-: makes keys unique. */
  prefix: string;
}

/** What a row asks for, of whom and by when. */
export function itemOfRow(row: OpenRow, index: number, { year, name, prefix }: TableContext): Item {
  const { text, note } = takeNotes(row.requirement, year);
  const { number } = row;
  const duty = dutyOf(row.cells) ?? note?.duty ?? null;
  const deadline = row.cells.get('deadline') ?? '';
  const further = furtherDuty(deadline);
  return {
    place: number === null ? `${name}${row.place}` : `${name}${row.chapter}第${number}项`,
    key: `${prefix}${number === null ? `r${index + 1}` : [...chapterNumbers(row.chapter), number].join('.')}`,
    path: row.path,
    text: further === '' ? text : `${text}\n${further}`,
    details: row.details,
    duty: duty === null || duty.units.length === 0 ? null : duty,
    deadline: readDeadline(deadline, year) ?? note?.deadline ?? null,
    marks: row.marks,
    scoring: row.cells.get('scoring') ?? null,
    isPreamble: false,
  };
}

function dutyOf(cells: ReadonlyMap<Role, string>): Duty | null {
  const duties: Duty[] = [];
  for (const [role, as] of [
    ['lead', 'lead'],
    ['units', 'plain'],
    ['support', 'support'],
  ] as const) {
    const text = cells.get(role);
    if (text !== undefined) duties.push(readUnits(text, as));
  }
  return duties.length === 0 ? null : settle(joinDuties(duties));
}

/** What a cell for the deadline asks for beyond it: 9月底前完成定稿，报审后公布. */
function furtherDuty(deadline: string): string {
  return collapseSpace(deadline)
    .split(/[，,；;]/)
    .slice(1)
    .filter((part) => part.length >= 6 && /报|公布|公开|发布|提交|备案|上线/.test(part) && !/\d月|\d{4}年/.test(part))
    .join('，');
}

/** Gives rows without a column for numbers those that their texts begin with, and tells apart numbers that begin anew under each heading. */
export function settleNumbers(rows: readonly OpenRow[]): void {
  const seen = new Set<string>();
  let last: string | null = null;
  let chapter = '';
  for (const row of rows) {
    const own = readNumbering(row.requirement);
    const number: string | null = row.number ?? (own !== null && own.level >= 3 ? own.label : null);
    if (number === null) continue;
    if (number !== last) {
      chapter = seen.has(number) ? row.path.map((title) => readNumbering(title)?.label ?? '').join('') : '';
      last = number;
      seen.add(number);
    }
    row.number = number;
    row.chapter = chapter;
  }
}

function chapterNumbers(chapter: string): number[] {
  return [...chapter.matchAll(/[一二三四五六七八九十\d]+/g)].map(([label]) => numberOf(label) ?? 0);
}

/** Marks of a cell that covers several rows are shared out evenly. */
export function shareMarks(rows: readonly OpenRow[]): void {
  for (const row of rows) {
    const { sharing } = row;
    if (sharing !== null && sharing.rows.length > 1)
      row.marks = Math.round((sharing.marks / sharing.rows.length) * 100) / 100;
  }
}
