import { afterEach, expect, test } from 'vitest';
import { crawlSite, tempStore } from '../helpers/crawl.ts';
import { REAL_PAGES, serveTraps } from './trap-site.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

test('a site of traps is crawled to its end: every real page is read, few a second time, and no trap is walked', async () => {
  const site = await serveTraps();
  const store = await tempStore();
  open.push(site, store);
  const { crawl } = await crawlSite(store, `${site.origin}/`);
  expect(crawl).toMatchObject({ state: 'done', stopped_by: null });
  const real = site.shown.flatMap((answer) => (answer.real === null ? [] : [answer.real]));
  expect(REAL_PAGES.filter((path) => !real.includes(path))).toEqual([]);
  // What changes nothing can only be learnt by looking; of 119 pages there are some 13,000 addresses.
  expect(real.length - REAL_PAGES.length).toBeLessThan(100);
  // Days and months without end, of three programs.
  expect(site.shown.length - real.length).toBeLessThan(200);
  // No address is asked for twice.
  expect(new Set(site.shown.map(({ path }) => path)).size).toBe(site.shown.length);
});
