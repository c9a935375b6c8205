import fc from 'fast-check';
import type { Target } from './target.ts';

/** One input may take so long of the processor, ms: a thousand times what it takes. Other work on the machine does not count. */
const LONGEST_MS = 5000;
/** The inputs that a target must have had may take so long, ms. */
const LEAST_WITHIN_MS = 20_000;

export interface Fed {
  /** Inputs of the target. */
  inputs: number;
  /** Of the first `least` of them, so many in which each word was met: the same in every run with one seed. */
  met: Record<string, number>;
}

export interface FeedOptions {
  ms: number;
  seed: number;
  /** Told of each input before the reader gets it. */
  onInput?: (input: unknown) => void;
}

/**
 * Feeds a reader until the time is over, and with `least` inputs in any case.
 * @throws with the smallest input that breaks it, and the seed that found it
 */
export async function feed({ name, input, check, least }: Target, { ms, seed, onInput }: FeedOptions): Promise<Fed> {
  const end = performance.now() + ms;
  const met: Fed['met'] = {};
  let inputs = 0;
  const property = fc.asyncProperty(input, async (value) => {
    onInput?.(value);
    const start = process.threadCpuUsage();
    const words = (await check(value)) ?? [];
    const { user, system } = process.threadCpuUsage(start);
    const took = (user + system) / 1000;
    if (took > LONGEST_MS) throw new Error(`${name}: took ${Math.round(took)} ms`);
    inputs++;
    if (inputs <= least) for (const word of words) met[word] = (met[word] ?? 0) + 1;
  });
  // The end of the time also ends the search for a smaller input.
  const run = (numRuns: number, from: number, limit: number): Promise<void> =>
    fc.assert(property, { seed: from, numRuns, interruptAfterTimeLimit: limit, markInterruptAsFailure: false });
  await run(least, seed, Math.max(ms, LEAST_WITHIN_MS));
  const left = end - performance.now();
  if (left > 0) await run(1_000_000_000, seed + 1, left);
  return { inputs, met };
}
