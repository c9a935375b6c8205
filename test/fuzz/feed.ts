import fc from 'fast-check';
import type { Target } from './target.ts';

/** One input may take so long of the processor, ms: a thousand times what it takes. Other work on the machine does not count. */
const LONGEST_MS = 5000;

/**
 * Feeds a reader until the time is over.
 * @throws with the smallest input that breaks it, and the seed that found it
 */
export async function feed(
  { name, input, check }: Target,
  { ms, seed }: { ms: number; seed: number },
): Promise<number> {
  let fed = 0;
  const property = fc.asyncProperty(input, async (value) => {
    const start = process.threadCpuUsage();
    await check(value);
    fed++;
    const { user, system } = process.threadCpuUsage(start);
    const took = (user + system) / 1000;
    if (took > LONGEST_MS) throw new Error(`${name}: took ${Math.round(took)} ms`);
  });
  // The end of the time also ends the search for a smaller input.
  await fc.assert(property, {
    seed,
    numRuns: 1_000_000_000,
    interruptAfterTimeLimit: ms,
    markInterruptAsFailure: false,
  });
  return fed;
}
