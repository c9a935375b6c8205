import { collapseSpace } from '../../text/normalise.ts';
import type { Outline, OutlineLink } from '../outline.ts';
import { isDatePiece } from './item-date.ts';
import { findCellRows } from './cell-rows.ts';
import { entryLinks } from './entry-links.ts';
import { readLines } from './lines.ts';
import { isElement, parentOf, type TreeElement } from '../tree.ts';

/** A repeated unit of a list: one main link with what stands beside it. */
export interface Row {
  node: TreeElement;
  /** The row and what belongs to it: the `<dd>`s of a `<dt>`. */
  parts: TreeElement[];
  link: OutlineLink;
  /** Texts of the row in order, those inside the main link marked. */
  pieces: { text: string; inLink: boolean; column: number }[];
}

/** Rows that stand side by side. */
export interface RowGroup {
  container: TreeElement;
  rows: Row[];
}

const ROW_TAGS = new Set(['li', 'tr', 'dd', 'dt', 'article']);
const LIST_TAGS = new Set(['ul', 'ol', 'tbody', 'table', 'dl', 'form', 'body', 'html', 'main', 'section', 'nav']);
/** Some sites mark pinned entries with a picture. */
const PINNED_IMAGE = /^\s*[[【(（]?置?顶[\]】)）]?\s*$/;
/** A row may also link to its category, its unit and its file; more links make it a menu line. */
const MAX_LINKS_IN_ROW = 4;

/** Groups of rows in document order. Pager links, anchors and scripts are no rows. */
export function findRowGroups(outline: Outline): RowGroup[] {
  const links = entryLinks(outline);
  const counts = countLinks(links);
  /** Of each row the link whose text says most: that of the entry, since category and unit links are short. */
  const mainLinks = new Map<TreeElement, OutlineLink>();
  const cellRows = findCellRows(links);
  for (const link of links) {
    const row = cellRows.get(link.node)?.cell ?? rowOf(link, counts);
    const known = mainLinks.get(row);
    if (known === undefined || titleLength(link) > titleLength(known)) mainLinks.set(row, link);
  }
  const groups = new Map<TreeElement, RowGroup>();
  for (const [node, link] of mainLinks) {
    const container = cellRows.get(link.node)?.table ?? containerOf(node, counts);
    const row = readRow(node, link);
    const group = groups.get(container);
    if (group === undefined) groups.set(container, { container, rows: [row] });
    else group.rows.push(row);
  }
  return mergeAlike([...groups.values()].flatMap(splitTeaser))
    .map(distrustLoners)
    .map(readLines);
}

/**
 * A container that holds one link is a row only beside others of its kind: the body of a document with its one file
 * is not. Alone it must be a list's own element, or hold no more than the link and a date.
 */
function distrustLoners(group: RowGroup): RowGroup {
  if (group.rows.length >= 3) return group;
  const isRow = (row: Row): boolean =>
    ROW_TAGS.has(row.node.name) ||
    isTeaser(row) ||
    (group.rows.length === 2 && isTitleWithDay(row)) ||
    row.pieces.every((piece) => piece.inLink || piece.text.length <= 6 || isDatePiece(piece.text));
  return { ...group, rows: group.rows.map((row) => (isRow(row) ? row : linkAlone(row.link))) };
}

/** One entry of a list, beside the site's name and the trail in what looks like their list. */
function splitTeaser(group: RowGroup): RowGroup[] {
  const own = group.rows.filter(({ node }) => ROW_TAGS.has(node.name));
  const [row] = own;
  if (row === undefined || own.length > 1 || group.rows.length === 1 || !isTeaser(row)) return [group];
  return [
    { ...group, rows: group.rows.filter((one) => one !== row) },
    { container: parentOf(row.node) ?? row.node, rows: [row] },
  ];
}

/** A title, beside it a day and who published it. */
function isTitleWithDay({ link, pieces }: Row): boolean {
  const beside = pieces.filter(({ inLink }) => !inLink);
  return (
    titleLength(link) >= SHORTEST_TITLE &&
    beside.some(({ text }) => isDatePiece(text)) &&
    beside.every(({ text }) => text.length <= LONGEST_SOURCE)
  );
}

/** The last page of a list may hold one entry: its title is a heading, beside it a day and the beginning of its text. */
function isTeaser({ node, link, pieces }: Row): boolean {
  let around = parentOf(link.node);
  for (let step = 0; step < 3 && around !== null && around !== node && !HEADING.test(around.name); step++)
    around = parentOf(around);
  if (around === null || (around === node && around.name !== 'dt') || !HEADING.test(around.name)) return false;
  return pieces.some((piece) => !piece.inLink && DAY_PIECE.test(piece.text));
}

/** Links below an element, and the address of the last one. */
type LinkCounts = Map<TreeElement, { links: number; last: string }>;

/** Rows and what holds them stand less far above their links; markup that is nested without end costs no more. */
const HIGHEST = 30;

/**
 * Distinct addresses below the ancestors of links; a picture and a title with one address count once. More than a row
 * may have are not told apart, but where links stand within links, as those do that are never closed.
 */
function countLinks(links: readonly OutlineLink[]): LinkCounts {
  return countUpTo(MAX_LINKS_IN_ROW + 1, links) ?? countUpTo(Infinity, links) ?? new Map();
}

/** @returns null where links stand within links and not all are to be counted */
function countUpTo(enough: number, links: readonly OutlineLink[]): LinkCounts | null {
  const counts: LinkCounts = new Map();
  for (const link of links) {
    const url = link.url ?? link.text;
    for (let node = parentOf(link.node), step = 0; node !== null && step < HIGHEST; node = parentOf(node), step++) {
      const known = counts.get(node);
      if (known === undefined) {
        if (node.name === 'a' && enough !== Infinity) return null;
        counts.set(node, { links: 1, last: url });
      } else {
        // What stands above has as many.
        if (known.links >= enough) break;
        if (known.last !== url) known.links++;
        known.last = url;
      }
    }
  }
  return counts;
}

function rowOf(link: OutlineLink, counts: LinkCounts): TreeElement {
  let row = link.node;
  let climbing = true;
  for (let node = parentOf(link.node), step = 0; node !== null && step < 8; node = parentOf(node), step++) {
    const count = counts.get(node)?.links ?? 0;
    if (ROW_TAGS.has(node.name) && count <= MAX_LINKS_IN_ROW) return node;
    if (count > MAX_LINKS_IN_ROW || LIST_TAGS.has(node.name)) break;
    if (count > 1) climbing = false;
    if (climbing) row = node;
  }
  return row;
}

/** The element that holds the row's siblings; a wrapper around one row only is passed over. */
function containerOf(row: TreeElement, counts: LinkCounts): TreeElement {
  let container = parentOf(row) ?? row;
  const own = counts.get(row)?.links ?? 1;
  for (let step = 0; step < 3 && (counts.get(container)?.links ?? 0) <= own; step++) {
    const parent = parentOf(container);
    if (parent === null || parent.name === 'body') break;
    container = parent;
  }
  return container;
}

function titleLength(link: OutlineLink): number {
  return Math.max(link.text.length, link.hint.length);
}

const HEADING = /^(?:h[1-6]|dt)$/;
const SHORTEST_TITLE = 8;
/** 县人力资源和社会保障局 beside its entry. */
const LONGEST_SOURCE = 20;
/** A day or a part of one, 06 over 2024-05. */
const DAY_PIECE = /^(?:(?:发布|公开|公布|更新)?(?:日期|时间)\s?[:：]\s?)?[[(（]?\d[-/.\d年月日\s]*[\])）]?$/;
/** Text beyond this is an article that happens to hold one link. */
const LONGEST_ROW = 400;

function readRow(node: TreeElement, link: OutlineLink): Row {
  const parts = partsOf(node);
  const pieces: Row['pieces'] = [];
  for (const part of parts) gatherPieces(part, link.node, pieces);
  let length = 0;
  for (const { text } of pieces) length += text.length;
  if (length <= LONGEST_ROW) return { node, parts, link, pieces };
  return linkAlone(link);
}

function linkAlone(link: OutlineLink): Row {
  return { node: link.node, parts: [link.node], link, pieces: gatherPieces(link.node, link.node) };
}

function partsOf(node: TreeElement): TreeElement[] {
  if (node.name === 'dt') return [node, ...definitionsOf(node)];
  return node.name === 'dd' ? [...dayBefore(node), node] : [node];
}

/** The `<dd>`s that belong to a `<dt>`: its date often stands there. */
function definitionsOf(row: TreeElement): TreeElement[] {
  const definitions: TreeElement[] = [];
  for (let next = row.next; next !== null; next = next.next) {
    if (!isElement(next)) continue;
    if (next.name !== 'dd') break;
    definitions.push(next);
  }
  return definitions;
}

/** The day that stands in a `<dt>` of its own before the `<dd>` of its entry. */
function dayBefore({ prev }: TreeElement): TreeElement[] {
  let before = prev;
  while (before !== null && !isElement(before)) before = before.prev;
  if (before?.name !== 'dt') return [];
  const pieces = gatherPieces(before, before);
  return pieces.length === 1 && isDatePiece(pieces[0]?.text ?? '') ? [before] : [];
}

/** Adds the pieces of a row, or of a part of it, whose columns are counted anew. */
function gatherPieces(row: TreeElement, link: TreeElement, pieces: Row['pieces'] = []): Row['pieces'] {
  gatherBelow(row, row === link, { link, pieces, column: -1 });
  return pieces;
}

/** A tree is 512 elements deep at most, so this needs no walk without recursion. */
function gatherBelow(
  { children }: TreeElement,
  inLink: boolean,
  row: { link: TreeElement; pieces: Row['pieces']; column: number },
): void {
  for (const node of children) {
    if (node.type === 'text') {
      const text = collapseSpace(node.data);
      if (text !== '') row.pieces.push({ text, inLink, column: row.column });
    } else if (isElement(node) && node.name !== 'script' && node.name !== 'style') {
      const isInLink = inLink || node === row.link;
      if (node.name === 'img' && PINNED_IMAGE.test(node.attribs['alt'] ?? node.attribs['title'] ?? ''))
        row.pieces.push({ text: '置顶', inLink: isInLink, column: row.column });
      if (node.name === 'td' || node.name === 'th') row.column += 1;
      gatherBelow(node, isInLink, row);
    }
  }
}

/** Lists cut into several containers of one shape (a `<ul>` for every five rows) are one list. */
function mergeAlike(groups: readonly RowGroup[]): RowGroup[] {
  const merged = new Map<TreeElement, Map<string, RowGroup>>();
  const result: RowGroup[] = [];
  for (const group of groups) {
    const parent = parentOf(group.container);
    const shape = `${group.container.name}.${group.container.attribs['class'] ?? ''}`;
    const known = parent === null ? undefined : merged.get(parent)?.get(shape);
    if (known !== undefined && looksAlike(known, group)) {
      known.rows.push(...group.rows);
      continue;
    }
    const own = { container: group.container, rows: [...group.rows] };
    result.push(own);
    if (parent !== null) {
      const shapes = merged.get(parent) ?? new Map<string, RowGroup>();
      shapes.set(shape, own);
      merged.set(parent, shapes);
    }
  }
  return result;
}

/** Rows of the same tag, in containers that do not hold a heading of their own. */
function looksAlike(a: RowGroup, b: RowGroup): boolean {
  return (
    a.rows[0]?.node.name === b.rows[0]?.node.name &&
    (a.container.name === 'ul' || a.container.name === 'tbody' || a.container.name === 'table')
  );
}
