import type { ListItem } from '../page-facts.ts';
import { decodeBase64 } from './base64.ts';
import { toItems } from './feed-progress.ts';
import { isFields, parseJson, textField, toCount, type Fields } from './feed-values.ts';

/** The entries of some program's answer, found by how such fields are called. */
export interface FoundRecords {
  rows: Fields[];
  /** Entries that the answer claims. */
  total: number | null;
}

/** Where an entry stands, as a script puts it together from one of its fields. */
export interface ItemAddress {
  before: string;
  field: string;
  after: string;
}

const TITLE =
  /^(?:title|\w*[_a-z](?:title|bt)|[a-z]*Title|name|subject|headline|bt|wjmc|mc|xxbt|info_?name|doc_?name|file_?name)$/i;
const NOT_TITLE = /sub_?title|short|channel|column|site|author|user|dept|unit|org|type|category|cat_?name/i;
const ADDRESS = /^(?:url|link|href|\w*(?:url|link|href)|path|html_?path|visit_?path|static_?path)$/i;
const NOT_ADDRESS = /img|image|pic|cover|thumb|logo|icon|video|channel|column|site|share|qr/i;
const DATE = /date|time|_?(?:rq|sj)$/i;
const PUBLISHED = /pub|release|issue|show|display|fb|public|online/i;
const NOT_PUBLISHED = /update|modif|edit|delete|expire|end|over|start|begin|write|valid|invalid|top|sync/i;
const TOTAL =
  /^(?:total|total_?(?:count|num|number|elements?|records?|rows?|size|items?|hits?)|(?:record|row|data|item|page)s?_?(?:total|count)|count|records_?total|sum|hits)$/i;
const NOT_TOTAL = /page_?count|total_?pages?/i;
const DEEPEST = 6;

/** The value of an answer: JSON, JSONP, either of them in Base64, or as a string within JSON. Undefined for others. */
export function parseAnswer(text: string): unknown {
  let value = parseJson(text);
  const bare = typeof value === 'string' ? value : text.trim().replace(/^"|"$/g, '');
  if ((value === undefined || typeof value === 'string') && /^[\w+/=\s-]{24,}$/.test(bare)) {
    const decoded = decodeBase64(bare);
    value = decoded === null ? value : (parseJson(decoded) ?? value);
  }
  return typeof value === 'string' ? parseJson(value) : value;
}

/** The array that looks most like a list of entries, wherever it stands, with the count that stands nearest above it. */
export function findRecords(value: unknown): FoundRecords | null {
  let best: (FoundRecords & { score: number }) | null = null;
  const visit = (node: unknown, total: number | null, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(node)) {
      const rows = node.filter(isFields);
      const titled = rows.filter((row) => titleOf(row) !== '').length;
      const dated = rows.filter((row) => dateOf(row) !== '').length;
      const isList = rows.length === node.length && titled >= rows.length * 0.6;
      const score = isList ? 1 + titled + 2 * dated : 0;
      if (score > (best?.score ?? 0)) best = { rows, total, score };
      return;
    }
    if (!isFields(node)) return;
    const own = countOf(node) ?? total;
    for (const member of Object.values(node)) {
      // Objects within objects are often JSON once more.
      const inner = typeof member === 'string' && /^\s*[[{]/.test(member) ? parseJson(member) : member;
      if (typeof inner === 'object' && inner !== null) visit(inner, own, depth + 1);
    }
  };
  visit(value, null, 0);
  return best;
}

/** A piece of HTML that stands in some field of the answer; null where none does. */
export function findHtml(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return /<(?:li|tr|a|dl)\b/i.test(value) ? value : null;
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null;
  for (const member of Object.values(value)) {
    const html = findHtml(member, depth + 1);
    if (html !== null) return html;
  }
  return null;
}

/** The records as entries. @param address how the page's script makes an entry's address */
export function recordItems(
  rows: readonly Fields[],
  { base, seenOn, address }: { base: string; seenOn: string | null; address: ItemAddress | null },
): ListItem[] {
  return toItems(
    rows.map((row) => ({ title: titleOf(row), url: addressOf(row, address), date: dateOf(row) })),
    base,
    seenOn,
  );
}

/** The count that an answer gives at its top, also where it lists nothing. */
export function countOf(fields: Fields): number | null {
  for (const [name, value] of Object.entries(fields))
    if (TOTAL.test(name) && !NOT_TOTAL.test(name) && toCount(value) !== null) return toCount(value);
  return null;
}

function titleOf(row: Fields): string {
  const exact = textField(row, 'title', 'TITLE', 'Title', 'docTitle', 'infoTitle', 'articleTitle');
  if (exact !== '') return exact;
  return pick(row, (name) => TITLE.test(name) && !NOT_TITLE.test(name));
}

function addressOf(row: Fields, address: ItemAddress | null): string {
  if (address !== null) {
    const value = textField(row, address.field);
    if (value !== '') return address.before + value + address.after;
  }
  const isAddress = (value: string): boolean =>
    /^(?:https?:)?\/\/|^\.{0,2}\/|\.s?html?$|^\w+\.(?:jsp|aspx?|php|do)\b/i.test(value);
  return pick(row, (name, value) => ADDRESS.test(name) && !NOT_ADDRESS.test(name) && isAddress(value));
}

function dateOf(row: Fields): string {
  const isDate = (value: string): boolean =>
    /^\s*(?:19|20)\d{2}\D|^\d{8}$|^\d{10}$|^\d{13}$|^\d{1,2}[-/.月]\d{1,2}日?$/.test(value);
  const published = pick(
    row,
    (name, value) => DATE.test(name) && PUBLISHED.test(name) && !NOT_PUBLISHED.test(name) && isDate(value),
  );
  if (published !== '') return published;
  return pick(row, (name, value) => DATE.test(name) && !NOT_PUBLISHED.test(name) && isDate(value));
}

function pick(row: Fields, fits: (name: string, value: string) => boolean): string {
  for (const name of Object.keys(row)) {
    const value = textField(row, name);
    if (value !== '' && fits(name, value)) return value;
  }
  return '';
}
