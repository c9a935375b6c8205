import { parentPort, workerData } from 'node:worker_threads';
import type { Judging, PageJudge } from './page-judge.ts';
import { type Reading, type ReadTask, readForStore } from './reading.ts';

// The thread in which pages are read. It keeps nothing from one page to the next, and may be killed at any moment.

/** Answers come in the order of the tasks. `failed`: our own code broke on the page. */
export type FromReader =
  | { state: 'started' }
  | { state: 'read'; reading: Reading }
  | { state: 'failed'; message: string };

/** Loading the rules takes as long as judging some hundred pages: a small crawl is judged at its end, all of it. */
const PAGES_BEFORE_JUDGING = 100;

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker');

const say = (message: FromReader): void => port.postMessage(message);

const judging = workerData as Judging | null;
let judge: PageJudge | null = null;
let read = 0;

port.on('message', (task: ReadTask) => {
  try {
    say({ state: 'read', reading: readForStore(task, judge) });
  } catch (error) {
    say({ state: 'failed', message: String(error) });
  }
  if (++read === PAGES_BEFORE_JUDGING && judging !== null) void loadJudge(judging);
});
say({ state: 'started' });

async function loadJudge(given: Judging): Promise<void> {
  const { createPageJudge } = await import('./page-judge.ts');
  judge = createPageJudge(given);
}
