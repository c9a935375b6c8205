import { pageKey } from '../../rules/url.ts';
import { type Crawl, endCrawl } from '../../store/crawls.ts';
import { admitWave } from '../../store/frontier.ts';
import type { Store } from '../../store/open.ts';
import { addRequests } from '../../store/pages.ts';
import { stopError } from '../../store/stop.ts';
import type { Client } from '../fetch/client.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { crawlPage } from './crawl-page.ts';
import { drain, type DrainOptions } from './drain.ts';
import { createHosts } from './hosts.ts';
import { createLinkReader } from './links.ts';
import { openCrawl } from './open-crawl.ts';
import { planWave } from './plan-wave.ts';
import type { MannersFlags } from './politeness.ts';
import { readPage } from './read-page.ts';
import { createScope, hostOf } from './scope.ts';
import { createStopWatch, unreachableSite } from './stop-watch.ts';

export interface CrawlOptions {
  store: Store;
  /** Home page of the portal. */
  url: string;
  /** Name of the portal, if its operator gave one. */
  name: string | null;
  purpose: Crawl['purpose'];
  /** Further hosts that belong to it. */
  hosts: readonly string[];
  /** Pages to fetch at most; null for all. */
  maxPages: number | null;
  flags: MannersFlags;
  /** Throws an unfinished crawl away instead of going on with it. */
  isFresh: boolean;
  client: Client;
  /** Product name for robots.txt. */
  agent: string;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  /** Ends the crawl after the pages in flight; it can be gone on with. */
  signal?: AbortSignal;
  onProgress?: (progress: CrawlProgress) => void;
}

/** Figures for a progress bar. */
export interface CrawlProgress {
  /** Pages fetched, before an interruption too; those that failed among them. */
  fetched: number;
  failed: number;
  /** Pages known and not fetched yet. */
  waiting: number;
  isResumed: boolean;
}

export interface CrawlEnd {
  /** ended: see the state of the crawl · interrupted: can be gone on with. */
  state: 'ended' | 'interrupted';
  crawl: Crawl;
}

/**
 * Fetches a portal into the store: breadth first, in waves, every page committed as soon as it is read.
 * Goes on where an interrupted crawl of the same portal ended.
 * @throws StopError when the site cannot be reached at all or the store fails
 */
export async function crawlPortal(options: CrawlOptions): Promise<CrawlEnd> {
  try {
    return await crawl(options);
  } catch (error) {
    throw stopError(error, options.store.dir);
  }
}

async function crawl(options: CrawlOptions): Promise<CrawlEnd> {
  const {
    url,
    now,
    signal,
    maxPages,
    store: { db },
  } = options;
  const scope = createScope(url, options.hosts);
  const wanted = {
    portal: pageKey(url) ?? url,
    url,
    name: options.name,
    purpose: options.purpose,
    options: JSON.stringify({ hosts: scope.hosts }),
    started_at: now().toISOString(),
  };
  const open = await openCrawl(db, wanted, options.isFresh);
  const { id } = open.crawl;
  const ledger: SentRequest[] = [];
  const hosts = createHosts({ ...options, scope, onRobotsRequest: (sent) => ledger.push(sent) });
  const keyOf = createLinkReader(scope, new Date(open.crawl.started_at).getUTCFullYear());
  const watch = createStopWatch(open);
  let waveFrom = open.crawl.wave_from;

  const report = () => {
    const left = maxPages === null ? Infinity : maxPages - open.fetched;
    const waiting = Math.min(open.known.waiting + open.queued, left);
    options.onProgress?.({ fetched: open.fetched, failed: open.failed, waiting, isResumed: open.isResumed });
  };
  const context = { db, crawl: id, known: open.known, keyOf, readPage };
  const visit: DrainOptions['visit'] = async (entry) => {
    const end = await crawlPage(entry, hosts.of(entry.url), { ...context, waveFrom });
    if (end.state === 'read') open.book.note(end);
    if (hostOf(entry.url) === scope.hosts[0]) watch.note(end);
    open.queued--;
    if (end.state !== 'refused') open.fetched++;
    if (end.state === 'failed') open.failed++;
    report();
  };
  const finish = async (stoppedBy: string | null): Promise<CrawlEnd> => {
    const unreachable = watch.nothingRead === null ? null : unreachableSite(url, watch.nothingRead);
    const state = unreachable !== null ? 'unreachable' : stoppedBy !== null ? 'stopped' : 'done';
    const finishedAt = now().toISOString();
    await endCrawl(db, id, { state, stoppedBy, finishedAt });
    if (unreachable !== null) throw unreachable;
    return { state: 'ended', crawl: { ...open.crawl, state, stopped_by: stoppedBy, finished_at: finishedAt } };
  };

  report();
  for (;;) {
    await drain({ db, crawl: id, hosts, visit, isOver: () => signal?.aborted === true || watch.stoppedBy !== null });
    if (watch.stoppedBy !== null) return finish(watch.stoppedBy);
    if (signal?.aborted === true) return { crawl: open.crawl, state: 'interrupted' };

    const budget = maxPages === null ? Infinity : maxPages - open.nextSeq;
    const wave = await planWave({ db, crawl: id, hosts, book: open.book, budget });
    await addRequests(db, id, ledger.splice(0));
    if (wave === null) return finish(watch.nothingRead);
    if (wave.isCut && wave.admitted.length === 0) return finish('max-pages');

    waveFrom = open.nextSeq;
    await admitWave(db, id, { fromSeq: waveFrom, ...wave });
    for (const key of wave.admitted) open.known.settle(key);
    for (const { key, cause } of wave.skipped) {
      open.known.settle(key);
      if (key === open.crawl.portal) watch.note({ state: 'refused', cause });
    }
    open.nextSeq += wave.admitted.length;
    open.queued += wave.admitted.length;
  }
}
