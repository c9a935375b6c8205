import { afterAll, expect, test } from 'vitest';
import { createFeeder } from './feeder.ts';

const feeder = createFeeder({ targets: new URL('./stuck-targets.ts', import.meta.url).href, hangsAfterMs: 3000 });
afterAll(() => feeder.close());

test('a reader that never comes back is reported with its seed and its input, and the next is fed', async () => {
  await expect(feeder.feed({ name: 'endless', ms: 50, seed: 7 })).rejects.toThrow(
    'endless: hangs at input 1 of seed 7: "甲"',
  );
  const { inputs, met } = await feeder.feed({ name: 'fine', ms: 0, seed: 7 });
  expect(inputs).toBe(60);
  expect(await feeder.feed({ name: 'fine', ms: 0, seed: 7 })).toEqual({ inputs: 60, met });
});

test('a reader that breaks is reported with its fault and its input', async () => {
  await expect(feeder.feed({ name: 'broken', ms: 50, seed: 7 })).rejects.toThrow(/cannot read 乙[^]*seed: 7/);
});
