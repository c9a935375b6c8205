import { describe, expect, test } from 'vitest';
import { summariseCrawl } from '../../../store/results.ts';
import { crawlSite, endsOf, frontierOf } from '../../helpers/crawl.ts';
import { serveSite, setUp } from '../../helpers/crawl-site.ts';

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
