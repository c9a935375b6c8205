import PQueue from 'p-queue';
import type { DataRequest } from '../../rules/walk/data-request.ts';
import type { Cause } from '../../rules/causes.ts';
import type { Answer, CrawlProgress } from './crawl-record.ts';
import type { CrawlStep, CrawlTask } from './crawl-tasks.ts';

/** Two requests a second at most, one after the other. */
const GAP_MS = 500;
/** Refusals in a row after which the site is left in peace until a person has looked. */
const MOST_BLOCKED = 3;
/** Of asking for robots.txt. */
const TRIES = 3;

export type Running = 'running' | 'paused' | 'idle';
/**
 * Why it paused by itself or did not begin: the site turns us away, its page is not in front any more, the judge failed,
 * or its robots.txt cannot be had though one may be there.
 */
export type Held = 'blocked' | 'no-page' | 'failed' | 'robots' | null;

export interface CrawlState {
  running: Running;
  held: Held;
  progress: CrawlProgress | null;
}

export interface CrawlWorld {
  /** Asks the site through its page in front; null where that is not of this site. */
  fetch: (url: string, data?: DataRequest) => Promise<Answer | null>;
  work: (task: CrawlTask) => Promise<CrawlStep>;
  now: () => string;
  /** Judges what was fetched. */
  judge: (site: string) => Promise<CrawlStep>;
  onState: (state: CrawlState) => void;
}

export interface Crawl {
  start: (start: { url: string; name: string | null; maxPages: number }) => Promise<void>;
  /** Goes on with one that was begun before. */
  resume: (site: string) => void;
  pause: () => void;
  /** Ends it here and judges what there is. */
  stop: (site?: string) => Promise<void>;
  close: () => void;
}

/** Crawls a site page by page through the page in front. Every page is committed, so that it can end at any moment. */
export function createCrawl(world: CrawlWorld, gap = GAP_MS): Crawl {
  const queue = new PQueue({ concurrency: 1, interval: gap, intervalCap: 1, autoStart: false });
  let site: string | null = null;
  let blocked = 0;
  let isOver = false;
  let state: CrawlState = { running: 'idle', held: null, progress: null };
  const set = (change: Partial<CrawlState>) => {
    state = { ...state, ...change };
    if (!isOver) world.onState(state);
  };

  const hold = (held: Held) => {
    queue.pause();
    set({ running: 'paused', held });
  };
  const finish = async () => {
    queue.pause();
    queue.clear();
    if (site === null) return;
    const { progress } = await world.judge(site);
    site = null;
    set({ running: 'idle', held: null, progress });
  };
  const turn = async (): Promise<void> => {
    if (site === null || isOver) return;
    const { next } = await world.work({ do: 'next', site });
    if (next === null) return finish();
    const { key, url, data, delayMs } = next;
    // The queue waits a gap by itself; a host may want more.
    await sleep(Math.max(0, delayMs - gap));
    if (isOver || state.running !== 'running') return enqueue();
    const answer = await world.fetch(url, data ?? undefined);
    if (answer === null) hold('no-page');
    else {
      const { progress, cause } = await world.work({ do: 'take', site, key, answer, at: world.now() });
      set({ progress });
      blocked = isRefusal(cause) ? blocked + 1 : 0;
      if (blocked >= MOST_BLOCKED) hold('blocked');
    }
    enqueue();
  };
  const enqueue = () => void queue.add(turn).catch(() => hold('failed'));
  const go = () => {
    blocked = 0;
    if (queue.size === 0 && queue.pending === 0) enqueue();
    queue.start();
    set({ running: 'running', held: null });
  };

  return {
    start: async ({ url, name, maxPages }) => {
      for (let tries = 1; ; tries++) {
        const robots = await world.fetch(new URL('/robots.txt', url).href);
        if (robots === null) return set({ held: 'no-page' });
        const { progress, cause } = await world.work({ do: 'begin', url, name, maxPages, robots, at: world.now() });
        if (cause === null) {
          site = progress?.site ?? null;
          set({ progress });
          return go();
        }
        if (tries === TRIES) return set({ held: 'robots' });
        await sleep(gap * tries);
      }
    },
    resume: (known) => {
      site = known;
      go();
    },
    pause: () => hold(null),
    stop: async (known) => {
      site ??= known ?? null;
      await finish();
    },
    close: () => {
      isOver = true;
      queue.pause();
      queue.clear();
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => void (ms > 0 ? setTimeout(resolve, ms) : resolve()));
}

function isRefusal(cause: Cause | null): boolean {
  return cause === 'blocked';
}
