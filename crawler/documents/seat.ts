import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './jobs.ts';
import type { Told } from './pool.ts';

/** One worker thread and the conversation with it: a wish, then one answer. */
export interface Seat {
  heapMegabytes: number;
  /** @param milliseconds after which the worker is killed. Rejects with the signal's reason when it aborts. */
  ask: (wish: ToWorker, milliseconds: number, signal?: AbortSignal) => Promise<Told>;
  kill: () => Promise<void>;
}

/** A small nursery makes V8 collect often: reading makes much garbage, and threads add up. */
const YOUNG_MEGABYTES = 16;
const STACK_MEGABYTES = 4;

export function startWorker(heapMegabytes: number): Seat {
  const worker = new Worker(workerUrl(), {
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      stackSizeMb: STACK_MEGABYTES,
    },
    // Libraries print warnings that would quote the file.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  let answer: ((told: Told) => void) | null = null;
  let lost: Told | null = null;
  const tell = (told: Told): void => {
    const waits = answer;
    answer = null;
    waits?.(told);
  };
  const lose = (cause: Extract<Told, { type: 'lost' }>['cause']): void => {
    lost ??= { type: 'lost', cause };
    tell(lost);
  };
  worker.on('message', (message: FromWorker) =>
    tell(message.type === 'failed' ? { type: 'lost', cause: 'rule-error' } : message),
  );
  worker.on('messageerror', () => lose('unreadable'));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'over-budget' : 'unreadable'),
  );
  worker.on('exit', () => lose('unreadable'));

  return {
    heapMegabytes,
    async ask(wish, milliseconds, signal) {
      if (lost !== null) return lost;
      const told = new Promise<Told>((resolve) => (answer = resolve));
      const timer = setTimeout(() => lose('timeout'), Math.max(0, milliseconds));
      const aborted = Promise.withResolvers<never>();
      const abort = (): void => aborted.reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      worker.ref();
      try {
        worker.postMessage(wish);
        return await Promise.race([told, aborted.promise]);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        worker.unref();
      }
    },
    async kill() {
      lost ??= { type: 'lost', cause: 'timeout' };
      await worker.terminate();
    },
  };
}

/** Beside this file: its source where Node runs the source, else what the build made of it. */
function workerUrl(): URL {
  const source = new URL('./worker.ts', import.meta.url);
  return import.meta.url.endsWith('.ts') ? source : new URL('./worker.js', import.meta.url);
}
