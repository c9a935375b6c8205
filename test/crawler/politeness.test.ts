import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannersFor } from '../../crawler/crawl/politeness.ts';

const flags = fc.record({
  concurrency: fc.option(fc.integer({ min: 1, max: 256 })),
  rate: fc.option(fc.double({ min: 0.01, max: 10_000, noNaN: true })),
  isOwnSite: fc.constant(false),
});

test('a public site is asked one thing at a time, twice a second at most, whatever the flags say', () => {
  fc.assert(
    fc.property(flags, fc.constantFrom('www.x.gov.cn', '1.2.3.4', '10.0.0.1', 'localhost.example'), (given, host) => {
      const manners = mannersFor(host, given);
      expect(manners).toMatchObject({ concurrency: 1, heedsDelay: true });
      expect(manners.gapMs).toBeGreaterThanOrEqual(500);
      if (given.rate !== null) expect(manners.gapMs).toBeGreaterThanOrEqual(Math.floor(1000 / given.rate));
    }),
  );
});

test('its operator may ask for more, and nobody waits on this machine', () => {
  const asked = { concurrency: 6, rate: 20 };
  expect(mannersFor('www.x.gov.cn', { ...asked, isOwnSite: true })).toMatchObject({ concurrency: 6, gapMs: 50 });
  expect(mannersFor('127.0.0.1', { concurrency: null, rate: null, isOwnSite: false }).gapMs).toBe(0);
});
