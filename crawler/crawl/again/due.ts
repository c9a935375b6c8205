import type { Cause } from '../../../rules/causes.ts';
import type { PageKind } from '../../../rules/facts/page-facts.ts';
import type { Feed } from '../../../rules/facts/page-facts.ts';
import type { Asks, LastSeen } from '../../../store/again.ts';
import type { StoredFile } from '../../../store/files.ts';
import { seqOfPlace } from '../../../store/frontier.ts';

const DAY = 24 * 3_600_000;
/** Pages on which new entries appear. */
const LISTS: readonly (PageKind | null)[] = ['home', 'column', 'platform'];
/** A list rests for this part of the time that it has been without change: after half a month a day, … */
const REST_SHARE = 1 / 16;
/** … and never longer than a week. */
const LONGEST_REST = 7 * DAY;
/** Runs do not begin at the same minute every night. */
const SLACK = DAY / 4;
/**
 * Of the pages that would not be asked for: those that had findings, since they may have been mended, … At least so many
 * of those of which a server can say in a line that nothing has changed, and `leastWhole` of those that come whole again.
 */
const WITH_FINDINGS = { share: 0.01, least: 20, leastWhole: 15 };
/** … and any others, since any page may have changed or gone. Who was asked longest ago comes first. */
const SAMPLE = { share: 0.01, least: 10, leastWhole: 4 };
/** Left out for what the addresses are, not for what happened. */
const FOR_GOOD: readonly (Cause | null)[] = [null, 'over-budget', 'incomplete-list'];
/** Sitemaps that call more than this part of the pages changed say when they were made. */
const MOST_CHANGED = 0.25;

/** What a crawl before teaches: what to ask for now, and what besides if a list turns out to have changed. */
export interface Lesson extends Asks {
  /** By list, and by column for requests to endpoints: its further pages. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** Turns up to this one are of the crawl before. */
  lastSeq: number;
}

export interface Signs {
  now: Date;
  /** Keys of pages with findings. */
  findings: ReadonlySet<string>;
  /** What the sitemap says: day of the last change by key. */
  changed: ReadonlyMap<string, string>;
  /** Whether what this version of the readers sees in a file's bytes is known; where files are not read, left out. */
  isFileRead?: (bytesHash: string) => Promise<boolean>;
}

/** Whether a list is to be looked at: one that changes, every time; one at rest, the less often the longer it rests. */
export function isDue({ fetched_at, checked_at }: Pick<LastSeen, 'fetched_at' | 'checked_at'>, now: Date): boolean {
  if (fetched_at === null) return true;
  const [changed, looked] = [Date.parse(fetched_at), Date.parse(checked_at ?? fetched_at)];
  const rest = Math.min((looked - changed) * REST_SHARE, LONGEST_REST);
  return now.getTime() - looked >= rest - SLACK;
}

/** Decides for everything that a crawl knew whether to ask for it again. */
export async function learn(
  pages: AsyncIterable<LastSeen>,
  files: AsyncIterable<StoredFile>,
  signs: Signs,
): Promise<Lesson> {
  const asks = { pages: [] as string[], leftOut: [] as string[], files: [] as string[] };
  const parts = new Map<string, string[]>();
  const feeds: LastSeen[] = [];
  const feedTurns = new Set<number>();
  const [mended, others]: [Candidate[], Candidate[]] = [[], []];
  const dated: string[] = [];
  let [known, lastSeq] = [0, -1];
  const keep = (page: LastSeen): void => {
    const { key, fetched_at, checked_at } = page;
    const isWhole = page.etag === null && page.last_modified === null;
    (signs.findings.has(key) ? mended : others).push({ key, looked: checked_at ?? fetched_at ?? '', isWhole });
  };
  for await (const page of pages) {
    if (page.turn === 'skipped' && !FOR_GOOD.includes(page.cause)) asks.leftOut.push(page.key);
    if (page.seq === null || page.state === null) continue;
    known++;
    lastSeq = Math.max(lastSeq, page.seq);
    if (page.feed !== null) {
      feeds.push(page);
      feedTurns.add(page.seq);
    } else if (page.list !== null) {
      addTo(parts, page.list, page.key);
      if (page.state === 'failed') asks.pages.push(page.key);
      else keep(page);
    } else if (page.depth === 0 || page.state === 'failed') asks.pages.push(page.key);
    else if (LISTS.includes(page.kind) && (isDue(page, signs.now) || signs.findings.has(page.key)))
      asks.pages.push(page.key);
    else {
      if (hasChanged(page, signs)) dated.push(page.key);
      keep(page);
    }
  }
  for (const feed of feeds) {
    addTo(parts, columnOf(feed), feed.key);
    const isFirst = !feedTurns.has(seqOfPlace(feed.place));
    if (feed.state === 'failed' || (isFirst && isDue(feed, signs.now))) asks.pages.push(feed.key);
  }
  if (dated.length <= known * MOST_CHANGED) asks.pages.push(...dated);
  asks.pages.push(...longestAgo(mended, known, WITH_FINDINGS), ...longestAgo(others, known, SAMPLE));
  return { ...asks, pages: [...new Set(asks.pages)], files: await chooseFiles(files, signs), parts, lastSeq };
}

/** Files that were not there or not read, and a few of the others. */
async function chooseFiles(files: AsyncIterable<StoredFile>, { isFileRead }: Signs): Promise<string[]> {
  const asks: string[] = [];
  const others: Candidate[] = [];
  for await (const { key, state, cause, asked_at, bytes_hash } of files) {
    const isUnread = bytes_hash !== null && isFileRead !== undefined && !(await isFileRead(bytes_hash));
    if (isUnread || (cause !== null && !FOR_GOOD.includes(cause))) asks.push(key);
    else if (state === 'asked') others.push({ key, looked: asked_at ?? '', isWhole: false });
  }
  return [...asks, ...longestAgo(others, others.length, SAMPLE)];
}

interface Candidate {
  key: string;
  /** Instant. */
  looked: string;
  /** Asking for it brings all of it, changed or not. */
  isWhole: boolean;
}

function longestAgo(
  candidates: readonly Candidate[],
  known: number,
  { share, least, leastWhole }: { share: number; least: number; leastWhole: number },
): string[] {
  let wholes = Math.max(leastWhole, Math.ceil(known * share));
  return candidates
    .toSorted((a, b) => (a.looked === b.looked ? (a.key < b.key ? -1 : 1) : a.looked < b.looked ? -1 : 1))
    .filter(({ isWhole }) => !isWhole || wholes-- > 0)
    .slice(0, Math.max(least, Math.ceil(known * share)))
    .map(({ key }) => key);
}

function hasChanged({ key, fetched_at, checked_at }: LastSeen, { changed }: Signs): boolean {
  const day = changed.get(key);
  return day !== undefined && day >= (checked_at ?? fetched_at ?? '').slice(0, 10);
}

/** The column whose list a request goes on with. */
export function columnOf({ feed }: { feed: string | null }): string {
  // Our own, written by `feedLinks`.
  return feed === null ? '' : (JSON.parse(feed) as Feed).column.url;
}

function addTo(parts: Map<string, string[]>, list: string, key: string): void {
  const keys = parts.get(list);
  if (keys === undefined) parts.set(list, [key]);
  else keys.push(key);
}
