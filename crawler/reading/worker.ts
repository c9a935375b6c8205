import { parentPort } from 'node:worker_threads';
import { type Reading, type ReadTask, readForStore } from './reading.ts';
import { settleYoungSpace } from '../heap.ts';

// The thread in which pages are read. What it keeps from one page to the next only spares it work; it may be killed at any moment.

/** Answers come in the order of the tasks. `failed`: our own code broke on the page. */
export type FromReader =
  | { state: 'started' }
  | { state: 'read'; reading: Reading }
  | { state: 'failed'; message: string };

settleYoungSpace();
const port = parentPort;
if (port === null) throw new Error('This file runs as a worker');

const say = (message: FromReader): void => port.postMessage(message);

port.on('message', (task: ReadTask) => {
  try {
    say({ state: 'read', reading: readForStore(task) });
  } catch (error) {
    say({ state: 'failed', message: String(error) });
  }
});
say({ state: 'started' });
