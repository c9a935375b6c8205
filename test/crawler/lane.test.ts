import { expect, test } from 'vitest';
import { mannersFor } from '../../crawler/crawl/politeness.ts';
import { createLane } from '../../crawler/fetch/lane.ts';
import { fakeClock } from '../helpers/crawl.ts';

const FLAGS = { concurrency: null, rate: null, isOwnSite: false };

test('requests keep their distance', async () => {
  const clock = fakeClock();
  const lane = createLane({ concurrency: 1, gapMs: 500, ...clock });
  for (let i = 0; i < 3; i++) await lane.pace();
  expect(clock.slept).toEqual([500, 500]);
});

test('a throttled lane rests for as long as it was told and keeps twice the distance after that', async () => {
  const clock = fakeClock();
  const lane = createLane({ concurrency: 1, gapMs: 500, ...clock });
  await lane.pace();
  lane.throttle(7000);
  await lane.pace();
  await lane.pace();
  expect(clock.slept).toEqual([7000, 1000]);
});

test('a lane without a gap never waits', async () => {
  const clock = fakeClock();
  const lane = createLane({ concurrency: 8, gapMs: 0, ...clock });
  for (let i = 0; i < 100; i++) await lane.pace();
  expect(clock.slept).toEqual([]);
});

test('Crawl-delay widens the gap and never narrows it', async () => {
  const clock = fakeClock();
  const lane = createLane({ concurrency: 1, gapMs: 500, ...clock });
  lane.widen(2000);
  lane.widen(100);
  await lane.pace();
  await lane.pace();
  expect(clock.slept).toEqual([2000]);
});

test('a public host gets one request at a time and at most two a second, whatever the flags say', () => {
  expect(mannersFor('www.x.gov.cn', FLAGS)).toMatchObject({ concurrency: 1, gapMs: 500, heedsDelay: true });
  expect(mannersFor('www.x.gov.cn', { ...FLAGS, concurrency: 20, rate: 50 })).toMatchObject({
    concurrency: 1,
    gapMs: 500,
  });
  expect(mannersFor('www.x.gov.cn', { ...FLAGS, rate: 0.5 })).toMatchObject({ concurrency: 1, gapMs: 2000 });
  expect(mannersFor('10.0.0.5', { ...FLAGS, concurrency: 20 })).toMatchObject({ concurrency: 1 });
});

test('only who runs the site may ask for more; loopback has no limits', () => {
  expect(mannersFor('www.x.gov.cn', { concurrency: 20, rate: 50, isOwnSite: true })).toMatchObject({
    concurrency: 20,
    gapMs: 20,
  });
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(mannersFor(host, FLAGS)).toMatchObject({ concurrency: 8, gapMs: 0 });
});
