import { isoDate } from '../../text/dates.ts';
import { collapseSpace, toHalfWidth } from '../../text/normalise.ts';
import type { Area, ListItem } from '../page-facts.ts';
import type { Outline } from '../outline.ts';
import { parentOf, textOf, walkTree, isElement, type TreeElement } from '../tree.ts';
import { endsInDigit, inferYears, isDatePiece, readRowDate, type RowDate } from './item-date.ts';
import { findRowGroups, type Row, type RowGroup } from './rows.ts';

/** A list on the page with what tells a real one from a menu. */
export interface FoundList {
  items: ListItem[];
  container: TreeElement;
  rows: TreeElement[];
  dated: number;
  area: Area;
  score: number;
}

const AREA_WEIGHT = { main: 1, aside: 0.4, nav: 0.12, head: 0.08, footer: 0.05 } as const;
const PAGER_TEXT =
  /^(\d{1,4}|首页|上一页|下一页|尾页|末页|上页|下页|第一页|最后一页|更多|more|\.{2,}|…|[<>«»]+|GO|跳转|转到)[>»]*$/i;
const PINNED_MARK = /^[[【(（]?(置顶|顶)[\]】)）]?$/;
const PINNED = /^[[【(（]?(置顶|顶)[\]】)）]?$|^[[【(（]顶[\]】)）]|[[【(（]置顶[\]】)）]/;
/** The mark in one text with the title: 【置顶】关于…. */
const LEADING_MARK = /^[[【(（]置?顶[\]】)）][\s:：|]*/;
const DATE_TAIL = /[\s[(（【](?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）】]?$/;
const CUT_SHORT = /(\.{2,}|…+)$/;
/** A year above the part of the list that it covers. */
const YEAR_HEADING = /^((?:19|20)\d{2})\s?年(?:度)?$/;

/** All lists on the page, best first; `seenOn` (YYYY-MM-DD) gives month-day dates their year. */
export function readLists(outline: Outline, seenOn: string | null): FoundList[] {
  const years = yearHeadings(outline);
  return findRowGroups(outline)
    .map((group) => toList(group, seenOn, years))
    .filter((list) => list !== null)
    .sort((a, b) => b.score - a.score);
}

/** A heading that gives the entries below it their year. */
interface YearHeading {
  year: number;
  order: number;
}

/** Years in blocks of their own, each with entries below it; two in a row are tabs of a filter. */
function yearHeadings({ blocks }: Outline): YearHeading[] {
  const yearAt = (index: number): number => Number(YEAR_HEADING.exec(blocks[index]?.text ?? '')?.[1] ?? 0);
  const headings: YearHeading[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.area !== 'main' || block.text.length > 7) continue;
    const year = yearAt(index);
    if (year > 0 && yearAt(index - 1) === 0 && yearAt(index + 1) === 0) headings.push({ year, order: block.order });
  }
  return headings;
}

/** Month and day below a year's heading are a full date. */
function inYear(date: RowDate, row: Row, years: readonly YearHeading[]): RowDate {
  if (date.kind !== 'month-day' || years.length === 0) return date;
  const year = years.findLast((heading) => heading.order < row.link.order)?.year;
  const day = year === undefined ? null : isoDate(year, date.month, date.day);
  return day === null ? date : { kind: 'full', date: day };
}

function toList(group: RowGroup, seenOn: string | null, years: readonly YearHeading[]): FoundList | null {
  const titled = group.rows
    .map((row) => ({ row, title: titleOf(row) }))
    .filter(({ title }) => title !== '' && !PAGER_TEXT.test(title));
  if (titled.length === 0) return null;
  const rows = titled.map(({ row }) => row);
  const dateColumn = publicationColumn(rows[0]);
  const read = titled.map(({ row, title }) => ({
    row,
    title,
    date: inYear(readRowDate(row, dateColumn), row, years),
    url: row.link.url ?? '',
  }));
  const dates = inferYears(read, seenOn);
  const items = read.map(({ row, title, date, url }, index): ListItem => {
    const item: ListItem = { title, url, date: dates[index] ?? null };
    if (date.kind === 'month-day' && dates[index]) item.yearInferred = true;
    if (row.pieces.some((piece) => piece.text.includes('顶') && PINNED.test(piece.text))) item.pinned = true;
    return item;
  });
  const dated = items.filter((item) => item.date !== null).length;
  const area = rows[0]?.link.area ?? 'main';
  const length = items.reduce((sum, item) => sum + Math.min(item.title.length, 30), 0);
  const score = length * (1 + 2 * (dated / items.length)) * AREA_WEIGHT[area];
  return { items, container: group.container, rows: rows.flatMap((row) => row.parts), dated, area, score };
}

/** The entry's title: the `title` attribute where the shown text is cut short, else the shown text without its date. */
function titleOf(row: Row): string {
  let text = '';
  for (const piece of row.pieces) {
    if (piece.inLink && !isDatePiece(piece.text) && !isPinnedMark(piece.text)) text += piece.text;
  }
  const bare = withoutMark(text).replace(/^[·•●■◆>»\-\s]+/, '');
  const shown = endsInDigit(bare) ? bare.replace(DATE_TAIL, '') : bare;
  const hint = withoutMark(row.link.hint);
  const stem = shown.replace(CUT_SHORT, '');
  if (hint.length > stem.length && (stem === '' || hint.startsWith(stem.slice(0, 8)))) return hint;
  return shown === '' ? hint : shown;
}

function isPinnedMark(text: string): boolean {
  return text.includes('顶') && PINNED_MARK.test(text);
}

function withoutMark(text: string): string {
  return text.includes('顶') ? text.replace(LEADING_MARK, '') : text;
}

/** In a table: the column whose head speaks of publication; null without a head row. */
function publicationColumn(row: Row | undefined): number | null {
  if (row === undefined || row.node.name !== 'tr') return null;
  let table: TreeElement | null = row.node;
  while (table !== null && table.name !== 'table') table = parentOf(table);
  if (table === null) return null;
  const heads = headCells(table);
  const published = heads.findIndex((head) => /^(发布|公开|公布)(日期|时间)$/.test(head));
  return published >= 0 ? published : null;
}

function headCells(table: TreeElement): string[] {
  const heads: string[] = [];
  let firstRow: TreeElement | null = null;
  walkTree(
    table,
    (node) => {
      if (!isElement(node)) return false;
      if (node.name === 'tr') {
        if (firstRow !== null) return false;
        firstRow = node;
      }
      if (node.name === 'td' || node.name === 'th') {
        heads.push(toHalfWidth(collapseSpace(textOf(node))).replace(/\s/g, ''));
        return false;
      }
      return true;
    },
    () => {},
  );
  return heads;
}
