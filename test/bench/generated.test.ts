import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../bench/facts/generated/families/index.ts';
import { generatePages } from '../../bench/facts/generated/generate.ts';
import { compareGenerated } from '../../bench/facts/generated/measure.ts';
import { createTally } from '../../bench/facts/tally.ts';

/** Least share of right readings that is asked of pages nobody has seen. */
const HOLD = {
  title: 0.97,
  published: 0.97,
  documentNumber: 0.97,
  breadcrumb: 0.97,
  written: 0.95,
  validity: 0.95,
  issuer: 0.95,
};

describe('pages of families that the reader was mended on', () => {
  const tally = createTally();
  for (const page of generatePages(FAMILIES, { seed: 7, count: 12 }))
    for (const one of compareGenerated(page)) tally.count(one);

  test.each(Object.entries(HOLD))('%s is read right on %d of them', (field, least) => {
    expect(tally.accuracy(field)).toBeGreaterThanOrEqual(least);
  });
});

test('the same seed writes the same pages', () => {
  const write = (): string[] =>
    [...generatePages(FAMILIES, { seed: 3, count: 2 })].map(
      ({ url, bytes }) => `${url} ${Buffer.from(bytes).toString('base64')}`,
    );
  expect(write()).toEqual(write());
});
