import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

/**
 * V8 lets the space of new objects of the first thread grow to 134 MB as soon as many pages pass, and hardly gives it
 * back. With a fourth of that a crawl is as fast; much less makes it collect too often.
 */
const ENOUGH_BYTES = 30e6;
const GROWTH = 16;
/** Of 64 KB: many times the space that V8 begins with. */
const MOST_ROUNDS = 200;

const IS_SETTLED = 'zwgk young space';

/**
 * Gives the space of new objects of this thread a size to stay at: in the first thread as much as is of use, in another
 * the limit that it was started with. What V8 reads at its start cannot be set from within, so the space is made to grow
 * here and now, and then never again. That holds for the whole process: once the first thread has done so, each other
 * one must, too; before that they let it be.
 */
export function settleYoungSpace(): void {
  if (!isMainThread && getEnvironmentData(IS_SETTLED) !== true) return;
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`);
  const kept: object[][] = [];
  for (let round = 0; round < MOST_ROUNDS && youngBytes() < ENOUGH_BYTES; round++)
    kept.push(Array.from({ length: 2000 }, (_, n) => ({ n })));
  setFlagsFromString('--semi-space-growth-factor=1');
  setEnvironmentData(IS_SETTLED, true);
}

/** Of default growth the heap takes up to three times what is kept in it; of this, not half more. */
const GROWTH_PERCENT = 30;

/**
 * Does work that keeps much, with a heap that is collected whenever it has grown by a third: what is kept of 100,000
 * pages would otherwise take three times its room. Costs a fifth more of the processor.
 */
export async function collectingOften<T>(isMuch: boolean, work: () => Promise<T>): Promise<T> {
  if (!isMuch) return work();
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  try {
    return await work();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? ENOUGH_BYTES;
}
