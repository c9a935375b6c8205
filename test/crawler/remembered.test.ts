import { afterEach, expect, test } from 'vitest';
import { generateSite } from '../../bench/site/site.ts';
import { readPage } from '../../crawler/crawl/read-page.ts';
import { serveDemo } from '../../crawler/demo-server.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import { createPageJudge, judgingOf } from '../../crawler/reading/page-judge.ts';
import { openReaders } from '../../crawler/reading/readers.ts';
import { packVerdicts, unpackVerdicts } from '../../crawler/verdicts.ts';
import { createJudgement } from '../../rules/judge/judgement.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { secretHash } from '../../store/secret.ts';
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

test('what is said of a page while it is read is what the judgement says of it later', () => {
  const demo = createDemoCounty();
  const plan = seedPlan('county');
  const secret = Buffer.alloc(32, 7);
  const judge = createPageJudge(judgingOf(plan, { siteIdCode: null, secret }));
  const judgement = createJudgement(plan, {
    asOf: '2031-01-01',
    portal: { name: null, url: `http://${demo.host}/` },
    secretHash: secretHash(secret),
  });
  let faults = 0;
  for (const path of demo.paths) {
    const { status, headers, body } = demo.respond(path);
    if (status !== 200) continue;
    const url = `http://${demo.host}${path}`;
    const { facts } = readPage(body, headers['content-type'] ?? null, url, { seenOn: '2026-11-21' });
    const seen = { url, seenAt: '2026-11-21T01:00:00.000Z', bytesHash: '0'.repeat(64) };
    const { judged, judged_by } = judge(facts, seen);
    const later = judgement.addPage(facts, seen);
    expect(unpackVerdicts(judged)).toEqual(unpackVerdicts(packVerdicts(later)));
    expect(judged_by).toMatch(/^[0-9a-f]{64}$/);
    faults += later.verdicts.reduce((sum, verdict) => sum + (verdict?.faults.length ?? 0), 0);
  }
  expect(faults).toBeGreaterThan(10);
}, 60_000);

test('a large crawl is judged while it is read, and the result is that of judging it afterwards', async () => {
  const county = generateSite(220);
  const site = await serveDemo((path) => {
    const html = county.page(path);
    return {
      status: html === null ? 404 : 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from(html ?? ''),
    };
  }, 0);
  const store = await tempStore();
  const plan = seedPlan('county');
  const readers = openReaders({ threads: 1, judging: judgingOf(plan, { siteIdCode: null, secret: store.secret }) });
  open.push(store, site, readers);
  const { crawl } = await crawlSite(store, site.url, { render: 'never', readers });
  const told = await store.db.sql.selectFrom('pages').select('key').where('judged_by', 'is not', null).execute();
  expect(told.length).toBeGreaterThan(50);

  const judge = async () => {
    const tool = { version: 'test', seeds: 'test' };
    const { findings, ...result } = await judgeStore({ store, crawl, plan, asOf: '2026-11-21', tool });
    return { ...result, findings: findings.map((finding) => ({ ...finding, firstSeen: '' })) };
  };
  const whileRead = await judge();
  await store.db.sql.updateTable('pages').set({ judged: null, judged_by: null }).execute();
  expect(whileRead).toEqual(await judge());
}, 120_000);
