import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { timeFor } from './budget.ts';
import type { Source } from './document-file.ts';
import type { FromWorker, Job } from './jobs.ts';
import { startWorker, type Seat } from './seat.ts';

/** What the pool tells of a job: what the worker said, or how the worker was lost. */
export type Told =
  | Exclude<FromWorker, { type: 'failed' }>
  | { type: 'lost'; cause: 'timeout' | 'over-budget' | 'unreadable' | 'rule-error' };

export interface DocumentPool {
  /** Runs a job in a worker of its own while it lasts. Ends with the job's end; stopping early, or `signal`, kills the worker. */
  run: (job: Job, signal?: AbortSignal) => AsyncGenerator<Told>;
  /** Kills the workers. */
  close: () => Promise<void>;
}

/**
 * Threads for reading files: a parser that loops, crashes or eats memory takes its own thread down and nothing else.
 * An idle pool does not keep the process alive.
 * @param options.workers at most so many at once; default one for each core, four at most
 */
export function openDocumentPool({
  workers = Math.min(4, availableParallelism()),
}: { workers?: number } = {}): DocumentPool {
  const idle: Seat[] = [];
  const all = new Set<Seat>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const take = async (heapMegabytes: number): Promise<Seat> => {
    // A place is handed over to who waits longest, so that it is never counted as free in between.
    if (busy < workers) busy++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const known = idle.findIndex((seat) => seat.heapMegabytes === heapMegabytes);
    const seat = known === -1 ? startWorker(heapMegabytes) : idle.splice(known, 1)[0]!;
    all.add(seat);
    return seat;
  };
  const giveBack = async (seat: Seat, isFit: boolean): Promise<void> => {
    if (isFit) idle.push(seat);
    else {
      all.delete(seat);
      await seat.kill();
    }
    const next = waiting.shift();
    if (next === undefined) busy--;
    else next();
  };

  return {
    async *run(job, signal) {
      const limit = timeFor(job.budget, await sizeOf(job.source));
      const seat = await take(job.budget.heapMegabytes);
      let isFit = false;
      try {
        signal?.throwIfAborted();
        for (let wish: Parameters<Seat['ask']>[0] = { type: 'job', job }, left = limit; ; wish = { type: 'more' }) {
          const started = performance.now();
          const told = await seat.ask(wish, left, signal);
          left -= performance.now() - started;
          isFit = told.type !== 'lost' && told.type !== 'parts';
          yield told;
          if (told.type !== 'parts') return;
        }
      } finally {
        await giveBack(seat, isFit);
      }
    },
    async close() {
      await Promise.all([...all].map((seat) => seat.kill()));
      all.clear();
      idle.length = 0;
    },
  };
}

async function sizeOf(source: Source): Promise<number> {
  if ('bytes' in source) return source.bytes.length;
  try {
    return (await stat(source.path)).size;
  } catch {
    return 0;
  }
}
