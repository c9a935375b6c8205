import { pageKey } from '../../rules/url.ts';
import { RULES_VERSION } from '../../rules/versions.ts';
import { type Crawl, endCrawl } from '../../store/crawls.ts';
import { createCommitQueue } from '../../store/commit-queue.ts';
import { admitWave, type Found, placeOf, seqOfPlace } from '../../store/frontier.ts';
import type { Store } from '../../store/open.ts';
import { addRequests } from '../../store/pages.ts';
import { stopError } from '../../store/stop.ts';
import { filesOption } from '../attachments/files-option.ts';
import type { FileReader } from '../attachments/file-reader.ts';
import type { Client } from '../fetch/client.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { blockAlikeShells } from '../../store/renders.ts';
import type { Renderer } from '../render/renderer.ts';
import { goOnAgain, beginAgain } from './again/open-again.ts';
import { crawlPage } from './crawl-page.ts';
import { drain, type DrainOptions } from './drain.ts';
import { otherWays } from './feeds.ts';
import { createHosts } from './hosts.ts';
import { askAgain, askForFiles, type LastLookOptions, type Stage } from './last-look.ts';
import { createLinkReader } from '../../rules/walk/links.ts';
import { readHomes } from './not-there.ts';
import { openCrawl } from './open-crawl.ts';
import type { Readers } from '../reading/readers.ts';
import { planWave } from './plan-wave.ts';
import type { MannersFlags } from './politeness.ts';
import type { QueryRecord } from './query-noise.ts';
import { renderWave } from './render-wave.ts';
import { createScope, hostOf } from '../../rules/walk/scope.ts';
import { createStopWatch, unreachableSite } from './stop-watch.ts';
import type { TrapRecord } from '../../rules/walk/traps.ts';

export interface CrawlOptions {
  store: Store;
  /** Home page of the portal. */
  url: string;
  /** Name of the portal, if its operator gave one. */
  name: string | null;
  purpose: Crawl['purpose'];
  /** Further hosts that belong to it. */
  hosts: readonly string[];
  /** Nothing but the home page and these is asked for; no link is followed. */
  only?: readonly string[];
  /** Pages to fetch at most; null for all. */
  maxPages: number | null;
  /** Addresses to take at most, default a million: whatever it makes up, a site does not fill the memory. */
  maxAddresses?: number;
  /** Files to ask for at most. */
  maxFiles?: number;
  /** Takes files and looks into them; without it they are only asked for, to see whether they are there. */
  reader?: FileReader | null;
  /** auto: pages that show a need, where there is a browser. */
  render?: RenderMode;
  /** Starts a renderer, asked for when the first page needs one; null where there is no browser. */
  openRenderer?: () => Promise<Renderer | null>;
  flags: MannersFlags;
  /** Throws an unfinished crawl away instead of going on with it, and asks for everything. */
  isFresh: boolean;
  /**
   * Days after which every page is asked for; before that only what may have changed since the last crawl. Each time, if
   * left out.
   */
  fullEveryDays?: number;
  client: Client;
  readers: Readers;
  /** Product name for robots.txt. */
  agent: string;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  /** Ends the crawl after the pages in flight; it can be gone on with. */
  signal?: AbortSignal;
  onProgress?: (progress: CrawlProgress) => void;
  onStage?: (stage: Stage) => void;
  /** The site's sitemap, which says what has changed, is larger than is read. */
  onSitemapCut?: () => void;
}

export type RenderMode = 'auto' | 'never' | 'always';

const MOST_FILES = 2000;

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
  const opened: { renderer: Promise<Renderer | null> | null } = { renderer: null };
  const openRenderer = () => (opened.renderer ??= options.openRenderer?.() ?? Promise.resolve(null));
  try {
    return await crawl({ ...options, openRenderer });
  } catch (error) {
    throw stopError(error, options.store.place);
  } finally {
    await (await opened.renderer)?.close();
  }
}

async function crawl(options: CrawlOptions & Required<Pick<CrawlOptions, 'openRenderer'>>): Promise<CrawlEnd> {
  const {
    url,
    now,
    signal,
    maxPages,
    render = 'auto',
    reader = null,
    store: { db },
  } = options;
  const files = filesOption(reader);
  const scope = createScope(url, options.hosts);
  const only = options.only === undefined ? null : keysOf([url, ...options.only], scope);
  const wanted = {
    portal: pageKey(url) ?? url,
    url,
    name: options.name,
    purpose: options.purpose,
    // The rules among them: they decide which addresses the store masks, and so what rows are found by.
    options: JSON.stringify({
      hosts: scope.hosts,
      render,
      files,
      rules: RULES_VERSION,
      ...(only === null ? {} : { only: [...only.keys()] }),
    }),
    started_at: now().toISOString(),
  };
  const ledger: SentRequest[] = [];
  const onRequest = (sent: SentRequest) => void ledger.push(sent);
  const hosts = createHosts({ ...options, scope, onRobotsRequest: onRequest });
  const open = await openCrawl(db, wanted, {
    isFresh: options.isFresh,
    also: only === null ? [] : listSeeds(only),
    maxAddresses: options.maxAddresses,
    beginAgain: async () => {
      if (only !== null) return null;
      return beginAgain(wanted, {
        db,
        hosts,
        now,
        fullEveryDays: options.fullEveryDays ?? 0,
        onRequest,
        onSitemapCut: () => options.onSitemapCut?.(),
        reader,
      });
    },
  });
  const { id, base } = open.crawl;
  const again = await goOnAgain(db, open.crawl, now());
  const readLink = createLinkReader(scope, new Date(open.crawl.started_at).getUTCFullYear());
  const keyOf =
    only === null
      ? readLink
      : (link: string) => {
          const key = readLink(link);
          return key !== null && only.has(key) ? key : null;
        };
  const watch = createStopWatch(open);
  let waveFrom = open.crawl.wave_from;
  let homes = await readHomes(db, base ?? id, { hosts: scope.hosts, seq: waveFrom });
  const isOver = () => signal?.aborted === true || watch.stoppedBy !== null;

  const report = () => {
    const left = maxPages === null ? Infinity : maxPages - open.fetched;
    const waiting = Math.min(open.known.waiting + open.queued, left);
    options.onProgress?.({ fetched: open.fetched, failed: open.failed, waiting, isResumed: open.isResumed });
  };
  const note = (page: TrapRecord & QueryRecord) => {
    open.book.note(page);
    open.noise.note(page);
  };
  const commits = createCommitQueue(db, id);
  const rendersAll = render === 'always';
  const context = {
    db,
    crawl: id,
    known: open.known,
    keyOf,
    inScope: scope.has,
    readers: options.readers,
    commits,
    rendersAll,
    again,
    readsPictures: files === 'ocr',
  };
  const fetchPage = async (entry: Parameters<DrainOptions['visit']>[0], isAgain: boolean) => {
    const end = await crawlPage(entry, hosts.of(entry.url), { ...context, waveFrom, homes, isAgain });
    const isNew = again?.isKnown(entry) !== true;
    // A page that waits to be rendered has not shown yet what it is.
    if (end.state === 'read' && !end.waitsForRender && isNew) note({ ...end, url: entry.url });
    if (end.state === 'read' && end.listPart !== null && isNew) open.lists.notePart(end.listPart);
    if (end.state !== 'refused') open.lists.noteEnd(entry, 'cause' in end ? end.cause : null);
    // An endpoint that turns everybody away is given up; the pages of its site may be had all the same.
    const isTold = entry.feed === null || open.lists.hasAnswered(entry);
    if (isTold && hostOf(entry.url) === scope.hosts[0]) watch.note(end);
    return end;
  };
  const visit: DrainOptions['visit'] = async (entry) => {
    const end = await fetchPage(entry, false);
    open.queued--;
    if (end.state !== 'refused') open.fetched++;
    if (end.state === 'failed') open.failed++;
    report();
  };
  const visitAgain: LastLookOptions['visitAgain'] = async (entry) => {
    const end = await fetchPage(entry, true);
    await commits.flush();
    if (end.state !== 'failed') open.failed--;
    report();
    return end;
  };
  const renderPages = async () => {
    await blockAlikeShells(db, id);
    await renderWave({
      ...context,
      hosts,
      waveFrom,
      renderer: () => (render === 'never' ? Promise.resolve(null) : options.openRenderer()),
      note,
      onTurn: (turn) => options.onStage?.({ name: 'render', ...turn }),
      isOver,
    });
  };
  /** @returns whether there is more to fetch after all */
  const lookOnceMore = async (): Promise<boolean> => {
    const maxFiles = Math.min(options.maxFiles ?? MOST_FILES, maxPages ?? Infinity);
    const { portal } = open.crawl;
    const last = { db, crawl: id, portal, hosts, homes, maxFiles, reader, visitAgain, sleep: options.sleep, isOver };
    const look = { ...last, onStage: (stage: Stage) => options.onStage?.(stage) };
    await askForFiles(look);
    return askAgain(look);
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
    try {
      await drain({ db, crawl: id, hosts, visit, isOver });
    } finally {
      await commits.flush();
    }
    await renderPages();
    await addRequests(db, id, ledger.splice(0));
    if (watch.stoppedBy !== null) return finish(watch.stoppedBy);
    if (signal?.aborted === true) return { crawl: open.crawl, state: 'interrupted' };
    const more = again?.takeAsked() ?? 0;
    open.queued += more;
    if (more > 0) continue;

    const budget = maxPages === null ? Infinity : maxPages - open.nextSeq;
    const wave = await planWave({
      db,
      crawl: id,
      hosts,
      book: open.book,
      lists: open.lists,
      noise: open.noise,
      known: open.known,
      budget,
    });
    await addRequests(db, id, ledger.splice(0));
    if (wave === null || (wave.isCut && wave.admitted.length === 0)) {
      if (watch.nothingRead === null && ((await lookOnceMore()) || isOver())) continue;
      if (wave !== null) return finish('max-pages');
      return finish(watch.nothingRead ?? (open.known.isFull ? 'max-addresses' : null));
    }

    waveFrom = open.nextSeq;
    homes = await readHomes(db, id, { hosts: scope.hosts, seq: waveFrom });
    // Where robots.txt asks to leave an endpoint, the platform's other one may be asked.
    const instead = wave.refused.flatMap((entry) =>
      open.known.claim(otherWays(entry, scope.has), { depth: entry.depth, seq: seqOfPlace(entry.place) }),
    );
    await admitWave(db, id, { fromSeq: waveFrom, ...wave, instead });
    for (const key of wave.admitted) open.known.settle(key);
    for (const { key, cause } of wave.skipped) {
      open.known.settle(key);
      if (key === open.crawl.portal && cause !== null) watch.note({ state: 'refused', cause });
    }
    open.nextSeq += wave.admitted.length;
    open.queued += wave.admitted.length;
  }
}

/** Addresses of the portal by their page keys. */
function keysOf(urls: readonly string[], scope: ReturnType<typeof createScope>): Map<string, string> {
  return new Map(urls.flatMap((url) => (scope.has(url) ? [[pageKey(url) ?? url, url]] : [])));
}

function listSeeds(only: ReadonlyMap<string, string>): Found[] {
  return [...only].map(([key, url], index) => ({
    key,
    url,
    depth: 1,
    place: placeOf(1, 0, index),
    inbred: 0,
  }));
}
