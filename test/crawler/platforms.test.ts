import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../store/open.ts';
import { tempStore } from '../helpers/crawl.ts';
import { FEED_PLATFORMS } from '../platforms/feed-platforms.ts';
import { HTML_PLATFORMS } from '../platforms/html-platforms.ts';
import type { Fault, Platform } from '../platforms/platform.ts';
import { auditPortal, listsOf } from './audit-portal.ts';
import { type PlatformSite, servePortal, type SiteOptions } from './platform-site.ts';

const ALL = [...HTML_PLATFORMS, ...FEED_PLATFORMS].map((platform) => [platform.name, platform] as const);

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

describe.each(ALL)('%s', (_, platform) => {
  it.each([57, 310])('an audit reads all of %i entries', async (count) => {
    const site = await setUp(platform, { count });
    const store = await newStore();
    const result = await auditPortal(site, store);
    const [column, ...others] = listsOf(result);
    expect(others).toEqual([]);
    expect(column).toMatchObject({ name: '通知公告', items: count, latest: '2024-05-20', state: 'fresh', cause: null });
    expect([null, count]).toContain(column?.claimed);
    expect(result.crawl).toMatchObject({ complete: true, blocked: [] });
    // The category tree has a column that is empty indeed, and says so.
    const blank = result.columns.filter(({ state }) => state === 'blank').map(({ name }) => name);
    expect(blank).toEqual(platform.adapter === 'gkmlpt' ? ['规范性文件'] : []);
    // Every entry of the list was read, nothing was asked for twice, and a list costs no more requests than it has pages.
    const entries = new Set(site.column.entries.map(platform.entry));
    expect(site.asked.filter((path) => entries.has(path))).toHaveLength(count);
    expect(new Set(site.asked).size).toBe(site.asked.length);
    expect(site.asked.length).toBeLessThanOrEqual(count + Math.ceil(count / Math.min(platform.size, 15)) + 15);
  });

  it.each(['repeats', 'stub', 'missing'] as Fault[])(
    'a list whose later pages are wrong is not whole: %s',
    async (fault) => {
      const site = await setUp(platform, { count: 310, fault });
      const result = await auditPortal(site, await newStore());
      const [column] = listsOf(result);
      expect(column).toMatchObject({ latest: '2024-05-20', state: 'fresh', cause: 'incomplete-list' });
      expect(column?.items).toBeGreaterThan(0);
      expect(column?.items).toBeLessThan(310);
      // What repeats the first page is left after a look or two.
      if (fault === 'repeats') expect(site.asked.length).toBeLessThanOrEqual(platform.size + 20);
    },
  );
});
