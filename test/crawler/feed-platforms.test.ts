import { afterEach, describe, expect, it } from 'vitest';
import { FACTS_VERSION } from '../../rules/versions.ts';
import type { Store } from '../../store/open.ts';
import { crawlSite, tempStore } from '../helpers/crawl.ts';
import { FEED_PLATFORMS } from '../platforms/feed-platforms.ts';
import type { Platform } from '../platforms/platform.ts';
import { auditPortal, clockOfDay, judgeAgain, listsOf } from './audit-portal.ts';
import { type PlatformSite, servePortal, type SiteOptions } from './platform-site.ts';

const FEEDS = FEED_PLATFORMS.map((platform) => [platform.name, platform] as const);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function setUp(platform: Platform, options: SiteOptions): Promise<PlatformSite> {
  const site = await servePortal(platform, options);
  open.push(site);
  return site;
}

async function newStore(): Promise<Store> {
  const store = await tempStore();
  open.push(store);
  return store;
}

const pathsOf = (site: PlatformSite) => site.asked.toSorted();

describe.each(FEEDS)('%s, asked for more of its list', (_, platform) => {
  it('gives the same result whatever answers first', async () => {
    let delay = (_path: string) => 0;
    const site = await setUp(platform, { count: 57, delay: (path) => delay(path) });
    const first = await auditPortal(site, await newStore());
    const asked = site.asked.splice(0).toSorted();
    delay = (path) => (path.length * 7) % 5;
    const second = await auditPortal(site, await newStore());
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(pathsOf(site)).toEqual(asked);
  });

  it('ends as it would have where it is interrupted', async () => {
    const site = await setUp(platform, { count: 130 });
    const whole = await auditPortal(site, await newStore());
    const asked = site.asked.splice(0).toSorted();
    const store = await newStore();
    for (const fetched of [3, 12, 40]) {
      const stop = new AbortController();
      const onProgress = (progress: { fetched: number }) => void (progress.fetched >= fetched && stop.abort());
      const clock = clockOfDay();
      const { state } = await crawlSite(store, site.url, { ...clock, signal: stop.signal, onProgress });
      expect(state).toBe('interrupted');
    }
    const resumed = await auditPortal(site, store);
    expect({ ...resumed, crawl: null }).toEqual({ ...whole, crawl: null });
    expect(pathsOf(site)).toEqual(asked);
  });

  it('is asked in its turn, one request at a time and no cookies', async () => {
    const site = await setUp(platform, { count: 57, delay: () => 1 });
    const clock = clockOfDay();
    await auditPortal(site, await newStore(), { ...clock, flags: { concurrency: 1, rate: 2, isOwnSite: false } });
    expect(site.mostAtOnce()).toBe(1);
    // robots.txt goes first; every further request waits for its turn.
    expect(clock.slept).toHaveLength(site.asked.length);
    expect(Math.min(...clock.slept)).toBe(500);
    expect([...site.headers.values()].filter(({ cookie }) => cookie !== undefined)).toEqual([]);
  });

  it('is read again from the store by a later version of the facts', async () => {
    const site = await setUp(platform, { count: 57 });
    const store = await newStore();
    const before = await auditPortal(site, store);
    await store.db.sql
      .updateTable('pages')
      .set({ facts_version: FACTS_VERSION - 1, facts: null })
      .execute();
    const crawl = await store.db.sql.selectFrom('crawls').selectAll().executeTakeFirstOrThrow();
    const after = await judgeAgain(store, crawl);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });
});

describe('an endpoint that cannot be had', () => {
  const jpaas = FEED_PLATFORMS.find(({ name }) => name === 'hanweb-jpaas')!;
  const isUnit = (path: string) => path.includes('/build/unit');

  it('because robots.txt asks to leave it: the list is not whole, and nothing is asked', async () => {
    const site = await setUp(jpaas, { count: 57, robots: 'User-agent: *\nDisallow: /api-gateway/\n' });
    const result = await auditPortal(site, await newStore());
    expect(listsOf(result)).toMatchObject([{ items: 15, cause: 'incomplete-list', state: 'fresh' }]);
    expect(site.asked.filter(isUnit)).toEqual([]);
  });

  it('because robots.txt asks to leave one of its addresses: the other is asked', async () => {
    const ucap = FEED_PLATFORMS.find(({ name }) => name === 'ucap searchList')!;
    const site = await setUp(ucap, { count: 57, robots: 'User-agent: *\nDisallow: /common/\n' });
    const result = await auditPortal(site, await newStore());
    expect(listsOf(result)).toMatchObject([{ items: 57, claimed: 57, cause: null }]);
    expect(site.asked.filter((path) => path.startsWith('/common/'))).toEqual([]);
  });

  it('because it is guarded: the list is left to a reviewer, the pages are read', async () => {
    const site = await setUp(jpaas, {
      count: 57,
      before: (path) => (isUnit(path) ? { status: 412, body: '<script>1</script>' } : null),
    });
    const result = await auditPortal(site, await newStore());
    expect(listsOf(result)).toMatchObject([{ items: 15, cause: 'incomplete-list', state: 'fresh' }]);
    expect(result.crawl).toMatchObject({ blocked: [`${site.column.origin}/col/col99/index.html`], complete: true });
    expect(site.asked.filter(isUnit)).toHaveLength(1);
  });

  it('costs the pages nothing: no page rule has a gap', async () => {
    const site = await setUp(jpaas, { count: 57, before: (path) => (isUnit(path) ? { status: 500, body: '' } : null) });
    const result = await auditPortal(site, await newStore());
    expect(listsOf(result)).toMatchObject([{ items: 15, cause: 'incomplete-list' }]);
    expect(result.criteria.flatMap(({ unchecked }) => unchecked).map(({ cause }) => cause)).not.toContain(
      'server-error',
    );
  });

  it('at its first address: the other one is asked', async () => {
    const ucap = FEED_PLATFORMS.find(({ name }) => name === 'ucap searchList')!;
    const site = await setUp(ucap, { count: 57 });
    const result = await auditPortal(site, await newStore());
    expect(listsOf(result)).toMatchObject([{ items: 57, claimed: 57, cause: null }]);
    expect(site.asked.filter((path) => path.startsWith('/common/search/'))).toHaveLength(1);
  });
});
