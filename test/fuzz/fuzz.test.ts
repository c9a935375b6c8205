import { expect, test } from 'vitest';
import { feed } from './feed.ts';
import { TARGETS } from './targets/index.ts';

/** A taste in every run of the tests; `npm run fuzz -- --minutes N` goes on for as long as one likes. */
const MS = 250;

test.each(TARGETS)('$name: whatever comes, the reader answers', async (target) => {
  expect(await feed(target, { ms: MS, seed: 2026 })).toBeGreaterThan(0);
});
