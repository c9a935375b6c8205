import PQueue from 'p-queue';
import type { Cause } from '../../rules/causes.ts';
import type { Answer, CrawlProgress } from './crawl-record.ts';
import type { CrawlStep, CrawlTask } from './crawl-tasks.ts';

/** Two requests a second at most, one after the other. */
const GAP_MS = 500;
/** Refusals in a row after which the site is left in peace until a person has looked. */
const MOST_BLOCKED = 3;

export type Running = 'running' | 'paused' | 'idle';
/** Why it paused by itself: the site turns us away, its page is not in front any more, or the judge failed. */
export type Held = 'blocked' | 'no-page' | 'failed' | null;

export interface CrawlState {
  running: Running;
  held: Held;
  progress: CrawlProgress | null;
}

export interface CrawlWorld {
  /** Asks the site through its page in front; null where that is not of this site. */
  fetch: (url: string) => Promise<Answer | null>;
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
    const { url } = await world.work({ do: 'next', site });
    if (url === null) return finish();
    const answer = await world.fetch(url);
    if (answer === null) hold('no-page');
    else {
      const { progress, cause } = await world.work({ do: 'take', site, url, answer, at: world.now() });
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
      const answer = await world.fetch(new URL('/robots.txt', url).href);
      const isThere = answer?.state === 'answered' && answer.status === 200;
      const robots = isThere ? new TextDecoder().decode(answer.bytes.subarray(0, 512 * 1024)) : '';
      const { progress } = await world.work({ do: 'begin', url, name, maxPages, robots, at: world.now() });
      site = progress?.site ?? null;
      set({ progress });
      go();
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

function isRefusal(cause: Cause | null): boolean {
  return cause === 'blocked';
}
