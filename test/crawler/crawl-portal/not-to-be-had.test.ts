import { describe, expect, test } from 'vitest';
import { StopError } from '../../../rules/errors.ts';
import { summariseCrawl } from '../../../store/results.ts';
import { crawlSite } from '../../helpers/crawl.ts';
import { newStore, setUp } from '../../helpers/crawl-site.ts';
import { html, pageWith, serve } from '../../helpers/serve.ts';

describe('a site that cannot be had', () => {
  test('nobody listens: an error that says so and what to do', async () => {
    const store = await newStore();
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
