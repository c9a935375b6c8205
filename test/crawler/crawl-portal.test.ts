import { afterEach, describe, expect, test } from 'vitest';
import type { Client } from '../../crawler/fetch/client.ts';
import { StopError } from '../../rules/errors.ts';
import { findUnfinishedCrawl } from '../../store/crawls.ts';
import type { Store } from '../../store/open.ts';
import { streamPages } from '../../store/pages.ts';
import { summariseCrawl } from '../../store/results.ts';
import { crawlSite, endsOf, frontierOf, listAll, tempStore, testClient } from '../helpers/crawl.ts';
import { serveHostile } from '../helpers/hostile-server.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function setUp(site: TestServer): Promise<{ store: Store; url: string }> {
  open.push(site);
  const store = await tempStore();
  open.push(store);
  return { store, url: `${site.origin}/` };
}

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

/** A site of pages by path; `delays` hold an answer back until others have come. */
async function serveSite(
  pages: Record<string, readonly string[]>,
  delays: Record<string, number> = {},
): Promise<TestServer> {
  return serve((request, response) => {
    const path = request.url ?? '/';
    const links = pages[path];
    const answer = () =>
      links === undefined
        ? html(response, 'no', { status: 404 })
        : html(response, pageWith(`页面 ${path}`, links, `<p>正文 ${path}</p>`));
    if (delays[path] === undefined) answer();
    else setTimeout(answer, delays[path]);
  });
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

describe('order', () => {
  const pages = {
    '/': ['/a.html', '/b.html'],
    '/a.html': ['/c.html', '/d.html'],
    '/b.html': ['/d.html', '/e.html'],
    '/c.html': [],
    '/d.html': ['/f.html'],
    '/e.html': [],
    '/f.html': [],
  };

  test('pages have the same turn and depth whatever answers first', async () => {
    const rows = [];
    for (const delays of [{}, { '/a.html': 60 }, { '/b.html': 60, '/c.html': 30 }]) {
      const { store, url } = await setUp(await serveSite(pages, delays));
      const end = await crawlSite(store, url);
      const frontier = await frontierOf(store, end.crawl.id);
      rows.push(frontier.map((row) => [new URL(row.url).pathname, row.depth, row.seq]));
    }
    expect(rows[0]).toEqual([
      ['/', 0, 0],
      ['/a.html', 1, 1],
      ['/b.html', 1, 2],
      ['/c.html', 2, 3],
      ['/d.html', 2, 4],
      ['/e.html', 2, 5],
      ['/f.html', 3, 6],
    ]);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });

  test('--max-pages takes the first pages in that order and says so', async () => {
    const { store, url } = await setUp(await serveSite(pages, { '/a.html': 40 }));
    const end = await crawlSite(store, url, { maxPages: 4 });
    expect(await endsOf(store, end.crawl.id)).toEqual({
      '/': 'done',
      '/a.html': 'done',
      '/b.html': 'done',
      '/c.html': 'done',
      '/d.html': 'found',
      '/e.html': 'found',
    });
    expect(await summariseCrawl(store.db, end.crawl)).toMatchObject({
      pages: 4,
      complete: false,
      stoppedBy: 'max-pages',
    });
  });

  test('a limit as large as the site cuts nothing', async () => {
    const { store, url } = await setUp(await serveSite(pages));
    const end = await crawlSite(store, url, { maxPages: 7 });
    expect(await summariseCrawl(store.db, end.crawl)).toMatchObject({ pages: 7, complete: true, stoppedBy: null });
  });
});

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
    expect(await findUnfinishedCrawl(store.db, second.crawl.portal)).toBeUndefined();
  });
});

describe('what is followed', () => {
  test('a redirect within the portal is a link: the page is stored once, under its own address', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/') return html(response, pageWith('首页', ['/old.html', '/new.html']));
      if (request.url === '/old.html') return void response.writeHead(301, { location: '/new.html' }).end();
      html(response, pageWith('新页', ['/']), request.url === '/new.html' ? {} : { status: 404 });
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    const pages = await listAll(streamPages(store.db, end.crawl.id));
    expect(pages.map((row) => [new URL(row.url).pathname, row.state])).toEqual([
      ['/', 'read'],
      ['/new.html', 'read'],
      ['/old.html', 'moved'],
    ]);
  });

  test('a home page that only sends on leads to the true one, at no depth', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/')
        return html(response, '<html><head><meta http-equiv="refresh" content="0;url=/zwgk/"></head></html>');
      if (request.url === '/zwgk/') return html(response, pageWith('真首页', ['/a.html']));
      html(response, pageWith('页', []), request.url === '/a.html' ? {} : { status: 404 });
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    const rows = await frontierOf(store, end.crawl.id);
    expect(rows.map((row) => [new URL(row.url).pathname, row.depth])).toEqual([
      ['/', 0],
      ['/zwgk/', 0],
      ['/a.html', 1],
    ]);
  });

  test('addresses that are the same page are fetched once', async () => {
    const site = await serveSite({
      '/': ['/index.html', '/a.html?spm=1', '/a.html?utm_source=x', '/a.html#top', '//', '/a.html'],
      '/a.html': [],
    });
    const { store, url } = await setUp(site);
    await crawlSite(store, url);
    expect(new Set(site.asked.filter((path) => path !== '/robots.txt')).size).toBe(2);
  });
});

describe('a site that cannot be had', () => {
  test('nobody listens: an error that says so and what to do', async () => {
    const store = await tempStore();
    open.push(store);
    const crawl = crawlSite(store, 'http://127.0.0.1:1/');
    await expect(crawl).rejects.toThrow(StopError);
    await expect(crawl).rejects.toThrow('连接被拒绝');
  });

  test('a home page that is blocked ends the crawl without an error, and nothing more is asked', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/robots.txt') return html(response, '', { status: 404 });
      html(response, '<script>1</script>', { status: 412 });
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    expect(end.crawl.state).toBe('stopped');
    expect(site.asked).toEqual(['/robots.txt', '/']);
    expect(await summariseCrawl(store.db, end.crawl)).toMatchObject({
      pages: 0,
      complete: false,
      stoppedBy: 'blocked',
      errors: { blocked: 1 },
      blocked: [url],
    });
  });

  test('a robots.txt that fails to load is asked for three times, and then nothing is', async () => {
    const site = await serve((request, response) =>
      html(response, 'x', { status: request.url === '/robots.txt' ? 500 : 200 }),
    );
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    expect(site.asked).toEqual(['/robots.txt', '/robots.txt', '/robots.txt']);
    expect(await summariseCrawl(store.db, end.crawl)).toMatchObject({
      pages: 0,
      complete: false,
      stoppedBy: 'robots',
      errors: { robots: 1 },
    });
  });

  test('a site that goes away in the middle is not asked for the rest of its pages', async () => {
    const links = Array.from({ length: 200 }, (_, i) => `/p${i}.html`);
    const site = await serve((request, response) => {
      if (request.url === '/' || request.url === '/robots.txt') return html(response, pageWith('首页', links));
      request.socket.destroy();
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url, { flags: { concurrency: 1, rate: null, isOwnSite: false } });
    const summary = await summariseCrawl(store.db, end.crawl);
    expect(summary).toMatchObject({ pages: 1, complete: false, stoppedBy: 'reset' });
    expect(summary.errors.reset).toBe(20);
  });
});
