import type { Cause } from '../causes.ts';
import { listKey } from '../facts/list/list-key.ts';
import type { PageFacts, Seen } from '../facts/page-facts.ts';
import { titleKey } from '../text/normalise.ts';
import type { SameText } from '../text/same-text.ts';
import { columnKey } from '../url.ts';
import { columnKind } from './column-kinds.ts';
import { absorb, growColumn, type GrowingColumn, type GrownItem, newColumn, newSection } from './growing-column.ts';
import { compare } from '../text/compare.ts';
import { expectFeed, judgeCoverage } from './list-coverage.ts';
import { findParts } from './list-parts.ts';
import type { ColumnFacts } from './site-facts.ts';

/** 预算编制情况说明, 债务限额余额情况说明 are what such columns publish, and no word of nothing. */
const EXPLANATION =
  /(?<!(?:预算|决算|收支|编制|执行|绩效|经费|债务|限额|余额|资产|采购|起草|征求|采纳|落实|整改|建设|进展|完成)(?:的?有关|相关|和|及|与)?)情况说明|说明公告|无.{0,8}(信息|事项|内容).{0,6}说明/;

/** Gathers columns over the stream of pages; order of arrival does not matter. What was gathered is given away with `finish`. */
export function createColumnFold(same: SameText): {
  addPage: (page: PageFacts, seen: Seen) => void;
  finish: (asOf: string, failures: ReadonlyMap<string, Cause>) => ColumnFacts[];
} {
  const columns = new Map<string, GrowingColumn>();
  const articleDates = new Map<string, string>();
  // Where entries say they stand: a column that is nothing but an article is below its section like any other.
  const stands = new Set<string>();
  return {
    addPage(page, seen) {
      // A date in the address is one that no reader sees.
      if (page.published !== null && page.kind !== 'column' && page.places.published?.from !== 'url')
        articleDates.set(same(page.key), same(page.published));
      if (page.kind !== 'column' && page.kind !== 'platform') {
        if (page.breadcrumb.length > 1) stands.add(same(page.breadcrumb.join('\n')));
        return;
      }
      if (page.forward !== null) return;
      const key = page.listOf ?? columnKey(page.key);
      const column = columns.get(key) ?? newColumn(key, page, seen);
      columns.set(key, column);
      growColumn(column, page, { seen, same });
      // A category tree names columns that have no page of their own.
      for (const feed of page.feeds) {
        const below = listKey(feed.column.url);
        if (below === key || feed.column.url === page.url) continue;
        const named = columns.get(below) ?? newSection(below, feed, seen);
        columns.set(below, named);
        expectFeed(named.coverage, feed);
      }
    },
    finish(asOf, failures) {
      const all = [...columns.values()].sort((a, b) => compare(a.key, b.key));
      const parts = findParts(all);
      for (const part of all) {
        const whole = columns.get(parts.get(part.key) ?? '');
        if (whole !== undefined) absorb(whole, part);
      }
      const grown = all.filter((column) => !parts.has(column.key));
      const menus = recurring(grown.map((column) => column.linkGroups));
      const layout = recurring(grown.map((column) => column.pictures));
      const frame = recurring(grown.map((column) => column.words));
      for (const column of grown) {
        column.hasBody ||=
          [...column.linkGroups].some((group) => !menus.has(group)) ||
          // Where a script fills the list, what stands beside it is not what the page is there for.
          (!column.scripted && [...column.words].some((sign) => !frame.has(sign)));
        for (const picture of layout) column.pictures.delete(picture);
      }
      const paths = [...grown.map(({ path }) => path), ...[...stands].map((path) => path.split('\n'))];
      const finished = grown.map((column) => finishColumn(column, { paths, stands, articleDates, failures, asOf }));
      // The entries are in the lists now.
      for (const column of all) column.items.clear();
      articleDates.clear();
      return finished;
    },
  };
}

/** Groups of links and pictures that several columns show are the template's. */
function recurring(sets: readonly ReadonlySet<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const sign of set) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([sign]) => sign));
}

interface Known {
  paths: readonly (readonly string[])[];
  /** Paths that entries name. */
  stands: ReadonlySet<string>;
  articleDates: ReadonlyMap<string, string>;
  failures: ReadonlyMap<string, Cause>;
  asOf: string;
}

function finishColumn(column: GrowingColumn, known: Known): ColumnFacts {
  const { paths, stands, articleDates, failures, asOf } = known;
  let latest: { date: string; title: string; url: string } | null = null;
  let explanation: ColumnFacts['explanation'] = column.items.size === 0 ? column.explanation : null;
  let undated = 0;
  let unread: Cause | null = null;
  const list: GrownItem[] = [];
  for (const item of onceEach(column.items)) {
    const { key } = item;
    const date = dateOf(item, articleDates.get(key) ?? null, asOf);
    // The entry itself and no copy: a portal has a hundred thousand.
    item.date = date;
    list.push(item);
    if (date === null) {
      undated += 1;
      unread ??= failures.get(key) ?? null;
    } else if (date <= asOf && isLater(date, item.title, latest)) latest = { date, title: item.title, url: item.url };
    if (EXPLANATION.test(item.title) && (explanation === null || (date ?? '') > (explanation.date ?? ''))) {
      explanation = { title: item.title, url: item.url, date };
    }
  }
  const children = paths.filter((path) => isBelow(path, column.path)).length;
  const isBare = column.items.size === 0 && !column.saysEmpty && !column.hasBody && children === 0;
  // The column's own page was to be rendered and was not.
  const unseen = column.items.size === 0 ? failures.get(column.key) : undefined;
  const coverage = judgeCoverage(column.coverage, column.items.size, failures);
  // Of a list that gave nothing the reason says more; of one that gave something, that it is not whole.
  const partly = coverage.cause === null ? null : column.items.size > 0 ? 'incomplete-list' : coverage.cause;
  return {
    key: column.key,
    name: column.name,
    path: column.path,
    url: column.url,
    kind: columnKind(
      column.path,
      list.map(({ title }) => title),
    ),
    items: list.length,
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
    cause: partly ?? unseen ?? (isBare ? bareCause(column, stands) : latest === null ? unread : null),
    seen: column.seen,
  };
}

/** An article listed under several addresses (another folder, another name of the host) counts once. */
function* onceEach(items: GrowingColumn['items']): Generator<GrownItem> {
  const seen = new Set<string>();
  for (const item of [...items.values()].sort((a, b) => compare(a.key, b.key))) {
    const file = item.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    const same =
      /\d{4}/.test(file) && !item.url.includes('?') ? `${titleKey(item.title)}\n${item.date}\n${file}` : item.key;
    if (seen.has(same)) continue;
    seen.add(same);
    yield item;
  }
}

/**
 * Why a column with nothing in its HTML may hold something all the same: a script fills it, a picture says it, entries
 * that were read stand in it and its list was not.
 */
function bareCause(column: GrowingColumn, stands: Known['stands']): Cause | null {
  if (column.scripted) return 'unsettled';
  if (column.pictures.size > 0) return 'scanned';
  return stands.has(column.path.join('\n')) ? 'missing-fact' : null;
}

/**
 * The entry's own page tells the date that its list does not show, and the year that it leaves out where day and month
 * agree; a guessed year that lies ahead is the year before.
 */
function dateOf({ date, isGuess }: GrownItem, own: string | null, asOf: string): string | null {
  if (date === null) return own;
  if (!isGuess) return date;
  if (own !== null && own.slice(4) === date.slice(4)) return own;
  return date > asOf ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date;
}

/** Ties go to the title that sorts first, so that the order of arrival does not show. */
function isLater(date: string, title: string, latest: { date: string; title: string } | null): boolean {
  return latest === null || date > latest.date || (date === latest.date && title < latest.title);
}

function isBelow(path: readonly string[], parent: readonly string[]): boolean {
  return path.length > parent.length && parent.length > 0 && parent.every((step, index) => path[index] === step);
}
