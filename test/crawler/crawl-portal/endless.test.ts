import { afterEach, beforeEach, expect, test } from 'vitest';
import { summariseCrawl } from '../../../store/results.ts';
import { crawlSite, endsOf } from '../../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../../helpers/serve.ts';
import { type TempStore, tempStore } from '../../helpers/stores.ts';

// Every page of this site leads to ten that no page led to before, each in a folder of its own kind.

const FOLDERS = ['zwgk', 'zfwj', 'tzgg', 'bmdt', 'rsxx', 'ghjh', 'czyjs', 'zdly', 'jytabl', 'zfgb'];
const MOST = 60;

let site: TestServer;
let store: TempStore;
beforeEach(async () => {
  site = await serve(({ url = '/' }, response) => {
    if (url === '/robots.txt') return html(response, '', { status: 404 });
    const stem = url === '/' ? '' : url.slice(1, -5).replaceAll('/', '-');
    const links = FOLDERS.map((folder) => `/${folder}/${stem}${folder}.html`);
    html(response, pageWith(`关于${stem}的通知`, links, '<p>发布日期：2026-05-11</p><p>已经办好。</p>'));
  });
  store = await tempStore();
});
afterEach(async () => {
  await site.close();
  await store.close();
});

test('a site that makes up addresses without end is read up to a limit, and the result says so', async () => {
  const { crawl } = await crawlSite(store, `${site.origin}/`, { maxAddresses: MOST });
  const ends = Object.values(await endsOf(store, crawl.id));
  expect(ends).toHaveLength(MOST);
  expect(ends.every((end) => end === 'done')).toBe(true);
  expect(await summariseCrawl(store.db, crawl)).toMatchObject({
    pages: MOST,
    complete: false,
    stoppedBy: 'max-addresses',
  });
});

test('one that was interrupted takes no more of them when it goes on', async () => {
  const abort = new AbortController();
  const stop = {
    signal: abort.signal,
    onProgress: ({ fetched }: { fetched: number }) => fetched > 20 && abort.abort(),
  };
  const first = await crawlSite(store, `${site.origin}/`, { maxAddresses: MOST, ...stop });
  expect(first.state).toBe('interrupted');
  const { crawl } = await crawlSite(store, `${site.origin}/`, { maxAddresses: MOST });
  expect(crawl.id).toBe(first.crawl.id);
  expect(Object.values(await endsOf(store, crawl.id))).toEqual(Array.from({ length: MOST }, () => 'done'));
  expect(crawl.stopped_by).toBe('max-addresses');
});
