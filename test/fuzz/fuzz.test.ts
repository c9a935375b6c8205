import { afterAll, expect, test } from 'vitest';
import { createFeeder } from './feeder.ts';

/** A taste in every run of the tests; `npm run fuzz -- --minutes N` goes on for as long as one likes. */
const MS = 250;
/** What a target is there to meet must be met in one of so many inputs. */
const MET_IN = 50;

const feeder = createFeeder();
const TARGETS = await feeder.targets();
afterAll(() => feeder.close());

test('every target has a name of its own', () => {
  const names = TARGETS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

// Longer than a thread may hang, so that it is the thread's end that is told.
test.each(TARGETS)(
  '$name: whatever comes, the reader answers',
  { timeout: 120_000 },
  async ({ name, least, meets }) => {
    const { inputs, met } = await feeder.feed({ name, ms: MS, seed: 2026 });
    expect(inputs).toBeGreaterThanOrEqual(least);
    expect(meets.filter((word) => (met[word] ?? 0) < least / MET_IN)).toEqual([]);
  },
);
