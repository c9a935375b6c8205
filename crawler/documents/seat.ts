import { scriptBeside, startThread } from '../threads/thread.ts';
import type { FromWorker, ToWorker } from './jobs.ts';
import type { Told } from './pool.ts';

/** One worker thread and the conversation with it: a wish, then one answer. */
export interface Seat {
  heapMegabytes: number;
  /** @param milliseconds after which the worker is killed. Rejects with the signal's reason when it aborts. */
  ask: (wish: ToWorker, milliseconds: number, signal?: AbortSignal) => Promise<Told>;
  kill: () => Promise<void>;
}

export function startWorker(heapMegabytes: number): Seat {
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
  const thread = startThread<ToWorker, FromWorker>(scriptBeside(import.meta.url, 'worker'), {
    heapMegabytes,
    onAnswer: (message) => tell(message.type === 'failed' ? { type: 'lost', cause: 'rule-error' } : message),
    onLost: (loss) => lose(loss === 'memory' ? 'over-budget' : 'unreadable'),
  });

  return {
    heapMegabytes,
    async ask(wish, milliseconds, signal) {
      if (lost !== null) return lost;
      const told = new Promise<Told>((resolve) => (answer = resolve));
      const timer = setTimeout(() => lose('timeout'), Math.max(0, milliseconds));
      const aborted = Promise.withResolvers<never>();
      const abort = (): void => aborted.reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      thread.hold(true);
      try {
        thread.say(wish);
        return await Promise.race([told, aborted.promise]);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        thread.hold(false);
      }
    },
    async kill() {
      lost ??= { type: 'lost', cause: 'timeout' };
      await thread.kill();
    },
  };
}
