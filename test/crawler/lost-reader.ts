import { parentPort } from 'node:worker_threads';
import { createLinkTeller } from '../../crawler/reading/known-links.ts';
import { type ReadTask, readForStore } from '../../crawler/reading/reading.ts';
import type { FromReader } from '../../crawler/reading/worker.ts';

// A thread that reads, but for pages that say `exit` or `hang`.

const say = (message: FromReader): void => parentPort?.postMessage(message);
const tell = createLinkTeller();

parentPort?.on('message', (task: ReadTask) => {
  const text = new TextDecoder().decode(task.bytes);
  if (text === 'exit') process.exit(1);
  if (text === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  const { links, ...reading } = readForStore(task);
  say({ state: 'read', reading, links: tell(links) });
});
say({ state: 'started' });
