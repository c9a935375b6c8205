import { remembering } from '../text/remembering.ts';
import { shortHash } from '../text/short-hash.ts';
import { firstPageKey, pageKey } from '../url.ts';
import type { Choice } from './choice.ts';
import { DOCUMENT_FIELDS } from './label-dictionary.ts';
import { valueOf, type Label } from './labels.ts';
import type { PagesReading } from './list/read-pages.ts';
import type { FoundList } from './list/read-list.ts';
import type { Outline } from './outline.ts';
import type { ListItem, PageFacts } from './page-facts.ts';
import { ownPart } from './head-parts.ts';

/** Address shapes of single entries on the usual platforms. */
const ENTRY_PATH =
  /\/t\d{8}_\d+|\/art\/|\/(content|info|show|detail|article|news_show|post)[_/-].{0,500}\d|\/\d{4}-\d{2}-\d{2}\/\d+\.|\/\d{6}\/[0-9a-f]{32}\.|\/post_\d+/i;

/** What stands before the number says that it is a column's: `/content/column/12`, `/Content/showList/3/page_1.html`. */
const COLUMN_PATH = /\/(?:columns?|channels?|show_?list|\w*list|lanmu|lm|category|catalog)[/_-]/i;

/** A channel's number ends the address, so that it is no entry though it lists nothing: `/content/column/12`. */
const COLUMN_ITSELF = /\/(?:columns?|channels?|lanmu|category|catalog)\/\d+(?:\.\w+)?$/i;

/** A heading as short as a column's name says nothing of what the page is. */
const SHORTEST_HEADING = 6;
const FOLDER = /\/((index|list|default)[^/]*)?$/i;
const INDEX_FILE = /\/(?:index|default)\.\w+$/i;
const ENTRY_QUERY = /[?&](?:a=(?:show|view|detail|article)|(?:article|news|info|content|doc)?id=\d+$)/i;
/** Beside a dated list, less text than this over what its entries have is the layout's. */
const LAYOUT_TEXT = 400;
/** Signs of text under such a heading that make it an entry, though undated. */
const SHORTEST_ENTRY = 20;

/** Whether a list is what the page is there for: several entries with titles, or dated ones. */
export function isPageList(list: FoundList): boolean {
  if (list.isPagers === true) return true;
  if (list.isBeside === true || list.isMenu === true) return false;
  const average = list.items.reduce((sum, item) => sum + item.title.length, 0) / list.items.length;
  if (list.dated >= 1 && list.dated >= list.items.length / 2) return list.score >= 8;
  return list.items.length >= 3 && average >= 9 && list.score >= 27;
}

/** Signs of all titles of some lists. */
export function titleLength(lists: readonly Pick<FoundList, 'items'>[]): number {
  return lists.flatMap(({ items }) => items).reduce((sum, { title }) => sum + title.length, 0);
}

/** An entry has a date, a metadata block or a text of its own that outweighs the list beside it. */
export function isEntry(page: {
  url: string;
  list: FoundList | undefined;
  /** Length of the titles that stand beside, in lists of what is new on the site. */
  besideLength: number;
  hasOwnDate: boolean;
  bodyLength: number;
  hasBlock: boolean;
  hasOwnHeading: boolean;
  /** The title is what the breadcrumb ends with. */
  isNamedColumn: boolean;
  /** The breadcrumb ends with a link to this page, or to the list that it is a page of. */
  endsHere: boolean;
  /** The day that stands in the page is that of an entry of its list. */
  isListsDate: boolean;
}): boolean {
  const { list, hasOwnDate, bodyLength, hasBlock, hasOwnHeading } = page;
  const listText = list === undefined ? 0 : titleLength([list]);
  const { pathname } = new URL(page.url);
  if (ENTRY_PATH.test(pathname) && !(list === undefined ? COLUMN_ITSELF : COLUMN_PATH).test(pathname))
    return hasOwnDate || bodyLength > 0 || list === undefined;
  if (page.endsHere && list !== undefined && (!hasOwnDate || page.isListsDate)) return false;
  if (hasOwnDate || hasBlock) return list === undefined || bodyLength > listText / 2 || list.dated < 3;
  if (hasOwnHeading && list === undefined && bodyLength >= SHORTEST_ENTRY) return true;
  if (page.isNamedColumn) return false;
  const isDatedList = list !== undefined && list.dated >= 2 && list.dated >= list.items.length / 2;
  return (
    bodyLength > 120 && bodyLength > listText + page.besideLength + (isDatedList && !hasOwnHeading ? LAYOUT_TEXT : 0)
  );
}

/** Entries have files of their own, folders are columns; an index that shows one entry (index.php?a=show&id=46) is no folder. */
export function isFolder(url: string): boolean {
  const { pathname, search } = new URL(url);
  return FOLDER.test(pathname) && !(INDEX_FILE.test(pathname) && ENTRY_QUERY.test(search));
}

/**
 * A heading, or the tag ArticleTitle, that `<title>` starts with and that is no step of the breadcrumb names an entry, not a
 * column.
 */
export function isOwnHeading(
  { value, place }: Choice,
  { head, url }: Outline,
  { steps, tag }: { steps: readonly { name: string }[]; tag: string | null },
): boolean {
  const isStated = place?.from === 'heading' || (place?.from === 'meta' && tag !== null);
  if (value === null || !isStated || value.length < SHORTEST_HEADING || isFolder(url)) return false;
  return head.startsWith(value) && !steps.some((step) => step.name === value);
}

/** Two filled fields that only a document's metadata block has. */
export function hasDocumentBlock(labels: readonly Label[]): boolean {
  return DOCUMENT_FIELDS.filter((field) => valueOf(labels, field) !== null).length >= 2;
}

/**
 * A column is called as its breadcrumb ends. Where the last step leads to another page it is the parent, and `<title>`
 * names the column; so too where there is no breadcrumb.
 */
export function columnTitle(
  steps: readonly { name: string; url: string | null }[],
  outline: Outline,
  key: string,
): string | null {
  const last = steps.at(-1);
  const own = ownPart(outline.head);
  const lastKey = last?.url == null ? null : pageKey(last.url);
  const endsAtParent = lastKey !== null && firstPageKey(lastKey) !== firstPageKey(key);
  const isName = own !== null && own.length <= 20 && !steps.some((step) => step.name === own);
  if (last === undefined || (endsAtParent && isName)) return own;
  return last.name;
}

/** The page is one of several that show a list. */
export function goesOnFrom({ urls, feeds, first }: PagesReading): boolean {
  return urls.length > 0 || feeds.length > 0 || first !== undefined;
}

/** The entries that a page of this kind lists. */
export function pageItems(
  kind: PageFacts['kind'],
  lists: readonly FoundList[],
  pages: PagesReading | null,
): ListItem[] {
  if (pages?.shown === 'other') return [];
  if (pages?.items !== undefined) return pages.items;
  if (kind === 'column' || kind === 'search') {
    const hasPager = pages !== null && goesOnFrom(pages);
    const list = lists.find(isPageList);
    // The last page of a list may hold a single entry, too little to be a list elsewhere.
    if (hasPager)
      return (
        (
          list ??
          lists.find(
            ({ area, items, isBeside, isMenu }) =>
              area === 'main' && isBeside !== true && isMenu !== true && items.some((item) => item.title.length >= 6),
          )
        )?.items ?? []
      );
    // A landing page shows the head of each of its columns; together they say when it was last touched.
    const blocks = lists.filter(({ dated, area, isBeside }) => dated > 0 && area === 'main' && isBeside !== true);
    return blocks.length >= 3 ? blocks.flatMap(({ items }) => items) : (list?.items ?? []);
  }
  if (kind === 'home' || kind === 'platform')
    return lists
      .filter((list) => list.dated > 0 || list.isBeside === true || isPageList(list))
      .flatMap((list) => list.items);
  return [];
}

/** The way to the page is no entry of its list, though it stands in a row of the same table. */
export function withoutTrail(items: ListItem[], steps: readonly { url: string | null }[], url: string): ListItem[] {
  const above = new Set(steps.map((step) => step.url));
  const root = new URL('/', url).href;
  return items.filter((item) => item.date !== null || (!above.has(item.url) && item.url !== root));
}

/** One signature for every group of three or more links in the main area but the way to the page, whatever the order of the links. */
export function readLinkGroups(
  lists: readonly FoundList[],
  outline: Outline,
  trail: readonly { url: string | null }[],
): string[] {
  const above = new Set(trail.map(({ url }) => url));
  const home = new URL('/', outline.base).href;
  const isTrail = ({ items }: FoundList): boolean => items.every(({ url }) => above.has(url) || url === home);
  const start = outline.links.filter((link) => link.area === 'main');
  const inMain = new Set(start.map((link) => link.url));
  return lists
    .filter(
      (list) =>
        list.items.length >= 3 &&
        list.isMenu !== true &&
        list.items.every((item) => inMain.has(item.url)) &&
        !isTrail(list),
    )
    .map((list) =>
      groupHash(
        list.items
          .map((item) => item.url)
          .sort()
          .join('\n'),
      ),
    );
}

const groupHash = remembering(shortHash);
