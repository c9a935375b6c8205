import { afterEach, expect, test, vi } from 'vitest';
import { judgeKnown } from '../../crawler/judge-known.ts';
import { summariseSamples } from '../../crawler/probes/availability.ts';
import { judgeStore, type JudgeStoreOptions } from '../../crawler/judge-store.ts';
import { decisionId } from '../../rules/decide/decisions.ts';
import { addDecisions } from '../../store/decisions.ts';
import { putPortalNotes } from '../../store/portal-notes.ts';
import { putProbe } from '../../store/results.ts';
import { NO_NOTES } from '../../rules/units/portal-notes.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { serveChanging } from '../helpers/changing-site.ts';
import { crawlSite, fakeClock, tempStore } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

// Each crawls a portal twice.
vi.setConfig({ testTimeout: 120_000 });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const MARK = '说过的';

/** A portal that was judged, with a mark by which what was said then is known again. */
async function newPortal() {
  const site = await serveChanging(false);
  const store = await tempStore();
  open.push(store, site);
  const crawl = async (day: string): Promise<JudgeStoreOptions> => {
    const clock = fakeClock(`${day}T00:00:00.000Z`);
    const { crawl: made } = await crawlSite(store, `${site.origin}/`, { ...clock, fullEveryDays: 30 });
    const tool = { version: 'test', seeds: 'test' };
    return { store, crawl: made, plan: seedPlan('county'), asOf: '2026-06-30', tool };
  };
  const first = await crawl('2026-06-01');
  const { result, keep } = await judgeKnown(first);
  result.portal.name = MARK;
  await keep();
  const isSaidAgain = async (options: JudgeStoreOptions): Promise<boolean> =>
    (await judgeKnown(options)).result.portal.name === MARK;
  return { site, store, first, again: () => crawl('2026-06-02'), isSaidAgain };
}

/** Without times, and figures of the crawl. */
function saidOf({ crawl, startedAt, finishedAt, portal, ...result }: AuditResult): unknown {
  void [crawl, startedAt, finishedAt, portal];
  return JSON.parse(JSON.stringify(result).replace(/"(seenAt|firstSeen|lastSeen)":"[^"]*"/g, '"$1":""'));
}

test('of a site that has not changed is said what was said, with the figures of this crawl', async () => {
  const { first, again, isSaidAgain } = await newPortal();
  const second = await again();
  expect(await isSaidAgain(first)).toBe(true);
  expect(await isSaidAgain(second)).toBe(true);
  const [known, judged] = [(await judgeKnown(second)).result, await judgeStore(second)];
  expect(saidOf(known)).toEqual(saidOf(judged));
  expect(known).toMatchObject({ crawl: judged.crawl, startedAt: judged.startedAt, finishedAt: judged.finishedAt });
});

test.each<[string, (portal: Awaited<ReturnType<typeof newPortal>>) => Promise<Partial<JudgeStoreOptions>> | void]>([
  ['page that changed', ({ site }) => void (site.columns.get('tzgg')![0]!.title = '关于防汛工作的通知')],
  ['page that went', ({ site }) => void site.gone.add('/gknb/')],
  ['page that came', ({ site }) => void site.forwards.set('/a.html', '/tzgg/1.html')],
  ['other day', async () => ({ asOf: '2026-07-01' })],
  ['other checklist', async () => ({ plan: seedPlan('dongzhi-2020') })],
  ['other basis', async () => ({ basis: 'confirmed' })],
  ['other version', async () => ({ tool: { version: 'other', seeds: 'test' } })],
])('%s: it is judged anew', async (_, change) => {
  const portal = await newPortal();
  const more = await change(portal);
  expect(await portal.isSaidAgain({ ...(await portal.again()), ...more })).toBe(false);
});

test('what people say and what was measured is judged anew', async () => {
  const { first, store, isSaidAgain } = await newPortal();
  const { portal } = first.crawl;
  const about = { kind: 'criterion', criterion: 'site-identity', unit: null } as const;
  const said = {
    at: '2026-06-29T00:00:00.000Z',
    by: '甲',
    about,
    verdict: 'not-applicable' as const,
    why: '',
    proofHash: '',
  };
  await addDecisions(store.db, portal, [{ ...said, id: decisionId(said) }]);
  expect(await isSaidAgain(first)).toBe(false);
  const noted = await newPortal();
  await putPortalNotes(noted.store.db, noted.first.crawl.portal, { ...NO_NOTES, siteIdCode: '9990010001' });
  expect(await noted.isSaidAgain(noted.first)).toBe(false);
  const probed = await newPortal();
  const samples = [{ seenAt: said.at, state: 'opened' as const, cause: null, status: 200, seconds: 0.1 }];
  const measured = { ...summariseSamples(samples), seenAt: said.at, url: first.crawl.url, samples };
  await putProbe(probed.store.db, probed.first.crawl.id, 'availability', measured);
  expect(await probed.isSaidAgain(probed.first)).toBe(false);
  // Found the same at another moment.
  const anew = await judgeKnown(probed.first);
  anew.result.portal.name = MARK;
  await anew.keep();
  await putProbe(probed.store.db, probed.first.crawl.id, 'availability', {
    ...measured,
    seenAt: probed.first.crawl.started_at,
  });
  expect(await probed.isSaidAgain(probed.first)).toBe(true);
  expect((await judgeKnown(probed.first)).result.probes.availability?.seenAt).toBe(probed.first.crawl.started_at);
});
