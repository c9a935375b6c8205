import { describe, expect, test } from 'vitest';
import { findLatestCrawl, findUnfinishedCrawl } from '../../../store/crawls.ts';
import { crawlSite, endsOf, frontierOf } from '../../helpers/crawl.ts';
import { serveSite, setUp } from '../../helpers/crawl-site.ts';

describe('going on', () => {
  const pages: Record<string, string[]> = { '/': [] };
  for (let i = 0; i < 40; i++) {
    pages['/']!.push(`/p${i}.html`);
    pages[`/p${i}.html`] = [`/q${i}.html`];
    pages[`/q${i}.html`] = [];
  }

  test('an interrupted crawl ends as one that was not, and asks for no page twice', async () => {
    const site = await serveSite(pages);
    const { store, url } = await setUp(site);
    const stop = new AbortController();
    const first = await crawlSite(store, url, {
      signal: stop.signal,
      onProgress: ({ fetched }) => void (fetched >= 20 && stop.abort()),
    });
    expect(first.state).toBe('interrupted');
    const second = await crawlSite(store, url);
    expect(second).toMatchObject({ state: 'ended', crawl: { id: first.crawl.id, state: 'done' } });
    const asked = site.asked.filter((path) => path !== '/robots.txt');
    expect(asked.toSorted()).toEqual(Object.keys(pages).toSorted());
    const rows = await frontierOf(store, second.crawl.id);

    const whole = await setUp(await serveSite(pages));
    const end = await crawlSite(whole.store, whole.url);
    const wanted = await frontierOf(whole.store, end.crawl.id);
    const paths = (list: typeof rows) => list.map(({ key, seq, depth }) => [key.replace(/^[^/]*/, ''), seq, depth]);
    expect(paths(rows)).toEqual(paths(wanted));
  });

  test('a finished crawl is followed by a new one, --fresh throws an unfinished one away', async () => {
    const { store, url } = await setUp(await serveSite(pages));
    const first = await crawlSite(store, url);
    const stop = AbortSignal.abort();
    const second = await crawlSite(store, url, { signal: stop });
    expect(second.crawl.id).toBe(first.crawl.id + 1);
    const third = await crawlSite(store, url, { isFresh: true });
    expect(third.crawl.id).toBe(second.crawl.id + 1);
    expect(await findUnfinishedCrawl(store.db, second.crawl)).toBeUndefined();
  });
});

test('with a list of pages nothing but these and the home page is asked for, and no crawl of the portal is touched', async () => {
  const pages = { '/': ['/a', '/b'], '/a': ['/c'], '/b': ['/c'], '/c': [] };
  const { store, url } = await setUp(await serveSite(pages));
  const whole = await crawlSite(store, url, { signal: AbortSignal.abort() });
  const some = await crawlSite(store, url, { purpose: 'recheck', only: [`${url}c`, `${url}gone`] });
  expect(await endsOf(store, some.crawl.id)).toEqual({ '/': 'done', '/c': 'done', '/gone': 'not-found' });
  expect((await findLatestCrawl(store.db, null))?.id).toBe(whole.crawl.id);
  expect((await findUnfinishedCrawl(store.db, whole.crawl))?.id).toBe(whole.crawl.id);
});
