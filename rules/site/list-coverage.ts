import type { Cause } from '../causes.ts';
import { feedKey } from '../facts/extract-feed.ts';
import type { FeedRequest } from '../facts/list/adapter.ts';
import { printItems, SLACK } from '../facts/list/feed-progress.ts';
import { listKey } from '../facts/list/list-key.ts';
import type { Feed, ListItem, PageFacts } from '../facts/page-facts.ts';
import { pageKey } from '../url.ts';

/** How far the pages of a column's list were read, gathered in any order. */
export interface ListCoverage {
  /** Entries the site claims. */
  claimed: number | null;
  /** Pages that gave entries, or said rightly that there are no more. */
  read: Map<string, { print: string; count: number; isFirst: boolean; newestFirst: boolean }>;
  /** Pages that the list leads to, each with where else the same may be had. */
  expected: Map<string, readonly string[]>;
  /** Some page goes on in a way that could not be read. */
  isUnread: boolean;
}

export interface JudgedCoverage {
  /** Null where the list was read to its end; else the reason of the first page that failed, or `incomplete-list`. */
  cause: Cause | null;
  /** The first page was read and shows the newest entries, so that what is missing is older. */
  newestFirst: boolean;
}

export function createCoverage(): ListCoverage {
  return { claimed: null, read: new Map(), expected: new Map(), isUnread: false };
}

/** Counts in a page of the list; `key` is the column's. */
export function addListPage(coverage: ListCoverage, page: PageFacts, key: string): void {
  if (page.pager?.total != null) coverage.claimed = Math.max(coverage.claimed ?? 0, page.pager.total);
  coverage.isUnread ||= page.pager?.isUnread === true || page.isCut === true;
  for (const url of page.pager?.urls ?? []) coverage.expected.set(pageKey(url) ?? url, []);
  for (const feed of page.feeds)
    if (feed.column.url === page.url || listKey(feed.column.url) === key) expectFeed(coverage, feed);
  const isAnswer = page.listPage !== null;
  if (isAnswer ? page.listFailure !== null : page.items.length === 0) return;
  coverage.read.set(page.key, {
    print: printItems(page.items),
    count: page.items.length,
    isFirst: page.listPage === 1 || page.key === key,
    newestFirst: isNewestFirst(page.items),
  });
}

/** Adds the pages of a list that were gathered apart. */
export function addCoverage(whole: ListCoverage, part: ListCoverage): void {
  if (part.claimed !== null) whole.claimed = Math.max(whole.claimed ?? 0, part.claimed);
  whole.isUnread ||= part.isUnread;
  for (const [key, page] of part.read) whole.read.set(key, { ...page, isFirst: false });
  for (const [key, elsewhere] of part.expected) whole.expected.set(key, elsewhere);
}

/** Notes that a feed is still to be asked, also for a column that only a category tree names. */
export function expectFeed(coverage: ListCoverage, { request }: Feed): void {
  const elsewhere: string[] = [];
  for (let other: FeedRequest | undefined = request.otherwise; other !== undefined; other = other.otherwise)
    elsewhere.push(feedKey(other));
  coverage.expected.set(feedKey(request), elsewhere);
}

/**
 * Whether the list was read to its end. What the site claims decides where it says anything that fits, give or take a
 * few entries that came and went; without a claim every page that the list leads to must have been read, and no two of
 * them may be the same: a page 2 that repeats page 1 is a failed pager, not the end.
 * @param distinct entries read, each counted once
 */
export function judgeCoverage(
  coverage: ListCoverage,
  distinct: number,
  failures: ReadonlyMap<string, Cause>,
): JudgedCoverage {
  const { claimed, read, expected } = coverage;
  const first =
    [...read.values()].find((page) => page.isFirst && page.count > 0) ??
    [...read].find(([key]) => !expected.has(key))?.[1];
  const newestFirst = first?.newestFirst ?? false;
  const missing = [...expected].filter(
    ([key, elsewhere]) => !read.has(key) && !elsewhere.some((other) => read.has(other)),
  );
  const cause = missing.map(([key]) => failures.get(key)).find((known) => known !== undefined) ?? 'incomplete-list';
  const shown = [...read]
    .filter(([key, page]) => page.count > 0 && (page.isFirst || expected.has(key)))
    .map(([, page]) => page);
  const byPrint = new Map([...read.values()].map((page) => [page.print, page.count]));
  const rows = Math.max(
    distinct,
    [...byPrint.values()].reduce((sum, count) => sum + count, 0),
  );
  const slack = Math.max(SLACK, (claimed ?? 0) / 100);
  // A claim far below what was read speaks of something else.
  const fits = claimed !== null && rows <= claimed + slack;
  const isWhole = fits
    ? rows >= claimed - slack
    : !coverage.isUnread && missing.length === 0 && new Set(shown.map((page) => page.print)).size === shown.length;
  return { cause: isWhole ? null : cause, newestFirst };
}

/** Entries above the others by pinning, unmarked: more would not be pinned but out of order. */
const MOST_PINNED = 5;

/** Whether a page's entries, all dated, run from new to old; a few pinned ones may stand above. */
function isNewestFirst(items: readonly ListItem[]): boolean {
  const dates = items.filter((item) => item.pinned === undefined).map((item) => item.date);
  if (dates.length < 2 || dates.includes(null)) return false;
  const lastRise = dates.findLastIndex((date, index) => index > 0 && (date ?? '') > (dates[index - 1] ?? ''));
  return lastRise < 0 || (lastRise <= MOST_PINNED && dates.length - lastRise >= 3);
}
