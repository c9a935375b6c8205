import { collapseSpace, toHalfWidth } from '../../text/normalise.ts';
import type { Area, ListItem } from '../page-facts.ts';
import type { Outline } from '../outline.ts';
import { parentOf, textOf, walkTree, isElement, type TreeElement } from '../tree.ts';
import { inferYears, isDatePiece, readRowDate } from './item-date.ts';
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
const PAGER_TEXT = /^(\d{1,4}|首页|上一页|下一页|尾页|末页|上页|下页|第一页|最后一页|更多|more|\.{2,}|…|[<>«»]+|GO|跳转|转到)[>»]*$/i;
const PINNED = /^[[【(（]?(置顶|顶)[\]】)）]?$|[[【(（]置顶[\]】)）]/;

/** All lists on the page, best first; `seenOn` (YYYY-MM-DD) gives month-day dates their year. */
export function readLists(outline: Outline, seenOn: string | null): FoundList[] {
  return findRowGroups(outline)
    .map((group) => toList(group, seenOn))
    .filter((list) => list !== null)
    .sort((a, b) => b.score - a.score);
}

function toList(group: RowGroup, seenOn: string | null): FoundList | null {
  const rows = group.rows.filter((row) => !PAGER_TEXT.test(titleOf(row)) && titleOf(row) !== '');
  if (rows.length === 0) return null;
  const dateColumn = publicationColumn(rows[0]);
  const read = rows.map((row) => ({ row, date: readRowDate(row, dateColumn), url: row.link.url ?? '' }));
  const dates = inferYears(read, seenOn);
  const items = read.map(({ row, date, url }, index): ListItem => {
    const pinned = row.pieces.some((piece) => PINNED.test(piece.text));
    return {
      title: titleOf(row),
      url,
      date: dates[index] ?? null,
      ...(date.kind === 'month-day' && dates[index] ? { yearInferred: true as const } : {}),
      ...(pinned ? { pinned: true as const } : {}),
    };
  });
  const dated = items.filter((item) => item.date !== null).length;
  const area = rows[0]?.link.area ?? 'main';
  const length = items.reduce((sum, item) => sum + Math.min(item.title.length, 30), 0);
  const score = length * (1 + 2 * (dated / items.length)) * AREA_WEIGHT[area];
  return { items, container: group.container, rows: rows.flatMap((row) => row.parts), dated, area, score };
}

/** The entry's title: the `title` attribute where the shown text is cut short, else the shown text without its date. */
function titleOf(row: Row): string {
  const shown = collapseSpace(
    row.pieces
      .filter((piece) => piece.inLink && !isDatePiece(piece.text) && !PINNED.test(piece.text))
      .map((piece) => piece.text)
      .join(''),
  )
    .replace(/^[·•●■◆>»\-\s]+/, '')
    .replace(/[\s[(（【](?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）】]?$/, '');
  const { hint } = row.link;
  const stem = shown.replace(/(\.{2,}|…+)$/, '');
  if (hint.length > stem.length && (stem === '' || hint.startsWith(stem.slice(0, 8)))) return hint;
  return shown === '' ? hint : shown;
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
