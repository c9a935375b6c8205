import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { type Crawl, findLatestCrawl } from '../../store/crawls.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import { putResult, summariseCrawl } from '../../store/results.ts';
import { streamJudgedPages } from '../../store/pages.ts';
import { type ChangingSite, serveChanging } from '../helpers/changing-site.ts';
import { crawlSite, endsOf, fakeClock, listAll, tempStore } from '../helpers/crawl.ts';
import { listPages } from '../helpers/stored-pages.ts';
import { CITIZEN, MOBILE } from '../helpers/people.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import type { TempStore } from '../helpers/stores.ts';

// Each crawls a portal several times.
vi.setConfig({ testTimeout: 120_000 });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

interface Portal {
  site: ChangingSite;
  store: TempStore;
  /** Crawls on a day and judges; `bodies` are the paths of which more came than "not changed". */
  audit: (day: string, fullEveryDays?: number) => Promise<{ crawl: Crawl; result: AuditResult; bodies: string[] }>;
}

const plan = seedPlan('county');

async function newPortal(hasEtags = false): Promise<Portal> {
  const site = await serveChanging(hasEtags);
  const store = await tempStore();
  open.push(store, site);
  return {
    site,
    store,
    async audit(day, fullEveryDays = 30) {
      const clock = fakeClock(`${day}T00:00:00.000Z`);
      const { crawl } = await crawlSite(store, `${site.origin}/`, { ...clock, fullEveryDays });
      const tool = { version: 'test', seeds: 'test' };
      const result = await judgeStore({ store, crawl, plan, asOf: '2026-06-30', tool });
      await putResult(store.db, crawl.id, result);
      return { crawl, result, bodies: site.takeBodies() };
    },
  };
}

const LISTS = ['/', '/gknb/', '/tzgg/', '/zfwj/'];

/** What was found, without when and in which bytes. */
function findingsOf({ findings, columns, documents }: AuditResult): unknown {
  const text = JSON.stringify({ findings, columns, documents });
  return JSON.parse(text.replace(/"(seenAt|firstSeen|lastSeen|bytesHash)":"[^"]*"/g, '"$1":""'));
}

describe.each([
  ['with ETags', true],
  ['with counters and tokens, and nothing to know a version by', false],
])('a site %s', (_, hasEtags) => {
  test('that has not changed is asked for its lists and a few pages more, and judged alike', async () => {
    const { audit, store } = await newPortal(hasEtags);
    const first = await audit('2026-06-01');
    const second = await audit('2026-06-02');
    expect(findingsOf(second.result)).toEqual(findingsOf(first.result));
    expect(second.result.score).toEqual(first.result.score);
    expect(second.result.crawl.pages).toBe(first.result.crawl.pages);
    const again = second.result.crawl.again!;
    expect(again).toMatchObject({ fullAt: '2026-06-01T00:00:00.000Z', read: 0 });
    expect(again.kept + again.same).toBe(first.result.crawl.pages);
    expect(again.kept).toBeGreaterThan(first.result.crawl.pages / 2);
    if (hasEtags) expect(second.bodies).toEqual([]);
    else expect(second.bodies).toEqual(expect.arrayContaining(LISTS));
    // Nothing was stored a second time.
    const pages = await listAll(streamJudgedPages(store.db, second.crawl.id));
    expect(pages.every(({ fetched_at }) => fetched_at.startsWith('2026-06-01'))).toBe(true);
  });

  test('with a new entry: the list is read to its end, and the entry too', async () => {
    const { audit, site } = await newPortal(hasEtags);
    await audit('2026-06-01');
    site.columns.get('tzgg')!.unshift({ id: 900, title: '关于防汛工作的通知', date: '2026-06-01', text: '防汛。' });
    const { crawl, result, bodies } = await audit('2026-06-02');
    expect(bodies).toEqual(
      expect.arrayContaining(['/tzgg/', '/tzgg/index_1.html', '/tzgg/index_2.html', '/tzgg/900.html']),
    );
    expect(bodies.filter((path) => path.startsWith('/zfwj/index'))).toEqual([]);
    expect(result.columns.find(({ url }) => url.endsWith('/tzgg/'))).toMatchObject({ items: 26, latest: '2026-06-01' });
    expect(crawl.state).toBe('done');
    // As a crawl of everything would have found it.
    expect(findingsOf((await audit('2026-06-03', 0)).result)).toEqual(findingsOf(result));
  });

  test('an entry that left its list, or has another title there, is asked for', async () => {
    const { audit, site, store } = await newPortal(hasEtags);
    await audit('2026-06-01');
    const entries = site.columns.get('zfwj')!;
    const [left, renamed] = [entries[3]!, entries[5]!];
    entries.splice(3, 1);
    renamed.title = '关于调整第5项工作的通知';
    const { crawl } = await audit('2026-06-02');
    const ends = await endsOf(store, crawl.id);
    expect(ends[`/zfwj/${left.id}.html`]).toBe('not-found');
    const page = (await listPages(store.db, crawl.id)).find(({ url }) => url.endsWith(`/${renamed.id}.html`));
    expect(page?.title).toContain('调整');
  });
});

test('a page that sends its reader on is known by its bytes, and followed elsewhere when they change', async () => {
  const { audit, site, store } = await newPortal(true);
  site.forwards.set('/a.html', '/tzgg/1.html');
  const statesOf = async (crawl: Crawl) =>
    (await listPages(store.db, crawl.id)).find(({ key }) => key.endsWith('/a.html'));
  expect(await statesOf((await audit('2026-06-01')).crawl)).toMatchObject({ state: 'moved' });
  const second = await audit('2026-06-02');
  expect(await statesOf(second.crawl)).toMatchObject({ state: 'moved', again: 'same' });
  expect(second.bodies).toEqual([]);
  site.forwards.set('/a.html', '/hidden.html');
  site.sitemap = `<urlset><url><loc>${site.origin}/a.html</loc><lastmod>2026-06-03</lastmod></url></urlset>`;
  const third = await audit('2026-06-03');
  expect(third.bodies).toContain('/a.html');
  expect((await endsOf(store, third.crawl.id))['/hidden.html']).toBe('not-found');
});

test('a page with a finding is asked for each time, so that mending it shows', async () => {
  const { audit, site } = await newPortal();
  const entry = site.columns.get('zfwj')!.at(-1)!;
  entry.text = `联系人张三，手机${MOBILE}，身份证号${CITIZEN}。`;
  const leaks = ({ findings }: AuditResult): string[] =>
    findings.filter(({ rule }) => rule === 'personal-data').map(({ url }) => new URL(url).pathname);
  expect(leaks((await audit('2026-06-01')).result)).toContain(`/zfwj/${entry.id}.html`);
  entry.text = '联系人见附件。';
  expect(leaks((await audit('2026-06-02')).result)).toEqual([]);
});

test('what failed is asked for again; a site that is not there is no site without change', async () => {
  const { audit, site, store } = await newPortal();
  site.gone.add('/tzgg/3.html');
  const first = await audit('2026-06-01');
  expect((await endsOf(store, first.crawl.id))['/tzgg/3.html']).toBe('not-found');
  site.gone.clear();
  const second = await audit('2026-06-02');
  expect((await endsOf(store, second.crawl.id))['/tzgg/3.html']).toBe('done');
  await site.close();
  await expect(audit('2026-06-03')).rejects.toThrow('连接被拒绝');
});

test('after the days given, everything is asked for', async () => {
  const { audit } = await newPortal(true);
  await audit('2026-06-01');
  expect((await audit('2026-06-20')).result.crawl.again).toBeDefined();
  const full = await audit('2026-07-02');
  expect(full.result.crawl.again).toBeUndefined();
  expect(full.bodies.length).toBe(full.result.crawl.pages);
});

test('what the sitemap says has changed is asked for, unless it says so of everything', async () => {
  const { audit, site } = await newPortal();
  const { result } = await audit('2026-06-01');
  const entry = (id: number) => `<url><loc>${site.origin}/zfwj/${id}.html</loc><lastmod>2026-06-02</lastmod></url>`;
  site.sitemap = `<urlset>${entry(124)}</urlset>`;
  const one = await audit('2026-06-02');
  expect(one.bodies).toContain('/zfwj/124.html');
  const all = [...site.columns.values()].flat().map(({ id }) => entry(id).replace('2026-06-02', '2026-06-03'));
  site.sitemap = `<urlset>${all.join('')}</urlset>`;
  expect((await audit('2026-06-03')).bodies.length).toBeLessThan(result.crawl.pages / 2);
});

test('the figures of a crawl that asks for a part add up', async () => {
  const { audit, store } = await newPortal();
  await audit('2026-06-01');
  const { crawl } = await audit('2026-06-02');
  const { pages, again, complete } = await summariseCrawl(store.db, crawl);
  expect(complete).toBe(true);
  expect(again!.kept + again!.same + again!.read).toBe(pages);
});

test('cut off again and again, it ends as it would have', async () => {
  const [cut, whole] = [await newPortal(), await newPortal()];
  for (const { site, audit } of [cut, whole]) {
    await audit('2026-06-01');
    site.columns.get('tzgg')!.unshift({ id: 900, title: '关于防汛工作的通知', date: '2026-06-01', text: '防汛。' });
    site.columns.get('zfwj')!.splice(3, 1);
  }
  const clock = fakeClock('2026-06-02T00:00:00.000Z');
  let cuts = 0;
  for (let state = 'interrupted'; state === 'interrupted';) {
    const ending = new AbortController();
    let turns = 0;
    const onProgress = () => void (++turns > 4 && ending.abort());
    const flags = { concurrency: 1, rate: null, isOwnSite: false };
    const options = { ...clock, fullEveryDays: 30, flags, signal: ending.signal, onProgress };
    ({ state } = await crawlSite(cut.store, `${cut.site.origin}/`, options));
    if (state === 'interrupted') cuts++;
  }
  expect(cuts).toBeGreaterThan(3);
  const { crawl } = await whole.audit('2026-06-02');
  const crawlOf = async ({ store }: Portal) => (await findLatestCrawl(store.db, null))!;
  const again = await crawlOf(cut);
  expect(await endsOf(cut.store, again.id)).toEqual(await endsOf(whole.store, crawl.id));
  const [a, b] = [await summariseCrawl(cut.store.db, again), await summariseCrawl(whole.store.db, crawl)];
  expect({ ...a, requests: 0, bytes: 0 }).toEqual({ ...b, requests: 0, bytes: 0 });
});
