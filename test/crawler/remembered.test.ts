import { afterEach, expect, test } from 'vitest';
import { serveDemo } from '../../crawler/demo-server.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { crawlSite, tempStore } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

test('what was said of a page before is what would be said of it now, on any day and by any plan', async () => {
  const demo = createDemoCounty();
  const county = await serveDemo((path) => demo.respond(path), 0);
  const store = await tempStore();
  open.push(store, county);
  const { crawl } = await crawlSite(store, county.url, { maxPages: 120, render: 'never' });
  const judge = async (asOf: string, checklist = 'county') => {
    const tool = { version: 'test', seeds: 'test' };
    const { findings, ...result } = await judgeStore({ store, crawl, plan: seedPlan(checklist), asOf, tool });
    // When a finding was first seen is the store's business.
    return { ...result, findings: findings.map((finding) => ({ ...finding, firstSeen: '' })) };
  };
  const countRemembered = async (): Promise<number> =>
    (await store.db.sql.selectFrom('pages').select('key').where('judged_by', 'is not', null).execute()).length;

  await judge('2019-01-01');
  expect(await countRemembered()).toBeGreaterThan(100);
  const days = ['2019-01-01', '2026-11-21', '2031-01-01'];
  const remembered = [];
  for (const day of days) remembered.push(await judge(day));
  const other = await judge('2026-11-21', 'dongzhi-2020');
  for (const [n, day] of days.entries()) {
    await store.db.sql.updateTable('pages').set({ judged: null, judged_by: null }).execute();
    expect(remembered[n]).toEqual(await judge(day));
  }
  await store.db.sql.updateTable('pages').set({ judged: null, judged_by: null }).execute();
  expect(other).toEqual(await judge('2026-11-21', 'dongzhi-2020'));
}, 180_000);
