import { commitPages, type PageOutcome } from './pages.ts';
import type { Database } from './schema.ts';

/** Pages on their way into the store: those that come close together are committed together. */
export interface CommitQueue {
  /** Takes a page in, and waits where too many are on their way. @throws what an earlier commit threw */
  add: (outcome: PageOutcome) => Promise<void>;
  /** Commits all that was taken in. @throws what a commit threw */
  flush: () => Promise<void>;
}

/** One transaction of so many pages costs a third of what one for each costs; more gain little. */
const TOGETHER = 32;
/**
 * A page that comes alone waits so long for others, ms: what a kill may cost at most, to be asked for again. A fast site
 * gives a dozen pages in this time.
 */
const LONGEST_WAIT_MS = 100;
/** Pages that may wait; who brings more waits. */
const MOST_WAITING = 64;

export function createCommitQueue(db: Database, crawl: number): CommitQueue {
  const waiting: PageOutcome[] = [];
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let hasFailed = false;
  let timer: NodeJS.Timeout | null = null;

  function start(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (isRunning) return;
    isRunning = true;
    running = run();
    // Whoever adds or flushes next is told.
    running.catch(() => (hasFailed = true));
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await commitPages(db, crawl, waiting.splice(0, TOGETHER));
    isRunning = false;
  }

  return {
    async add(outcome) {
      if (hasFailed) return running;
      waiting.push(outcome);
      if (waiting.length >= TOGETHER) start();
      else timer ??= setTimeout(start, LONGEST_WAIT_MS);
      if (waiting.length >= MOST_WAITING) await running;
    },
    async flush() {
      start();
      await running;
    },
  };
}
