import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { Fed } from './feed.ts';
import type { Target } from './target.ts';

export interface FeedOrder {
  /** Of the target. */
  name: string;
  ms: number;
  seed: number;
}

/** What is known of a target outside its thread. */
export type TargetHead = Pick<Target, 'name' | 'least' | 'meets'>;

export type FeedAnswer =
  | { state: 'ready'; targets: TargetHead[] }
  | ({ state: 'fed' } & Fed)
  | { state: 'broken'; why: string };

export interface FeederData {
  /** Address of the module whose `TARGETS` are fed. */
  targets: string;
  /** Two 32-bit numbers: inputs begun, and bytes of the newest in `last`, 0 where it was too long for it. */
  count: SharedArrayBuffer;
  last: SharedArrayBuffer;
}

export interface Feeder {
  targets: () => Promise<TargetHead[]>;
  /** @throws with the input that breaks the target or never comes back from it, and the seed that led to it */
  feed: (order: FeedOrder) => Promise<Fed>;
  close: () => Promise<void>;
}

const TARGETS = new URL('./targets/index.ts', import.meta.url).href;
/** One input may take so long by the clock, ms. Five seconds of the processor are too many already, see `feed.ts`. */
const HANGS_AFTER_MS = 60_000;
const LOOK_EACH_MS = 250;
const LONGEST_INPUT = 4_000_000;
const LONGEST_SHOWN = 4000;

/**
 * Feeds targets on a thread of its own, so that a reader that never comes back ends the thread and not the run: it is
 * reported, and the next target is fed on a new thread.
 */
export function createFeeder({ targets = TARGETS, hangsAfterMs = HANGS_AFTER_MS } = {}): Feeder {
  const count = new SharedArrayBuffer(8);
  const last = new SharedArrayBuffer(LONGEST_INPUT);
  const inputs = new Int32Array(count);
  let thread: Promise<{ worker: Worker; targets: TargetHead[] }> | null = null;

  async function start(): Promise<{ worker: Worker; targets: TargetHead[] }> {
    const workerData: FeederData = { targets, count, last };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    const answer = await nextAnswer(worker);
    if (answer.state !== 'ready') throw new Error(`a thread begins with ${answer.state}`);
    return { worker, targets: answer.targets };
  }

  async function stop(): Promise<void> {
    const old = await thread;
    thread = null;
    await old?.worker.terminate();
  }

  function newest(): string {
    const size = Atomics.load(inputs, 1);
    if (size === 0) return 'an input too long to be kept';
    return fc.stringify(deserialize(Buffer.from(new Uint8Array(last, 0, size).slice()))).slice(0, LONGEST_SHOWN);
  }

  return {
    targets: async () => (await (thread ??= start())).targets,
    async feed(order) {
      const { worker } = await (thread ??= start());
      Atomics.store(inputs, 0, 0);
      const answer = nextAnswer(worker);
      worker.postMessage(order);
      const come = await Promise.race([answer, untilStuck(inputs, { answer, hangsAfterMs })]);
      if (come === 'stuck') {
        // It may take long to die; nobody waits for it.
        void stop();
        const seen = Atomics.load(inputs, 0);
        throw new Error(`${order.name}: hangs at input ${seen} of seed ${order.seed}: ${seen === 0 ? '' : newest()}`);
      }
      if (come.state !== 'fed') throw new Error(`${order.name}: ${come.state === 'broken' ? come.why : come.state}`);
      return { inputs: come.inputs, met: come.met };
    },
    close: stop,
  };
}

function nextAnswer(worker: Worker): Promise<FeedAnswer> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (answer: FeedAnswer): void => {
      end();
      resolve(answer);
    };
    const onError = (error: Error): void => {
      end();
      reject(error);
    };
    const onExit = (code: number): void => onError(new Error(`the thread ended by itself (${code})`));
    worker.on('message', onMessage);
    worker.on('exit', onExit);
    worker.on('error', onError);
  });
}

/** When no further input was begun for too long; never where the answer comes before. */
function untilStuck(
  inputs: Int32Array,
  { answer, hangsAfterMs }: { answer: Promise<unknown>; hangsAfterMs: number },
): Promise<'stuck'> {
  let [seen, since] = [0, performance.now()];
  return new Promise((resolve) => {
    const look = setInterval(() => {
      const now = Atomics.load(inputs, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > hangsAfterMs) resolve('stuck');
    }, LOOK_EACH_MS);
    const end = (): void => clearInterval(look);
    answer.then(end, end);
  });
}
