import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { feed } from './feed.ts';
import type { FeedAnswer, FeedOrder, FeederData } from './feeder.ts';
import type { Target } from './target.ts';

// Feeds one target after the other; before each input its number and the input itself go where they can be read
// although this thread never comes back.

const { targets, count, last } = workerData as FeederData;
const { TARGETS } = (await import(targets)) as { TARGETS: readonly Target[] };
const [inputs, place] = [new Int32Array(count), new Uint8Array(last)];

function onInput(input: unknown): void {
  const bytes = serialize(input);
  const isKept = bytes.byteLength <= place.byteLength;
  if (isKept) place.set(bytes);
  Atomics.store(inputs, 1, isKept ? bytes.byteLength : 0);
  Atomics.add(inputs, 0, 1);
}

parentPort?.on('message', ({ name, ms, seed }: FeedOrder) => {
  const found = TARGETS.find((target) => target.name === name);
  const fed = found === undefined ? Promise.reject(new Error(`no target ${name}`)) : feed(found, { ms, seed, onInput });
  void fed.then(
    (result) => say({ state: 'fed', ...result }),
    (error: unknown) => say({ state: 'broken', why: why(error) }),
  );
});

say({ state: 'ready', targets: TARGETS.map(({ name, least, meets }) => ({ name, least, meets })) });

function say(answer: FeedAnswer): void {
  parentPort?.postMessage(answer);
}

/** The fault itself, and beside it the input that fast-check found for it. */
function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.cause.stack ?? error.cause.message}\n${error.message}` : error.message;
}
