import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeStore } from '../../crawler/judge-store.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import type { Crawl } from '../../store/crawls.ts';
import { addSample, type StoredSample } from '../../store/series.ts';
import { crawlSite } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;
let site: TestServer;
let crawl: Crawl;
beforeEach(async () => {
  store = await tempStore();
  site = await serve((_, response) => html(response, pageWith('某县', [])));
  ({ crawl } = await crawlSite(store, `${site.origin}/`));
});
afterEach(async () => {
  await store.close();
  await site.close();
});

const HOUR = 3_600_000;
const AS_OF = '2026-06-30';

/** Hourly tries up to 20:00 of the day of the audit, of which every `nth` fails. */
async function addSeries(hours: number, nth: number): Promise<void> {
  const last = Date.parse(`${AS_OF}T20:00:00+08:00`);
  for (let n = 0; n < hours; n++) {
    const failed = n % nth === 0;
    const sample: StoredSample = {
      seen_at: new Date(last - n * HOUR).toISOString(),
      state: failed ? 'failed' : 'opened',
      cause: failed ? 'timeout' : null,
      status: failed ? null : 200,
      seconds: failed ? 15 : 0.4,
    };
    await addSample(store.db, crawl.portal, { sample, visits: [] });
  }
}

async function judge(asOf = AS_OF): Promise<AuditResult> {
  return judgeStore({ store, crawl, plan: seedPlan('county'), asOf, tool: { version: '0', seeds: '0' } });
}

const unreachable = ({ findings }: AuditResult): string[] =>
  findings.filter(({ fault }) => fault === 'unreachable-site').map(({ confidence }) => confidence);

test('a week in which the home page failed too often is a finding', async () => {
  await addSeries(168, 15);
  const result = await judge();
  expect(unreachable(result)).toEqual(['certain']);
  expect(result.probes.availability?.samples).toHaveLength(168);
});

test('a week with fewer failures than that is none', async () => {
  await addSeries(168, 40);
  expect(unreachable(await judge())).toEqual([]);
});

test('fewer tries than a week of twenty a day are a lead at most, whatever they say', async () => {
  await addSeries(100, 2);
  expect(unreachable(await judge())).toEqual(['lead']);
});

test('what was tried later than the day of the audit, or long before it, says nothing of it', async () => {
  await addSeries(400, 2);
  const { samples = [] } = (await judge('2026-06-25')).probes.availability ?? {};
  const days = new Set(samples.map(({ seenAt }) => new Date(Date.parse(seenAt) + 8 * HOUR).toISOString().slice(0, 10)));
  expect([...days].sort()).toEqual(['18', '19', '20', '21', '22', '23', '24', '25'].map((day) => `2026-06-${day}`));
});

test('a portal without a series is judged as before', async () => {
  expect((await judge()).probes.availability).toBeUndefined();
});
