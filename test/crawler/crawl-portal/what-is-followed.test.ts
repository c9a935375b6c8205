import { describe, expect, test } from 'vitest';
import { streamJudgedPages } from '../../../store/pages.ts';
import { crawlSite, frontierOf, listAll } from '../../helpers/crawl.ts';
import { serveSite, setUp } from '../../helpers/crawl-site.ts';
import { html, pageWith, serve } from '../../helpers/serve.ts';

describe('what is followed', () => {
  test('a redirect within the portal is a link: the page is stored once, under its own address', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/') return html(response, pageWith('首页', ['/old.html', '/new.html']));
      if (request.url === '/old.html') return void response.writeHead(301, { location: '/new.html' }).end();
      html(response, pageWith('新页', ['/']), request.url === '/new.html' ? {} : { status: 404 });
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    const pages = await listAll(streamJudgedPages(store.db, end.crawl.id));
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
    const pages = await listAll(streamJudgedPages(store.db, end.crawl.id));
    expect(pages.filter(({ kind }) => kind === 'home').map((row) => new URL(row.url).pathname)).toEqual(['/zwgk/']);
  });

  test('a home page under another address, by way of the server, is the home page', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/') return void response.writeHead(302, { location: '/web/zx/main.shtml' }).end();
      html(response, pageWith('首页', ['/web/a.html']), /main|a\.html/.test(request.url ?? '') ? {} : { status: 404 });
    });
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url);
    const pages = await listAll(streamJudgedPages(store.db, end.crawl.id));
    expect(pages.filter(({ kind }) => kind === 'home').map((row) => new URL(row.url).pathname)).toEqual([
      '/web/zx/main.shtml',
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
