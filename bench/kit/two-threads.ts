import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parseDocument } from 'htmlparser2';
import { generateSite } from '../site/site.ts';
import { rounded } from './figures.ts';

// Two cores are twice as much as one only where they share nothing: a virtual machine's may be two threads of one core.

const MILLISECONDS = 600;
const WARM_UP_MILLISECONDS = 300;

/**
 * How much two threads get done together, in works of one thread alone: 2 on two whole cores, about 1.2 on the two
 * threads of one. Both parse pages with htmlparser2, as whoever crawls does.
 */
export async function measureTwoThreads(): Promise<number> {
  const alone = await workOf(1);
  return rounded((await workOf(2)) / alone);
}

/** Pages that so many threads parse in the same time. */
async function workOf(threads: number): Promise<number> {
  const counts = await Promise.all(Array.from({ length: threads }, countInThread));
  return counts.reduce((sum, count) => sum + count, 0);
}

function countInThread(): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url));
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) {
  const page = generateSite(50).page('/')!;
  parseFor(page, WARM_UP_MILLISECONDS);
  parentPort?.postMessage(parseFor(page, MILLISECONDS));
}

function parseFor(page: string, milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let count = 0;
  for (; performance.now() < end; count++) parseDocument(page);
  return count;
}
