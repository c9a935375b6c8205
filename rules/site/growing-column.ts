import type { Feed, ListItem, PageFacts, Seen } from '../facts/page-facts.ts';
import { clip, titleKey } from '../text/normalise.ts';
import { pageKey } from '../url.ts';
import { addCoverage, addListPage, createCoverage, type ListCoverage } from './list-coverage.ts';
import { compare } from '../text/compare.ts';
import { ownWords } from './own-words.ts';
import type { ListedEntry } from './site-facts.ts';
import type { SameText } from '../text/same-text.ts';

/** An entry of a list as its pages show it. */
export interface GrownItem extends ListedEntry {
  /** The list shows no year, so that the entry's own page says more. */
  isGuess: boolean;
}

/** What is kept of a column while its pages stream by. */
export interface GrowingColumn {
  key: string;
  url: string;
  name: string;
  path: string[];
  seen: Seen;
  items: Map<string, GrownItem>;
  coverage: ListCoverage;
  /** How far from its first page the one that named it is, see `rankOf`. */
  namedBy: number;
  hasBody: boolean;
  saysEmpty: boolean;
  scripted: boolean;
  linkGroups: Set<string>;
  /** Short texts that may be the layout's, see `ownWords`. */
  words: Set<string>;
  /** Pictures that may be the layout's: those that no other column shows may be what the column says. */
  pictures: Set<string>;
  /** The page is a 情况说明 itself, in place of a list. */
  explanation: { title: string; url: string; date: string | null } | null;
}

/** A column as the first page of it that came names it. */
export function newColumn(key: string, page: PageFacts, seen: Seen): GrowingColumn {
  const path = columnPath(page);
  return {
    key,
    url: ownUrl(page),
    name: path.at(-1) ?? page.title ?? page.url,
    path,
    seen,
    items: new Map(),
    coverage: createCoverage(),
    namedBy: rankOf(page, key),
    hasBody: false,
    saysEmpty: false,
    scripted: false,
    linkGroups: new Set(),
    words: new Set(),
    pictures: new Set(),
    explanation: null,
  };
}

/** A column that so far only a category tree names. */
export function newSection(key: string, { column }: Feed, seen: Seen): GrowingColumn {
  const path = column.trail.map((step) => step.name);
  return {
    key,
    url: column.url,
    name: path.at(-1) ?? column.title ?? column.url,
    path,
    seen,
    items: new Map(),
    coverage: createCoverage(),
    namedBy: Number.MAX_SAFE_INTEGER,
    hasBody: false,
    saysEmpty: false,
    scripted: false,
    linkGroups: new Set(),
    words: new Set(),
    pictures: new Set(),
    explanation: null,
  };
}

/** An answer of a feed stands for the column's own page, which ends its trail. */
function ownUrl(page: PageFacts): string {
  return page.listPage === null ? page.url : (page.trail.at(-1)?.url ?? page.url);
}

/** The first page is 0, another page of the list 1, answers of a feed follow by their numbers; what a tree says comes last. */
function rankOf(page: PageFacts, key: string): number {
  if (page.listPage !== null) return 1 + page.listPage;
  return page.key === key ? 0 : 1;
}

/** The breadcrumb; the page's own name is added where the breadcrumb stops at the parent. */
function columnPath(page: PageFacts): string[] {
  const { breadcrumb, title } = page;
  return title === null || breadcrumb.at(-1) === title ? breadcrumb : [...breadcrumb, title];
}

/** Adds what a page of the list says. */
export function growColumn(
  column: GrowingColumn,
  page: PageFacts,
  { seen, same }: { seen: Seen; same: SameText },
): void {
  // The first page names the column and is where it is pointed to.
  const rank = rankOf(page, column.key);
  const url = ownUrl(page);
  if (
    rank < column.namedBy ||
    (rank === column.namedBy && (url.length - column.url.length || compare(url, column.url)) < 0)
  ) {
    const path = columnPath(page);
    column.namedBy = rank;
    column.url = url;
    column.seen = seen;
    if (path.length > 0) {
      column.path = path;
      column.name = path.at(-1) ?? column.name;
    }
  }
  for (const item of page.items) {
    const date = item.date === null ? null : same(item.date);
    const { title, yearInferred = false } = item;
    addItem(column, { key: same(itemKey(item)), title, url: item.url, date, isGuess: yearInferred });
  }
  addListPage(column.coverage, page, column.key);
  const hasPictures = page.pictures?.isOwn ?? page.media.images > 0;
  column.hasBody ||=
    page.kind === 'platform' ||
    page.bodyLength >= 60 ||
    hasPictures ||
    TOOL.test(page.title ?? '') ||
    page.media.videos > 0 ||
    page.attachments.length > 0 ||
    page.asks === true ||
    hasTable(page);
  for (const picture of page.pictures?.doubtful ?? []) column.pictures.add(picture);
  column.explanation ??= readExplanation(page);
  column.saysEmpty ||= page.saysEmpty;
  column.scripted ||= page.scripted !== null;
  for (const group of page.linkGroups) column.linkGroups.add(group);
  for (const sign of ownWords(page)) column.words.add(sign);
}

/** Pages that do something or lead on, and are there to publish nothing. */
const TOOL =
  /^(?:网站|站点|本站)?(?:地图|导航)$|长者|适老|关怀版|无障碍|登录|注册|^我要|写信|留言板|(?:检索|搜索|查询)$|在线(?:申请|办理|预约)|手机版|移动版|客户端|订阅|RSS|繁体/i;

const EXPLANATION =
  /情况说明$|^(?:情况)?说明[:：]|(?:未|没有)(?:发生|产生|涉及|开展|出台|制定|收到).{0,40}(?:及时|按规定|依法|另行).{0,6}(?:公开|公布|发布|公示|更新)|特此说明[。.!！]?$|(?:暂无|没有|未(?:发生|产生|涉及)|不涉及|无).{0,20}(?:情况|信息|事项|内容|业务).{0,16}(?:说明|特此)/;
/** On a page of little else: what a unit says of its own work, or where it is published. The 暂无相关信息 of an empty list is neither. */
const REASON = new RegExp(
  [
    '[本我](?:单位|局|委|办|县|镇|乡|街道|机关|部门|中心)[^。]{0,40}(?:(?<!暂)无(?!法)|暂无|没有|未(?:发生|产生|涉及|开展|收到|制定|出台)|不涉及)(?!相关|任何|信息|内容|数据|文件|栏目)[^。]{2}',
    '[本该](?:栏目|部分|项)[^。]{0,20}(?:统一|集中)?(?:在|由|到|见)[^。]{2,40}(?:公开|发布|公布|查看|查阅|查询)',
  ].join('|'),
);
const LITTLE_TEXT = 300;
/** 情况说明 alone is a link of a menu. */
const SHORTEST_TITLE = 6;
const LONGEST_SENTENCE = 200;
const LONGEST_TITLE = 60;

/** 情况说明 written on the column's own page. */
function readExplanation(page: PageFacts): GrowingColumn['explanation'] {
  if (page.items.length > 0 || page.listPage !== null) return null;
  const block = page.blocks.find(
    ({ area, text }) =>
      area === 'main' &&
      text.length >= SHORTEST_TITLE &&
      text.length <= LONGEST_SENTENCE &&
      (EXPLANATION.test(text) || (page.bodyLength <= LITTLE_TEXT && REASON.test(text))),
  );
  return block === undefined ? null : { title: clip(block.text, LONGEST_TITLE), url: page.url, date: page.published };
}

/** A table of the page's own with more than a head: accounts, a directory, a schedule. */
function hasTable({ blocks, items, saysEmpty }: PageFacts): boolean {
  if (items.length > 0 || saysEmpty) return false;
  const rows = new Map<string, number>();
  for (const { area, cell } of blocks)
    if (area === 'main' && cell !== undefined) {
      const key = `${cell.table}/${cell.row}`;
      rows.set(key, (rows.get(key) ?? 0) + 1);
    }
  const full = [...rows].filter(([, cells]) => cells >= 2).map(([key]) => key.split('/')[0]);
  return full.some((table, index) => full.indexOf(table) !== index);
}

/** An entry that several pages list counts once, with the newest date that any of them shows. */
function addItem(column: GrowingColumn, item: GrownItem): void {
  const known = column.items.get(item.key);
  if (known === undefined || (item.date ?? '') > (known.date ?? '')) column.items.set(item.key, item);
}

/** Adds to a column what was read of its later pages under a key of their own. */
export function absorb(whole: GrowingColumn, part: GrowingColumn): void {
  for (const item of part.items.values()) addItem(whole, item);
  addCoverage(whole.coverage, part.coverage);
  whole.hasBody ||= part.hasBody;
  whole.saysEmpty ||= part.saysEmpty;
  whole.scripted ||= part.scripted;
  for (const group of part.linkGroups) whole.linkGroups.add(group);
  for (const sign of part.words) whole.words.add(sign);
  for (const picture of part.pictures) whole.pictures.add(picture);
  whole.explanation ??= part.explanation;
}

function itemKey(item: ListItem): string {
  return (item.url === '' ? null : pageKey(item.url)) ?? titleKey(item.title);
}
