import { pageKey } from '../url.ts';
import { seeAlso, withAlsoSeen } from './also-seen.ts';
import { readAttachments } from './attachments.ts';
import { bodyBlocks, countMedia, findHead, labelledLines } from './body.ts';
import { readBreadcrumb, withoutOwnTitle } from './breadcrumb.ts';
import { NOTHING, type Choice } from './choice.ts';
import { clickedLinks } from './clicked-links.ts';
import { placeFooter, readFooter } from './footer.ts';
import { isBareHead } from './list/bare-head.ts';
import { readImageFiles } from './image-files.ts';
import { decideKind, type KindEvidence } from './kind.ts';
import { readLabels, valueOf } from './labels.ts';
import { readIssuer } from './issuer.ts';
import { findListBlocks } from './list/list-blocks.ts';
import { listKey } from './list/list-key.ts';
import { isPageOf } from './list/page-paths.ts';
import { readClaims } from './list/pager.ts';
import { hasFeeds, readPages, toFeeds, toPager } from './list/read-pages.ts';
import { readLists, type FoundList } from './list/read-list.ts';
import { withinMost } from './most-addresses.ts';
import { mainLines } from './main-lines.ts';
import { asksReader } from './list/form-fields.ts';
import { metaMap, metaValue } from './metas.ts';
import { readDocumentNumber } from './number.ts';
import { outlinePage, type Outline, type OutlineBlock } from './outline.ts';
import type { Block, LabelledValue, Link, PageFacts } from './page-facts.ts';
import { readPictures } from './pictures.ts';
import { gatherPlaces } from './places.ts';
import { NUMERIC_DAY, readPublished } from './published.ts';
import { saysEmpty } from './says-empty.ts';
import { readForward, readScripted } from './scripted.ts';
import {
  columnTitle,
  hasDocumentBlock,
  isEntry,
  isFolder,
  isOwnHeading,
  isPageList,
  titleLength,
  pageItems,
  readLinkGroups,
  withoutTrail,
} from './shape.ts';
import { readSiteName } from './site-name.ts';
import { readSource } from './source.ts';
import { readStamp } from './stamp.ts';
import { readTitle } from './title.ts';
import { readValidity } from './validity.ts';
import { readWritten } from './written.ts';

export interface ExtractOptions {
  /** Key of the portal's home page where it is not the root of its host. */
  homeKey?: string;
  /** YYYY-MM-DD on which the page was seen: gives lists that show month and day only their year. */
  seenOn?: string;
  /** Also say what else was seen and where the footer's facts stand: for one page that a person asks about. */
  explain?: boolean;
}

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
  const trail = readBreadcrumb(outline);
  const title = isHome
    ? readSiteName(outline, metas)
    : readTitle(outline, { labels, metas }, { ...head, steps: trail.steps.map((step) => step.name) });
  const body = bodyBlocks(outline, { labels, lists, listBlocks }, title.value, head.start);
  // A folder is a column and ends its own breadcrumb; an entry stands below the column that ends its.
  const breadcrumb = isFolder(url) ? trail : withoutOwnTitle(trail, title.value);
  const published = readPublished(outline, labels, metas, { ...head, listBlocks, title: title.value });
  const written = readWritten(labels, withoutLine(body, published), statedDay(published));
  const number = readDocumentNumber({ labels, body, title: title.value, lines: labelledLines(outline, labels, head) });
  const issuer = readIssuer(labels, withoutLine(body, published), statedDay(published));
  const source = readSource(labels, metas);
  const bodyLength = body.reduce((sum, block) => sum + block.text.length, 0);
  const hasOwnDate = published.place !== null && published.place.from !== 'url';
  const main = lists.find(isPageList);
  const isArticle = isEntry({
    url,
    list: main,
    besideLength: titleLength(lists.filter(({ isBeside }) => isBeside === true)),
    hasOwnDate,
    bodyLength,
    hasBlock: hasDocumentBlock(labels),
    hasOwnHeading: isOwnHeading(title, outline, { steps: breadcrumb.steps, tag: metaValue(metas, 'articletitle') }),
    isNamedColumn: title.value !== null && title.value === breadcrumb.steps.at(-1)?.name,
    endsHere: breadcrumb.steps.at(-1)?.url != null && isPageOf(url, breadcrumb.steps.at(-1)?.url ?? ''),
    isListsDate: main !== undefined && published.place?.from === 'line' && isDateOf(main, published, outline),
  });
  // Every page passes here, and most of a site are entries: they have no list to go on with.
  const pages = isArticle
    ? null
    : readPages({
        outline,
        html,
        url,
        seenOn: options.seenOn ?? null,
        items: main?.items ?? [],
        claims: readClaims(outline),
      });
  const evidence: KindEvidence = {
    path: new URL(url).pathname,
    isHome,
    title: title.value ?? '',
    breadcrumb: breadcrumb.steps.map((step) => step.name),
    labels,
    documentNumber: number.value,
    isList:
      main !== undefined ||
      (pages !== null && !isHome && (hasFeeds(pages) || pages.first !== undefined || pages.items !== undefined)),
    isArticle,
    linkTexts: () => new Set(outline.links.map((link) => link.text)),
    isBareHead: () => isBareHead(outline.blocks),
    lines: () => mainLines(outline),
  };
  const kind = decideKind(evidence);
  const isColumn = kind.kind === 'column' || kind.kind === 'platform';
  const ownPublished = isColumn && published.place?.from === 'url' ? NOTHING : published;
  // A column's own text is no document that somebody signs.
  const ownIssuer = isColumn && issuer.place?.from === 'signature' ? NOTHING : issuer;
  const columnName = isColumn ? (columnTitle(breadcrumb.steps, outline, key) ?? title.value) : title.value;
  const goesOn = isColumn ? pages : null;
  // On a later page the day it was seen says nothing of the year of its entries.
  const isYearless = (pages?.own ?? 1) > 1 && main?.items.some((item) => item.yearInferred) === true;
  const shown = isYearless ? readLists(outline, null) : lists;
  const items = withoutTrail(pageItems(kind.kind, shown, goesOn), breadcrumb.steps, url);
  // What is new on the site is what such a page is there to list.
  const isLanding = (kind.kind === 'platform' || isHome) && lists.some((list) => list.isBeside === true);
  const facts = withinMost({
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
    issuer: ownIssuer.value,
    validity: readValidity(
      labels,
      isColumn ? null : readStamp(outline, { start: head.start, title: title.value, labels }),
    ),
    source: source.value,
    breadcrumb: breadcrumb.steps.map((step) => step.name),
    trail: breadcrumb.steps,
    meta: Object.fromEntries(outline.metas.toReversed().map((meta) => [meta.name, meta.content])),
    footer: readFooter(outline, metas, html),
    links: [
      ...outline.links.filter((link) => link.url !== null).map(toLink),
      ...clickedLinks(outline).map(toLink),
      ...(goesOn?.links ?? []),
    ],
    ...(outline.isCut ? { isCut: true as const } : {}),
    attachments: readAttachments(outline),
    items,
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
    imageFiles: readImageFiles(outline),
    ...(isColumn && items.length === 0 ? { pictures: readPictures(outline, head.start) } : {}),
    ...(isColumn && items.length === 0 && asksReader(outline) ? { asks: true as const } : {}),
    scripted: readScripted(outline),
    linkGroups: main === undefined && !isLanding ? readLinkGroups(lists, outline, [...trail.steps, { url }]) : [],
    saysEmpty: saysEmpty(outline, bodyLength),
    places: gatherPlaces(
      { title, published: ownPublished, written, number, source, issuer: ownIssuer },
      labels,
      breadcrumb.place,
      kind,
    ),
  });
  if (options.explain !== true) return facts;
  const reading = { outline, labels, metas, body, kind: { kind: kind.kind, evidence }, facts };
  return {
    ...facts,
    places: withAlsoSeen(facts.places, seeAlso(reading)),
    footer: { ...facts.footer, places: placeFooter(outline, metas, html) },
  };
}

/** Whether the day is that of an entry of the list, or stands among its entries in a line of its own. */
function isDateOf({ items, first, last }: FoundList, { value, place }: Choice, { blocks }: Outline): boolean {
  return (
    items.some(({ date }) => date === value) ||
    blocks.some(({ text, order }) => order > first && order < last && text === place?.quote)
  );
}

/** The day of publication where a tag or a label states it, null where it is only taken to be one. */
function statedDay({ value, place }: Choice): string | null {
  return place?.from === 'meta' || place?.from === 'label' ? (value?.slice(0, 10) ?? null) : null;
}

/** 县水利局 2019-04-28 09:15 under the title says when the page was published; it is no signature. */
function withoutLine(body: OutlineBlock[], { place }: Choice): OutlineBlock[] {
  return place?.from === 'line' && NUMERIC_DAY.test(place.quote)
    ? body.filter((block) => block.text !== place.quote)
    : body;
}

function toLink({ url, text, hint, area, hidden }: Outline['links'][number]): Link {
  const link: Link = { url: url ?? '', text: text === '' ? hint : text, area };
  if (hidden) link.hidden = true;
  return link;
}

function toBlock({ text, area, tag, cell }: OutlineBlock): Block {
  return cell === undefined ? { text, area, tag } : { text, area, tag, cell };
}
