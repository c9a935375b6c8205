import type { Cause } from '../causes.ts';
import type { Feed, ListItem, PageFacts, Seen } from '../facts/page-facts.ts';
import { titleKey } from '../text/normalise.ts';
import { firstPageKey, pageKey } from '../url.ts';
import { listKey } from '../facts/list/list-key.ts';
import { columnKind } from './column-kinds.ts';
import { addListPage, createCoverage, expectFeed, judgeCoverage, type ListCoverage } from './list-coverage.ts';
import type { ColumnFacts } from './site-facts.ts';

const EXPLANATION = /情况说明|说明公告|无.{0,8}(信息|事项|内容).{0,6}说明/;

/** What is kept of a column while its pages stream by. */
interface GrowingColumn {
  key: string;
  url: string;
  name: string;
  path: string[];
  seen: Seen;
  items: Map<string, { title: string; url: string; date: string | null }>;
  coverage: ListCoverage;
  /** Which page named it: its first is 0, another 1, an answer of a feed 2, and the tree that leads to it 3. */
  namedBy: 0 | 1 | 2 | 3;
  hasBody: boolean;
  saysEmpty: boolean;
  scripted: boolean;
  linkGroups: Set<string>;
}

/** Gathers columns over the stream of pages; order of arrival does not matter. */
export function createColumnFold(): {
  addPage: (page: PageFacts, seen: Seen) => void;
  finish: (asOf: string, failures: ReadonlyMap<string, Cause>) => ColumnFacts[];
} {
  const columns = new Map<string, GrowingColumn>();
  const articleDates = new Map<string, string>();
  return {
    addPage(page, seen) {
      if (page.published !== null && page.kind !== 'column') articleDates.set(page.key, page.published);
      if (page.kind !== 'column' && page.kind !== 'platform') return;
      if (page.forward !== null) return;
      const key = page.listOf ?? firstPageKey(page.key);
      const column = columns.get(key) ?? newColumn(key, page, seen);
      columns.set(key, column);
      growColumn(column, page, seen);
      // A category tree names columns that have no page of their own.
      for (const feed of page.feeds) {
        const below = listKey(feed.column.url);
        if (below === key) continue;
        const named = columns.get(below) ?? newSection(below, feed, seen);
        columns.set(below, named);
        expectFeed(named.coverage, feed);
      }
    },
    finish(asOf, failures) {
      const grown = [...columns.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      const menus = recurringGroups(grown);
      for (const column of grown) column.hasBody ||= [...column.linkGroups].some((group) => !menus.has(group));
      return grown.map((column) => finishColumn(column, grown, articleDates, failures, asOf));
    },
  };
}

/** Groups of links that several columns show are menus of the template. */
function recurringGroups(columns: readonly GrowingColumn[]): Set<string> {
  const counts = new Map<string, number>();
  for (const column of columns) for (const group of column.linkGroups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([group]) => group));
}

function newColumn(key: string, page: PageFacts, seen: Seen): GrowingColumn {
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
  };
}

function newSection(key: string, { column }: Feed, seen: Seen): GrowingColumn {
  const path = column.trail.map((step) => step.name);
  return {
    key,
    url: column.url,
    name: path.at(-1) ?? column.title ?? column.url,
    path,
    seen,
    items: new Map(),
    coverage: createCoverage(),
    namedBy: 3,
    hasBody: false,
    saysEmpty: false,
    scripted: false,
    linkGroups: new Set(),
  };
}

/** An answer of a feed stands for the column's own page, which ends its trail. */
function ownUrl(page: PageFacts): string {
  return page.listPage === null ? page.url : (page.trail.at(-1)?.url ?? page.url);
}

function rankOf(page: PageFacts, key: string): 0 | 1 | 2 {
  return page.key === key ? 0 : page.listPage === null ? 1 : 2;
}

/** The breadcrumb; the page's own name is added where the breadcrumb stops at the parent. */
function columnPath(page: PageFacts): string[] {
  const { breadcrumb, title } = page;
  return title === null || breadcrumb.at(-1) === title ? breadcrumb : [...breadcrumb, title];
}

function growColumn(column: GrowingColumn, page: PageFacts, seen: Seen): void {
  // The first page names the column and is where it is pointed to.
  const rank = rankOf(page, column.key);
  const url = ownUrl(page);
  if (rank < column.namedBy || (rank === column.namedBy && (url.length - column.url.length || compare(url, column.url)) < 0)) {
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
    const key = itemKey(item);
    const known = column.items.get(key);
    // An entry that several pages list counts once, with the newest date that any of them shows.
    if (known === undefined || (item.date ?? '') > (known.date ?? '')) column.items.set(key, { title: item.title, url: item.url, date: item.date });
  }
  addListPage(column.coverage, page, column.key);
  column.hasBody ||= page.bodyLength >= 60 || page.media.images + page.media.videos > 0 || page.attachments.length > 0;
  column.saysEmpty ||= page.saysEmpty;
  column.scripted ||= page.scripted !== null;
  for (const group of page.linkGroups) column.linkGroups.add(group);
}

function itemKey(item: ListItem): string {
  return (item.url === '' ? null : pageKey(item.url)) ?? titleKey(item.title);
}

function finishColumn(
  column: GrowingColumn,
  all: readonly GrowingColumn[],
  articleDates: ReadonlyMap<string, string>,
  failures: ReadonlyMap<string, Cause>,
  asOf: string,
): ColumnFacts {
  let latest: { date: string; title: string; url: string } | null = null;
  let explanation: ColumnFacts['explanation'] = null;
  let undated = 0;
  let unread: Cause | null = null;
  const list: { title: string; url: string; date: string | null }[] = [];
  for (const [key, item] of column.items) {
    const date = item.date ?? articleDates.get(key) ?? null;
    list.push({ title: item.title, url: item.url, date });
    if (date === null) {
      undated += 1;
      unread ??= failures.get(key) ?? null;
    } else if (date <= asOf && isLater(date, item.title, latest)) latest = { date, title: item.title, url: item.url };
    if (EXPLANATION.test(item.title) && (explanation === null || (date ?? '') > (explanation.date ?? ''))) {
      explanation = { title: item.title, url: item.url, date };
    }
  }
  const children = all.filter((other) => other !== column && isBelow(other.path, column.path)).length;
  const isBare = column.items.size === 0 && !column.saysEmpty && !column.hasBody && children === 0;
  const coverage = judgeCoverage(column.coverage, column.items.size, failures);
  // Of a list that gave nothing the reason says more; of one that gave something, that it is not whole.
  const partly = coverage.cause === null ? null : column.items.size > 0 ? 'incomplete-list' : coverage.cause;
  return {
    key: column.key,
    name: column.name,
    path: column.path,
    url: column.url,
    kind: columnKind(column.path),
    items: column.items.size,
    list: list.sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.url + a.title, b.url + b.title)),
    claimed: column.coverage.claimed,
    newestFirst: coverage.newestFirst,
    latest: latest?.date ?? null,
    latestTitle: latest?.title ?? null,
    latestUrl: latest?.url ?? null,
    undatedItems: undated,
    children,
    explanation,
    saysEmpty: column.saysEmpty,
    hasBody: column.hasBody,
    cause: partly ?? (isBare && column.scripted ? 'unsettled' : latest === null ? unread : null),
    seen: column.seen,
  };
}

/** Ties go to the title that sorts first, so that the order of arrival does not show. */
function isLater(date: string, title: string, latest: { date: string; title: string } | null): boolean {
  return latest === null || date > latest.date || (date === latest.date && title < latest.title);
}

function isBelow(path: readonly string[], parent: readonly string[]): boolean {
  return path.length > parent.length && parent.length > 0 && parent.every((step, index) => path[index] === step);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
