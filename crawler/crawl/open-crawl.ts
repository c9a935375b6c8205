import type { Cause } from '../../rules/causes.ts';
import { type Crawl, createCrawl, endCrawl, findUnfinishedCrawl, type NewCrawl } from '../../store/crawls.ts';
import { addFound, type Found, streamFrontier } from '../../store/frontier.ts';
import { streamListPages } from '../../store/list-pages.ts';
import { hasReadPages, streamPageRecords } from '../../store/pages.ts';
import { streamQueryPages } from '../../store/query-pages.ts';
import type { Database } from '../../store/schema.ts';
import { createKnownPages, type KnownPages } from './known-pages.ts';
import { createListBook, type ListBook } from './list-book.ts';
import { createQueryNoise, type QueryNoise } from './query-noise.ts';
import { createTrapBook, type TrapBook } from '../../rules/walk/traps.ts';

/** A crawl ready to go on: new, or as a former process left it. */
export interface OpenCrawl {
  crawl: Crawl;
  isResumed: boolean;
  known: KnownPages;
  book: TrapBook;
  lists: ListBook;
  noise: QueryNoise;
  /** `seq` for the next page admitted: as many pages have been admitted before. */
  nextSeq: number;
  /** Admitted pages that are still to be fetched. */
  queued: number;
  /** Pages fetched before, of those the ones that failed. */
  fetched: number;
  failed: number;
  /** Some page was read. */
  hasRead: boolean;
  /** Why the home page could not be had, where it could not. */
  homeCause: Cause | null;
}

export interface Beginning {
  /** Throws an unfinished crawl away. */
  isFresh: boolean;
  /** Begins with what is known from before; null where nothing is, or where everything is to be asked for. */
  beginAgain: () => Promise<Crawl | null>;
  /** Pages to begin with besides the home page. */
  also?: readonly Found[];
  /** See `createKnownPages`. */
  maxAddresses?: number | undefined;
}

/**
 * Goes on with the portal's unfinished crawl, or begins the one described.
 * @param wanted its `options` are what decides the outcome: under others a crawl cannot be gone on with
 */
export async function openCrawl(
  db: Database,
  wanted: NewCrawl,
  { isFresh, beginAgain, also = [], maxAddresses }: Beginning,
): Promise<OpenCrawl> {
  const unfinished = await findUnfinishedCrawl(db, wanted);
  if (unfinished !== undefined) {
    if (!isFresh && unfinished.options === wanted.options) return restore(db, unfinished, maxAddresses);
    const end = { state: 'stopped', stoppedBy: 'abandoned', finishedAt: wanted.started_at } as const;
    await endCrawl(db, unfinished.id, end);
  }
  const again = isFresh ? null : await beginAgain();
  if (again !== null) return { ...(await restore(db, again, maxAddresses)), isResumed: false };
  const crawl = await createCrawl(db, wanted);
  await addFound(db, crawl.id, [{ key: wanted.portal, url: wanted.url, depth: 0, place: 0, inbred: 0 }, ...also]);
  return { ...(await restore(db, crawl, maxAddresses)), isResumed: false };
}

async function restore(db: Database, crawl: Crawl, maxAddresses: number | undefined): Promise<OpenCrawl> {
  const open: OpenCrawl = {
    crawl,
    isResumed: true,
    known: createKnownPages(maxAddresses),
    book: createTrapBook(),
    lists: createListBook(),
    noise: createQueryNoise(),
    nextSeq: 0,
    queued: 0,
    fetched: 0,
    failed: 0,
    hasRead: await hasReadPages(db, crawl.id),
    homeCause: null,
  };
  for await (const entry of streamFrontier(db, crawl.id)) {
    const { key, place, seq, state, cause } = entry;
    open.known.restore(key, state === 'found' ? place : null);
    if (seq !== null) open.nextSeq = Math.max(open.nextSeq, seq + 1);
    if (state === 'queued') open.queued++;
    if (state === 'done' || state === 'failed') open.fetched++;
    if (state === 'failed') open.failed++;
    if (state === 'done' || state === 'failed') open.lists.noteEnd(entry, cause);
    if (key === crawl.portal && state !== 'queued') open.homeCause = cause;
  }
  for await (const { template, inbred, barren, print } of streamPageRecords(db, crawl.id)) {
    open.book.note({ template, inbred: inbred === 1, barren: barren === 1, print });
  }
  for await (const { url, print, barren } of streamQueryPages(db, crawl.id)) {
    open.noise.note({ url, print, barren: barren === 1 });
  }
  for await (const part of streamListPages(db, crawl.id)) open.lists.notePart(part);
  return open;
}
