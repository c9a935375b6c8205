import { shortHash } from '../text/short-hash.ts';
import { firstPageKey, pageKey, resolveUrl } from '../url.ts';
import { readAttachments } from './attachments.ts';
import { isBreadcrumbBlock, readBreadcrumb } from './breadcrumb.ts';
import { NOTHING, type Choice } from './choice.ts';
import { readFooter } from './footer.ts';
import { decideKind } from './kind.ts';
import { readLabels, valueOf, type Label } from './labels.ts';
import { DOCUMENT_FIELDS, type LabelField } from './label-dictionary.ts';
import { findListBlocks } from './list/list-blocks.ts';
import { listKey } from './list/list-key.ts';
import { readClaims } from './list/pager.ts';
import { hasFeeds, type PagesReading, readPages, toFeeds, toPager } from './list/read-pages.ts';
import { readLists, type FoundList } from './list/read-list.ts';
import { metaMap } from './metas.ts';
import { readDocumentNumber } from './number.ts';
import { outlinePage, type Outline, type OutlineBlock } from './outline.ts';
import type { Block, FactPlace, LabelledValue, Link, ListItem, PageFacts } from './page-facts.ts';
import { isWeakDateLabel, readPublished } from './published.ts';
import { headParts, ownPart, readSiteName, readTitle } from './title.ts';
import { parentOf, type TreeElement } from './tree.ts';
import { readWritten } from './written.ts';

export interface ExtractOptions {
  /** Key of the portal's home page where it is not the root of its host. */
  homeKey?: string;
  /** YYYY-MM-DD on which the page was seen: gives lists that show month and day only their year. */
  seenOn?: string;
}

const EMPTY_WORDS = /^[^\u4e00-\u9fa5]{0,3}((此|该|本)?(栏目|频道|目录|类别|版块)?(下|中|内)?(暂时?|目前)?(无|没有|未)(找到|查到|检索到|发布)?(任何|相关|新增|符合条件的|更多){0,2}(信息|内容|数据|文章|记录|资料|更新|条目|文件)(发布|可显示|更新)?|(信息|内容|栏目|页面|数据)(正在)?(更新|建设|整理|维护|完善)中|敬请期待|No data( available)?|暂无)[。.!！…]*$/i;
/** Data that a script decodes (a pager in Base64) is no prose. */
const ENCODED = /^[A-Za-z0-9+/=_-]{120,}$/;
const FORWARD = /(?:window|self|top|document)?\.?location(?:\.href)?\s*(?:=|\.replace\s*\()\s*['"]([^'"]+)['"]/;
const FILLS_BY_SCRIPT = /\$\.(ajax|get|post|getJSON)\s*\(|XMLHttpRequest|\bfetch\s*\(|axios|new Vue|createApp|<datastore>|jpage|queryData/;
/** Address shapes of single entries on the usual platforms. */
const ENTRY_PATH = /\/t\d{8}_\d+|\/art\/|\/(content|info|show|detail|article|news_show|post)[_/-].*\d|\/\d{4}-\d{2}-\d{2}\/\d+\.|\/\d{6}\/[0-9a-f]{32}\.|\/post_\d+/i;

/**
 * Reads one page. The same HTML, address and options give the same facts, in the crawler and in the browser.
 * @param url absolute address the page was read at, after redirects
 */
export function extractPage(html: string, url: string, options: ExtractOptions = {}): PageFacts {
  const outline = outlinePage(html, url);
  const metas = metaMap(outline);
  const key = pageKey(url) ?? url;
  const isHome = key === options.homeKey || (options.homeKey === undefined && /^[^/]+\/$/.test(key));
  const lists = readLists(outline, options.seenOn ?? null);
  const allLabels = readLabels(outline);
  const listBlocks = findListBlocks(outline, lists, allLabels);
  const labels = allLabels.filter((label) => !listBlocks.has(label.block));
  const head = findHead(outline, labels);
  const title = isHome ? readSiteName(outline, metas) : readTitle(outline, labels, metas, head.end);
  const body = bodyBlocks(outline, { labels, lists, listBlocks }, title.value, head.start);
  const breadcrumb = readBreadcrumb(outline, title.value);
  const published = readPublished(outline, labels, metas, { ...head, listBlocks });
  const written = readWritten(labels, body);
  const number = readDocumentNumber(labels, body, title.value);
  const bodyLength = body.reduce((sum, block) => sum + block.text.length, 0);
  const hasOwnDate = published.place !== null && published.place.from !== 'url';
  const main = lists.find(isPageList);
  const isArticle = isEntry({ url, list: main, hasOwnDate, bodyLength, hasBlock: hasDocumentBlock(labels) });
  // Every page passes here, and most of a site are entries: they have no list to go on with.
  const pages = isArticle ? null : readPages({ outline, html, url, seenOn: options.seenOn ?? null, items: main?.items ?? [], claims: readClaims(outline) });
  const kind = decideKind({
    path: new URL(url).pathname,
    isHome,
    title: title.value ?? '',
    breadcrumb: breadcrumb.steps.map((step) => step.name),
    labels,
    documentNumber: number.value,
    isList: main !== undefined || (pages !== null && !isHome && hasFeeds(pages)),
    isArticle,
    linkTexts: new Set(outline.links.map((link) => link.text)),
  });
  const isColumn = kind.kind === 'column' || kind.kind === 'platform';
  const ownPublished = isColumn && published.place?.from === 'url' ? NOTHING : published;
  const columnName = isColumn ? (columnTitle(breadcrumb.steps, outline, key) ?? title.value) : title.value;
  const goesOn = isColumn ? pages : null;
  return {
    url,
    forward: readForward(outline),
    key,
    kind: kind.kind,
    title: columnName,
    published: ownPublished.value?.slice(0, 10) ?? null,
    publishedTime: ownPublished.value !== null && ownPublished.value.length > 10 ? ownPublished.value : null,
    written: written.value,
    documentNumber: number.value,
    indexNumber: valueOf(labels, 'indexNumber')?.value ?? null,
    issuer: valueOf(labels, 'issuer')?.value ?? null,
    validity: readValidity(labels),
    source: valueOf(labels, 'source')?.value ?? null,
    breadcrumb: breadcrumb.steps.map((step) => step.name),
    trail: breadcrumb.steps,
    meta: Object.fromEntries(outline.metas.toReversed().map((meta) => [meta.name, meta.content])),
    footer: readFooter(outline, metas, html),
    links: [...outline.links.filter((link) => link.url !== null).map(toLink), ...(goesOn?.links ?? [])],
    attachments: readAttachments(outline),
    items: pageItems(kind.kind, lists, goesOn),
    pager: isColumn || main !== undefined ? toPager(pages) : null,
    adapter: goesOn?.adapter ?? null,
    feeds: goesOn === null ? [] : toFeeds(goesOn, { url, title: columnName, trail: breadcrumb.steps }),
    listOf: goesOn?.first === undefined ? null : listKey(goesOn.first),
    listPage: null,
    listFailure: null,
    labels: labels.map(({ label, value }): LabelledValue => ({ label, value })),
    blocks: outline.blocks.map(toBlock),
    bodyLength,
    media: countMedia(outline, head.start),
    scripted: readScripted(outline),
    linkGroups: main === undefined ? readLinkGroups(lists, outline) : [],
    saysEmpty: outline.blocks.some((block) => block.area === 'main' && block.text.length <= 30 && EMPTY_WORDS.test(block.text)),
    places: gatherPlaces({ title, published: ownPublished, written, number }, labels, breadcrumb.place, kind),
  };
}

/** One signature for every group of three or more links in the main area, whatever the order of the links. */
function readLinkGroups(lists: readonly FoundList[], outline: Outline): string[] {
  const start = outline.links.filter((link) => link.area === 'main');
  const inMain = new Set(start.map((link) => link.url));
  return lists
    .filter((list) => list.items.length >= 3 && list.items.every((item) => inMain.has(item.url)))
    .map((list) => shortHash(list.items.map((item) => item.url).sort().join('\n')));
}

/** Frames in the main area, and scripts that fetch or build a list. */
function readScripted(outline: Outline): PageFacts['scripted'] {
  if (outline.frames.some((frame) => frame.area === 'main')) return 'frame';
  return outline.scripts.some((script) => FILLS_BY_SCRIPT.test(script)) ? 'script' : null;
}

function readForward(outline: Outline): string | null {
  const scripted = outline.blocks.length > 2 ? undefined : outline.scripts.map((script) => FORWARD.exec(script)?.[1]).find((href) => href !== undefined);
  const href = outline.forward ?? scripted;
  const target = href === undefined ? null : resolveUrl(href, outline.base);
  // A page that reloads itself is a page.
  return target === null || pageKey(target) === pageKey(outline.url) ? null : target;
}

/** Blocks under the title that may still hold its date line: subtitle, source, counters. */
const HEAD_BLOCKS = 4;

/**
 * Where the head of an entry stands, as `order` in the outline: from the breadcrumb to the labelled publication date
 * or, without one, a few blocks under the title.
 */
function findHead(outline: Outline, labels: readonly Label[]): { start: number; end: number } {
  const { blocks } = outline;
  const start = blocks.find(isBreadcrumbBlock)?.order ?? 0;
  const main = blocks.filter((block) => block.area === 'main' && block.order > start);
  const parts = headParts(outline.head).filter((part) => part.length >= 6);
  const named = main.findIndex((block) => parts.some((part) => block.text.startsWith(part.slice(0, 20))));
  const title = named >= 0 ? named : main.findIndex((block) => /^h[1-4]$/.test(block.tag));
  const under = main[Math.min(Math.max(title, 0) + HEAD_BLOCKS, main.length - 1)]?.order ?? start;
  const dated = labels.find((l) => l.field === 'published' && !isWeakDateLabel(l.label) && (blocks[l.block]?.order ?? 0) > start);
  return { start, end: Math.max(under, dated === undefined ? 0 : (blocks[dated.block]?.order ?? 0)) };
}

/** Text of the page's own: main area, after the breadcrumb, without list rows, labels and the title. */
function bodyBlocks(
  outline: Outline,
  read: { labels: readonly Label[]; lists: readonly FoundList[]; listBlocks: ReadonlySet<number> },
  title: string | null,
  start: number,
): OutlineBlock[] {
  const { labels, lists, listBlocks } = read;
  const rows = new Set<TreeElement>(lists.filter((list) => list.items.length >= 3).flatMap((list) => list.rows));
  const labelled = new Set(labels.filter((l) => l.field !== null).map((l) => l.block));
  return outline.blocks.filter(
    (block, index) =>
      block.area === 'main' && block.order > start && block.text !== title && !labelled.has(index) && !listBlocks.has(index) && !isBreadcrumbBlock(block) && !isInside(block.node, rows) && !ENCODED.test(block.text),
  );
}

function isInside(node: TreeElement | null, rows: ReadonlySet<TreeElement>): boolean {
  for (let ancestor = node, step = 0; ancestor !== null && step < 5; ancestor = parentOf(ancestor), step++) {
    if (rows.has(ancestor)) return true;
  }
  return false;
}

/** Whether a list is what the page is there for: several entries with titles, or dated ones. */
function isPageList(list: FoundList): boolean {
  const average = list.items.reduce((sum, item) => sum + item.title.length, 0) / list.items.length;
  if (list.dated >= 1 && list.dated >= list.items.length / 2) return list.score >= 8;
  return list.items.length >= 3 && average >= 9 && list.score >= 27;
}

/** An entry has a date, a metadata block or a text of its own that outweighs the list beside it. */
function isEntry(page: { url: string; list: FoundList | undefined; hasOwnDate: boolean; bodyLength: number; hasBlock: boolean }): boolean {
  const { list, hasOwnDate, bodyLength, hasBlock } = page;
  const listText = list?.items.reduce((sum, item) => sum + item.title.length, 0) ?? 0;
  if (ENTRY_PATH.test(new URL(page.url).pathname)) return hasOwnDate || bodyLength > 0 || list === undefined;
  if (hasOwnDate || hasBlock) return list === undefined || bodyLength > listText / 2 || list.dated < 3;
  return bodyLength > 120 && bodyLength > listText;
}

/** Two filled fields that only a document's metadata block has. */
function hasDocumentBlock(labels: readonly Label[]): boolean {
  return DOCUMENT_FIELDS.filter((field) => valueOf(labels, field) !== null).length >= 2;
}

/**
 * A column is called as its breadcrumb ends. Where the last step leads to another page it is the parent, and `<title>`
 * names the column; so too where there is no breadcrumb.
 */
function columnTitle(steps: readonly { name: string; url: string | null }[], outline: Outline, key: string): string | null {
  const last = steps.at(-1);
  const own = ownPart(outline.head);
  const lastKey = last?.url == null ? null : pageKey(last.url);
  const endsAtParent = lastKey !== null && firstPageKey(lastKey) !== firstPageKey(key);
  const isName = own !== null && own.length <= 20 && !steps.some((step) => step.name === own);
  if (last === undefined || (endsAtParent && isName)) return own;
  return last.name;
}

function pageItems(kind: PageFacts['kind'], lists: readonly FoundList[], pages: PagesReading | null): ListItem[] {
  if (kind === 'column' || kind === 'search') {
    const hasPager = pages !== null && (pages.urls.length > 0 || pages.feeds.length > 0);
    const list = lists.find(isPageList);
    // The last page of a list may hold a single entry, too little to be a list elsewhere.
    if (hasPager) return (list ?? lists.find(({ area, items }) => area === 'main' && items.some((item) => item.title.length >= 6)))?.items ?? [];
    // A landing page shows the head of each of its columns; together they say when it was last touched.
    const blocks = lists.filter(({ dated, area }) => dated > 0 && area === 'main');
    return blocks.length >= 3 ? blocks.flatMap(({ items }) => items) : (list?.items ?? []);
  }
  if (kind === 'home' || kind === 'platform') return lists.filter((list) => list.dated > 0 || isPageList(list)).flatMap((list) => list.items);
  return [];
}

const VALIDITY: readonly [RegExp, string][] = [
  [/部分(有效|失效|废止)/, '部分失效'],
  [/失效|无效|已过期/, '失效'],
  [/废止|作废/, '废止'],
  [/已修改|修订|已被修改/, '已修改'],
  [/现行有效|继续有效|长期有效|^有效$|^是$|有效/, '有效'],
];

function readValidity(labels: readonly Label[]): string | null {
  const label = valueOf(labels, 'validity');
  if (label === null) return null;
  return VALIDITY.find(([pattern]) => pattern.test(label.value))?.[1] ?? label.value;
}

function countMedia(outline: Outline, start: number): PageFacts['media'] {
  const own = outline.media.filter((media) => media.area === 'main' && media.order > start);
  const count = (tag: string): number => own.filter((media) => media.tag === tag).length;
  return { images: count('img'), videos: count('video'), audios: count('audio') };
}

function gatherPlaces(
  read: { title: Choice; published: Choice; written: Choice; number: Choice },
  labels: readonly Label[],
  breadcrumb: FactPlace | null,
  kind: { why: string },
): PageFacts['places'] {
  const places: PageFacts['places'] = { kind: { from: 'shape', quote: kind.why, lost: [] } };
  if (read.title.place) places.title = read.title.place;
  if (read.published.place) places.published = read.published.place;
  if (read.written.place) places.written = read.written.place;
  if (read.number.place) places.documentNumber = read.number.place;
  if (breadcrumb) places.breadcrumb = breadcrumb;
  const labelled: Partial<Record<'indexNumber' | 'issuer' | 'validity' | 'source', LabelField>> = { indexNumber: 'indexNumber', issuer: 'issuer', validity: 'validity', source: 'source' };
  for (const [name, field] of Object.entries(labelled) as ['indexNumber' | 'issuer' | 'validity' | 'source', LabelField][]) {
    const label = valueOf(labels, field);
    if (label !== null) places[name] = { from: 'label', quote: `${label.label}：${label.value}`, lost: [] };
  }
  return places;
}

function toLink(link: Outline['links'][number]): Link {
  return { url: link.url ?? '', text: link.text === '' ? link.hint : link.text, area: link.area, ...(link.hidden ? { hidden: true as const } : {}) };
}

function toBlock({ text, area, tag, cell }: OutlineBlock): Block {
  return { text, area, tag, ...(cell === undefined ? {} : { cell }) };
}
