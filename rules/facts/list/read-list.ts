import { isoDate } from '../../text/dates.ts';
import { collapseSpace, toHalfWidth } from '../../text/normalise.ts';
import type { Area, ListItem } from '../page-facts.ts';
import { indexFrom, type Outline } from '../outline.ts';
import { parentOf, textOf, walkTree, isElement, type TreeElement } from '../tree.ts';
import { endsInDigit, inferYears, isDatePiece, readRowDate, type RowDate } from './item-date.ts';
import { pagersListFirst } from './pagers-list.ts';
import { findRowGroups, type Row, type RowGroup } from './rows.ts';
import { joinYears, yearHeadings, type YearHeading } from './year-headings.ts';

/** A list on the page with what tells a real one from a menu. */
export interface FoundList {
  items: ListItem[];
  container: TreeElement;
  rows: TreeElement[];
  dated: number;
  area: Area;
  score: number;
  /** Places of its first and its last entry in the page. */
  first: number;
  last: number;
  /** The page's pager stands below it. */
  isPagers?: true;
  /** The heading above it says that it is of the whole site: 最新发布, 热门信息. */
  isBeside?: true;
  /** It leads to the page itself among others, as menus do and entries never. */
  isMenu?: true;
}

const AREA_WEIGHT = { main: 1, aside: 0.4, nav: 0.12, head: 0.08, footer: 0.05 } as const;
const PAGER_TEXT =
  /^(?:(?:\d{1,4}|首页|上一页|下一页|尾页|末页|上页|下页|第一页|最后一页|更多|more|\.{2,}|…|GO|跳转|转到)[>»]*|[<>«»]+)$/i;
const PINNED_MARK = /^[[【(（]?(置顶|顶)[\]】)）]?$/;
const PINNED = /^[[【(（]?(置顶|顶)[\]】)）]?$|^[[【(（]顶[\]】)）]|[[【(（]置顶[\]】)）]/;
/** The mark in one text with the title: 【置顶】关于…. */
const LEADING_MARK = /^[[【(（]置?顶[\]】)）][\s:：|]*/;
const BULLETS = /^[·•●■◆>»\-\s]+/;
const DATE_TAIL = /[\s[(（【](?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）】]?$/;
const CUT_SHORT = /((?<!\.)\.{2,}|(?<!…)…+)$/;
const DATE_PART = /^(?:\d{1,2}[日月]?|(?:19|20)\d{2}年?(?:\s?[-/.]?\s?\d{1,2}月?)?|\d{1,2}[-/.]\d{1,2})$/;
/** A shorter `title` may be a mark of the link (新, 图解) rather than the entry's title. */
const SHORTEST_HINT = 6;
/** What heads the lists that stand beside every other. */
const BESIDE =
  /^(?:最新|热门|热点|推荐|相关|点击|阅读|浏览|本周|本月|随机|猜你喜欢)(?:的)?(?:发布|公开|更新|信息|新闻|文章|内容|动态|资讯|公告|文件|排行|推荐|阅读|关注|链接)?(?:排行榜?|推荐|信息|列表)?$/;
const DEFAULT_DOCUMENT = /\/(?:index|default)\.\w{3,5}$/i;
const MORE = /^(?:查看)?更多|^more/i;

/** All lists on the page, best first; `seenOn` (YYYY-MM-DD) gives month-day dates their year. */
export function readLists(outline: Outline, seenOn: string | null): FoundList[] {
  const years = yearHeadings(outline);
  const lists = joinYears(findRowGroups(outline), years)
    .map((group) => toList(group, seenOn, years))
    .filter((list) => list !== null)
    .map((list) => (isBeside(list, outline) ? { ...list, isBeside: true as const } : list))
    .map((list) => (isMenu(list, outline) ? { ...list, isMenu: true as const } : list))
    .sort((a, b) => b.score - a.score);
  return pagersListFirst(lists, outline);
}

/** The heading right above says so, and `<title>` does not say that the page is about just that. */
function isBeside({ first }: FoundList, { blocks, head }: Outline): boolean {
  let at = indexFrom(blocks, first) - 1;
  while (MORE.test(blocks[at]?.text ?? '')) at--;
  const above = blocks[at]?.text.replace(/\s|(?<![:：>》+])[:：>》+]+$/g, '');
  return above !== undefined && BESIDE.test(above) && !head.startsWith(above);
}

/** Undated links one of which is the page's own, the one that is lit up. */
function isMenu({ items, dated }: FoundList, { url }: Outline): boolean {
  if (dated > 0) return false;
  const own = withoutDocument(url);
  return items.some((item) => item.url.startsWith(own) && withoutDocument(item.url) === own);
}

/** `…/col/12/` for `…/col/12/index.html`: every link of a page passes here, so it is not parsed. */
function withoutDocument(url: string): string {
  return url.replace(DEFAULT_DOCUMENT, '/');
}

/** Month and day below a year's heading are a full date. */
function inYear(date: RowDate, row: Row, years: readonly YearHeading[]): RowDate {
  if (date.kind !== 'month-day' || years.length === 0) return date;
  const year = years.findLast((heading) => heading.order < row.link.order)?.year;
  const day = year === undefined ? null : isoDate(year, date.month, date.day);
  return day === null ? date : { kind: 'full', date: day };
}

/** 第3期 below the heading 2026年 is the third of that year. */
const BARE_ISSUE = /^第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})期/;

function withYear(title: string, { link }: Row, years: readonly YearHeading[]): string {
  if (years.length === 0 || !BARE_ISSUE.test(title)) return title;
  const heading = years.findLast(({ order }) => order < link.order);
  return heading === undefined || link.area !== 'main' ? title : `${heading.year}年${title}`;
}

function toList(group: RowGroup, seenOn: string | null, years: readonly YearHeading[]): FoundList | null {
  const read: { row: Row; title: string; date: RowDate; url: string }[] = [];
  let dateColumn: number | null = null;
  for (const row of group.rows) {
    const title = titleOf(row);
    if (title === '' || PAGER_TEXT.test(title)) continue;
    if (read.length === 0) dateColumn = publicationColumn(row);
    const date = inYear(readRowDate(row, dateColumn), row, years);
    read.push({ row, title: withYear(title, row, years), date, url: row.link.url ?? '' });
  }
  if (read.length === 0) return null;
  const rows = read.map(({ row }) => row);
  const dates = inferYears(read, seenOn);
  const items = read.map(({ row, title, date, url }, index): ListItem => {
    const item: ListItem = { title, url, date: dates[index] ?? null };
    if (date.kind === 'month-day' && dates[index]) item.yearInferred = true;
    if (row.pieces.some((piece) => piece.text.includes('顶') && PINNED.test(piece.text))) item.pinned = true;
    return item;
  });
  const dated = items.filter((item) => item.date !== null).length;
  const area = rows[0]?.link.area ?? 'main';
  const first = rows.reduce((place, row) => Math.min(place, row.link.order), Infinity);
  const last = rows.reduce((place, row) => Math.max(place, row.link.order), 0);
  const length = items.reduce((sum, item) => sum + Math.min(item.title.length, 30), 0);
  const score = length * (1 + 2 * (dated / items.length)) * AREA_WEIGHT[area];
  return { items, container: group.container, rows: rows.flatMap((row) => row.parts), dated, area, score, first, last };
}

/**
 * The entry's title: the `title` attribute where the shown text is cut short or goes on with more than the title, else
 * the shown text without its date.
 */
function titleOf(row: Row): string {
  const inLink = row.pieces.every(isOfTitle) ? row.pieces : row.pieces.filter(isOfTitle);
  // Where the whole row is clicked, numbers and units stand in it beside the title.
  if (row.link.node.name !== 'a' && inLink.length > 1)
    return inLink.reduce((best, piece) => (piece.text.length > best.length ? piece.text : best), '');
  const bare = withoutBullet(withoutMark(wordsIn(inLink)));
  const shown = endsInDigit(bare) ? bare.replace(DATE_TAIL, '') : bare;
  const hint = withoutMark(row.link.hint);
  const stem = shown.endsWith('.') || shown.endsWith('…') ? shown.replace(CUT_SHORT, '') : shown;
  if (hint.length >= SHORTEST_HINT && shown.startsWith(hint)) return hint;
  if (hint.length >= stem.length && (stem === '' || hint.startsWith(stem.slice(0, 8)))) return hint;
  return shown === '' ? hint : shown;
}

/** Texts of the link that are no date and no part of one, as one line. */
function wordsIn(pieces: Row['pieces']): string {
  const [only] = pieces;
  // Pieces are tidy by themselves.
  if (pieces.length === 1 && only !== undefined) return isDatePiece(only.text) ? '' : only.text;
  const words = pieces.filter((piece, index) => !isDatePiece(piece.text) && !isDatePart(pieces, index));
  return collapseSpace(words.map(({ text }) => text).join(''));
}

/** Part of a date that stands in pieces, `20` over `2024-05`, beside another such part. */
function isDatePart(pieces: readonly { text: string }[], index: number): boolean {
  const isPart = (piece: { text: string } | undefined): boolean => piece !== undefined && DATE_PART.test(piece.text);
  return isPart(pieces[index]) && (isPart(pieces[index - 1]) || isPart(pieces[index + 1]));
}

function isOfTitle({ text, inLink }: Row['pieces'][number]): boolean {
  return inLink && !isPinnedMark(text);
}

function isPinnedMark(text: string): boolean {
  return text.includes('顶') && PINNED_MARK.test(text);
}

function withoutBullet(text: string): string {
  return BULLETS.test(text) ? text.replace(BULLETS, '') : text;
}

function withoutMark(text: string): string {
  return text.includes('顶') ? text.replace(LEADING_MARK, '') : text;
}

/** In a table: the column whose head speaks of publication; null without a head row. */
function publicationColumn(row: Row): number | null {
  if (row.node.name !== 'tr') return null;
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
