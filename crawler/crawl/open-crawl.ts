import { type Crawl, createCrawl, endCrawl, findUnfinishedCrawl } from '../../store/crawls.ts';
import { addFound, streamFrontier } from '../../store/frontier.ts';
import { streamPageRecords } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';
import { createKnownPages, type KnownPages } from './known-pages.ts';
import { createTrapBook, type TrapBook } from './traps.ts';

/** A crawl ready to go on: new, or as a former process left it. */
export interface OpenCrawl {
  crawl: Crawl;
  isResumed: boolean;
  known: KnownPages;
  book: TrapBook;
  /** `seq` for the next page admitted: as many pages have been admitted before. */
  nextSeq: number;
  /** Admitted pages that are still to be fetched. */
  queued: number;
  /** Pages fetched before, of those the ones that failed. */
  fetched: number;
  failed: number;
}

export interface OpenCrawlOptions {
  db: Database;
  /** Page key of the portal. */
  portal: string;
  url: string;
  /** Name of the portal, if its operator gave one. */
  name: string | null;
  /** JSON of what decides the outcome; under other options a crawl cannot be gone on with. */
  settings: string;
  startedAt: string;
  isFresh: boolean;
}

/** Goes on with the portal's unfinished crawl, or begins a new one. */
export async function openCrawl(options: OpenCrawlOptions): Promise<OpenCrawl> {
  const { db, portal, url, name, settings, startedAt, isFresh } = options;
  const unfinished = await findUnfinishedCrawl(db, portal);
  if (unfinished !== undefined) {
    if (!isFresh && unfinished.options === settings) return restore(db, unfinished);
    await endCrawl(db, unfinished.id, { state: 'stopped', stoppedBy: 'abandoned', finishedAt: startedAt });
  }
  const crawl = await createCrawl(db, { portal, url, name, options: settings, startedAt });
  await addFound(db, crawl.id, [{ key: portal, url, depth: 0, place: 0, inbred: 0 }]);
  return { ...(await restore(db, crawl)), isResumed: false };
}

async function restore(db: Database, crawl: Crawl): Promise<OpenCrawl> {
  const known = createKnownPages();
  const book = createTrapBook();
  const open = { crawl, isResumed: true, known, book, nextSeq: 0, queued: 0, fetched: 0, failed: 0 };
  for await (const { key, place, seq, state } of streamFrontier(db, crawl.id)) {
    known.restore(key, state === 'found' ? place : null);
    if (seq !== null) open.nextSeq = Math.max(open.nextSeq, seq + 1);
    if (state === 'queued') open.queued++;
    if (state === 'done' || state === 'failed') open.fetched++;
    if (state === 'failed') open.failed++;
  }
  for await (const { template, inbred, barren, print } of streamPageRecords(db, crawl.id)) {
    book.note({ template, inbred: inbred === 1, barren: barren === 1, print });
  }
  return open;
}
