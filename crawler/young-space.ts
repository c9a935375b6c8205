import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

/**
 * V8 lets the space of new objects of the first thread grow to 134 MB as soon as many pages pass, and hardly gives it
 * back. With a fourth of that a crawl is as fast; much less makes it collect too often.
 */
const ENOUGH_BYTES = 30e6;
const GROWTH = 16;
/** Of as many objects as fill the space that V8 begins with. */
const MOST_ROUNDS = 40;

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

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? ENOUGH_BYTES;
}
