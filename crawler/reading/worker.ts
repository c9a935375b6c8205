import { parentPort } from 'node:worker_threads';
import { createLinkTeller, type ToldLinks } from './known-links.ts';
import { type Reading, type ReadTask, readForStore } from './reading.ts';
import { settleHeap } from '../heap.ts';

// The thread in which pages are read. It keeps nothing of a page but the addresses that it told and what spares it work on the
// next one, and may be killed at any moment.

/** Answers come in the order of the tasks. `failed`: our own code broke on the page. */
export type FromReader =
  | { state: 'started' }
  | { state: 'read'; reading: Omit<Reading, 'links'>; links: ToldLinks }
  | { state: 'failed'; message: string };

settleHeap();
const port = parentPort;
if (port === null) throw new Error('This file runs as a worker');

const say = (message: FromReader): void => port.postMessage(message);
const tell = createLinkTeller();

port.on('message', (task: ReadTask) => {
  try {
    const { links, ...reading } = readForStore(task);
    say({ state: 'read', reading, links: tell(links) });
  } catch (error) {
    say({ state: 'failed', message: String(error) });
  }
});
say({ state: 'started' });
