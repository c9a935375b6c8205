import PQueue from 'p-queue';

/** The one way to a host: how many requests at a time, and how far apart. */
export interface Lane {
  /** Queues work that will ask this host. */
  add(work: () => Promise<void>): void;
  /** Waits until the next request may be sent. */
  pace(): Promise<void>;
  /** Sends nothing for so many ms, and keeps a wider gap after that. */
  throttle(ms: number): void;
  /** Makes the gap at least this wide, ms (Crawl-delay). */
  widen(gapMs: number): void;
  /** Work queued and not yet begun. */
  readonly waiting: number;
  /** Resolves when less than `count` pieces of work wait. */
  whenShorter(count: number): Promise<void>;
  whenIdle(): Promise<void>;
  /** Forgets the work that has not begun. */
  clear(): void;
}

export interface LaneOptions {
  concurrency: number;
  gapMs: number;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
}

/** A throttled host is asked at most this seldom of our own accord. */
const WIDEST_GAP_MS = 10_000;

export function createLane({ concurrency, gapMs, now, sleep }: LaneOptions): Lane {
  const queue = new PQueue({ concurrency });
  let gap = gapMs;
  let next = 0;

  return {
    add(work) {
      void queue.add(work).catch(() => {});
    },
    async pace() {
      if (gap === 0 && next === 0) return;
      const time = now().getTime();
      const turn = Math.max(time, next);
      next = turn + gap;
      if (turn > time) await sleep(turn - time);
    },
    throttle(ms) {
      next = Math.max(next, now().getTime() + ms);
      if (gap > 0) gap = Math.min(gap * 2, Math.max(gap, WIDEST_GAP_MS));
    },
    widen(least) {
      gap = Math.max(gap, least);
    },
    get waiting() {
      return queue.size;
    },
    whenShorter: (count) => queue.onSizeLessThan(count),
    whenIdle: () => queue.onIdle(),
    clear: () => queue.clear(),
  };
}
