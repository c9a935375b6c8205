import { describe, expect, test } from 'vitest';
import type { Client } from '../../../crawler/fetch/client.ts';
import { summariseCrawl } from '../../../store/results.ts';
import { serveHostile } from '../../helpers/hostile-server.ts';
import { crawlSite, endsOf, testClient } from '../../helpers/crawl.ts';
import { setUp } from '../../helpers/crawl-site.ts';

/** Only the page that never ends gets little time: a busy machine must not make others late. */
function hurriedOnDrip(): Client {
  const [usual, hurried] = [testClient({ totalMs: 30_000 }), testClient({ totalMs: 150 })];
  return {
    get: (url, headers) => (url.endsWith('/drip.html') ? hurried : usual).get(url, headers),
    peek: usual.peek,
    take: usual.take,
    close: async () => void (await Promise.all([usual.close(), hurried.close()])),
  };
}

describe('a hostile site', () => {
  test('is crawled to its end, every page with its state or cause', async () => {
    const site = await serveHostile();
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url, { client: hurriedOnDrip() });
    expect(end.crawl.state).toBe('done');
    const ends = await endsOf(store, end.crawl.id);
    const calendars = Object.keys(ends).filter((path) => path.startsWith('/calendar'));
    const others = Object.fromEntries(Object.entries(ends).filter(([path]) => !path.startsWith('/calendar')));
    expect(others).toEqual({
      '/': 'done',
      '/good.html': 'done',
      '/gbk-as-utf8.html': 'done',
      '/soft-404.html': 'not-found',
      '/short.html': 'done',
      '/busy.html': 'done',
      '/ten-megabytes.html': 'done',
      '/challenge.html': 'blocked',
      '/cookie-shell.html': 'blocked',
      '/loop-a.html': 'redirect-loop',
      '/drip.html': 'timeout',
      '/reset.html': 'reset',
      '/huge.html': 'over-budget',
      '/bomb.html': 'over-budget',
      '/empty.html': 'empty',
      '/picture.html': 'not-html',
      '/json.html': 'not-html',
      '/gone.html': 'not-found',
      '/broken.html': 'server-error',
      '/away.html': 'off-site',
      '/secret/a.html': 'robots',
    });
    // Endless, and it brings nothing: given up after a few dozen.
    expect(calendars.length).toBeLessThan(80);
    expect(site.asked).not.toContain('/secret/a.html');
    // A file is asked for by its head, and what is not there for a second time.
    expect(site.asked.filter((path) => path === '/gone.html')).toHaveLength(2);
    expect(site.asked.filter((path) => path === '/good.html')).toHaveLength(1);
  });

  test('its figures add up', async () => {
    const site = await serveHostile();
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url, { client: hurriedOnDrip() });
    const summary = await summariseCrawl(store.db, end.crawl);
    // Attempts at the other protocol reach the port as something that is no HTTP.
    const sent = await store.db.sql.selectFrom('requests').select('url').execute();
    const overHttps = sent.filter((request) => String(request.url).startsWith('https:'));
    expect(summary.requests).toBe(site.asked.length + overHttps.length);
    expect(summary.errors).toMatchObject({ blocked: 2, robots: 1, 'not-found': 2 });
    expect(summary.blocked.map((address) => new URL(address).pathname)).toEqual([
      '/challenge.html',
      '/cookie-shell.html',
    ]);
    expect(summary).toMatchObject({ complete: true, stoppedBy: null });
  });
});
