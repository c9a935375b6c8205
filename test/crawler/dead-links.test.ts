import { afterEach, describe, expect, test } from 'vitest';
import { streamFiles } from '../../store/files.ts';
import type { Store } from '../../store/open.ts';
import { streamJudgedPages } from '../../store/pages.ts';
import { summariseCrawl } from '../../store/results.ts';
import { listGone } from '../../store/second-look.ts';
import { crawlSite, endsOf, listAll, tempStore } from '../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const PROSE = '云溪县位于云溪山下，全县辖十二个乡镇。'.repeat(20);
const HOME_LINKS = ['/zwgk/', '/a.html', '/b.html', '/c.html', '/d.html', '/e.html'];
type Answer = (response: Parameters<typeof html>[0], count: number, method: string) => void;

const ok =
  (title: string, links: readonly string[] = ['/'], more = ''): Answer =>
  (response) =>
    html(response, pageWith(title, links, `<p>${title}：${PROSE}</p>${more}`));

async function crawlRoutes(routes: Record<string, Answer>): Promise<{
  site: TestServer;
  store: Store;
  crawl: Awaited<ReturnType<typeof crawlSite>>['crawl'];
  ends: Record<string, string>;
  gone: string[];
}> {
  const counts = new Map<string, number>();
  const site = await serve((request, response) => {
    const path = request.url ?? '/';
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const route = routes[path];
    if (route !== undefined) return route(response, count, request.method ?? 'GET');
    html(response, 'no', { status: 404 });
  });
  open.push(site);
  const store = await tempStore();
  open.push(store);
  const { crawl } = await crawlSite(store, `${site.origin}/`);
  const gone = [...(await listGone(store.db, crawl.id))].map((key) => key.replace(/^[^/]*/, '')).sort();
  return { site, store, crawl, ends: await endsOf(store, crawl.id), gone };
}

describe('what is not there', () => {
  test('in five shapes, and each is asked for a second time', async () => {
    const home = pageWith(
      '云溪县人民政府',
      [
        ...HOME_LINKS,
        '/deep/title/1.html',
        '/deep/text/2.html',
        '/deep/home/3.html',
        '/deep/away/4.html',
        '/deep/error/5.html',
        '/stub/6.html',
      ],
      `<p>${PROSE}</p>`,
    );
    const routes: Record<string, Answer> = {
      '/': (response) => html(response, home),
      '/deep/title/1.html': (response) => html(response, pageWith('页面不存在', ['/'])),
      '/deep/text/2.html': (response) =>
        html(response, pageWith('云溪县人民政府', ['/'], '<p>您访问的页面不存在或已被删除</p>')),
      '/deep/home/3.html': (response) => html(response, home),
      '/deep/away/4.html': (response) => void response.writeHead(302, { location: '/' }).end(),
      '/deep/error/5.html': (response) => void response.writeHead(302, { location: '/404.html' }).end(),
      '/404.html': (response) => html(response, pageWith('出错了', ['/'])),
      '/stub/6.html': (response) => html(response, 'File not found.\n'),
    };
    for (const path of HOME_LINKS) routes[path] = ok(`页面${path}`);
    const { site, ends, gone } = await crawlRoutes(routes);
    const dead = [
      '/deep/away/4.html',
      '/deep/error/5.html',
      '/deep/home/3.html',
      '/deep/text/2.html',
      '/deep/title/1.html',
    ];
    for (const path of dead) {
      expect([path, ends[path]]).toEqual([path, 'not-found']);
      expect(site.asked.filter((asked) => asked === path)).toHaveLength(2);
    }
    expect(gone).toEqual([...dead, '/stub/6.html']);
    expect(ends['/a.html']).toBe('done');
  });

  test('once only is not gone: the second answer counts, and what it leads to is fetched', async () => {
    const { ends, gone, store, crawl } = await crawlRoutes({
      '/': ok('首页', [...HOME_LINKS, '/shaky.html', '/gone.html']),
      '/shaky.html': (response, count) =>
        count === 1
          ? html(response, 'no', { status: 404 })
          : ok('后来在了', ['/found-later.html'])(response, count, 'GET'),
      '/found-later.html': ok('后来找到的'),
    });
    expect(ends['/shaky.html']).toBe('done');
    expect(ends['/found-later.html']).toBe('done');
    expect(ends['/gone.html']).toBe('not-found');
    expect(gone).toContain('/gone.html');
    expect(gone).not.toContain('/shaky.html');
    const rows = await listAll(streamJudgedPages(store.db, crawl.id));
    expect(rows.filter(({ key }) => key.endsWith('/shaky.html'))).toMatchObject([{ state: 'read' }]);
  });

  test('turned away the second time is blocked; forbidden, busy and challenged never are dead', async () => {
    const { ends, gone } = await crawlRoutes({
      '/': ok('首页', [
        ...HOME_LINKS,
        '/shut.html',
        '/forbidden.html',
        '/login.html',
        '/busy.html',
        '/later.html',
        '/challenge.html',
      ]),
      ...Object.fromEntries(HOME_LINKS.map((path) => [path, ok(path)])),
      '/shut.html': (response, count) =>
        count === 1 ? html(response, 'no', { status: 404 }) : html(response, '<script>1</script>', { status: 412 }),
      '/forbidden.html': (response) => html(response, 'no', { status: 403 }),
      '/login.html': (response) => html(response, 'no', { status: 401 }),
      '/busy.html': (response) => html(response, 'later', { status: 429 }),
      '/later.html': (response) => html(response, 'later', { status: 503 }),
      '/challenge.html': (response) => html(response, '<html><script>$_ts={};</script></html>'),
    });
    for (const path of ['/shut.html', '/forbidden.html', '/login.html', '/busy.html', '/later.html', '/challenge.html'])
      expect([path, ends[path]]).toEqual([path, 'blocked']);
    expect(gone).toEqual([]);
  });
});

test('one tiny script for several addresses is a firewall, for one it is a page nobody saw', async () => {
  const shell = (token: string) => `<html><head><script>var t="${token}";check(t)</script></head><body></body></html>`;
  const links = ['/s1.html', '/s2.html', '/s3.html', '/lone.html'];
  const { ends, crawl, store } = await crawlRoutes({
    '/': ok('首页', links),
    '/s1.html': (response) => html(response, shell('a1')),
    '/s2.html': (response) => html(response, shell('bb2')),
    '/s3.html': (response) => html(response, shell('ccc3')),
    '/lone.html': (response) => html(response, '<html><body><script>start()</script></body></html>'),
  });
  expect(links.map((path) => ends[path])).toEqual(['blocked', 'blocked', 'blocked', 'unsettled']);
  expect((await summariseCrawl(store.db, crawl)).blocked).toHaveLength(3);
});

test('files: there, gone, gone once, refused by head, a page in their place, off limits', async () => {
  const files = [
    'good.pdf',
    'gone.doc',
    'shaky.xls',
    'headless.zip',
    'soft.pdf',
    'viewer.docx',
    'shut.wps',
    'secret/x.pdf',
    'door.pdf',
  ];
  const attach = files.map((name) => `<p><a href="/files/${name}">附件${name}</a></p>`).join('');
  const pdf = (response: Parameters<typeof html>[0]) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '1234' });
    response.end();
  };
  const { store, crawl, site, gone } = await crawlRoutes({
    '/robots.txt': (response) => html(response, 'User-agent: *\nDisallow: /files/secret/\n', { type: 'text/plain' }),
    '/': ok('首页', ['/notice.html', '/again.html']),
    '/notice.html': ok('通知', ['/'], attach),
    '/again.html': ok('又一则', ['/'], attach),
    '/files/good.pdf': (response) => pdf(response),
    // Asked for by head, then itself: both are one look.
    '/files/shaky.xls': (response, count) => (count <= 2 ? html(response, 'no', { status: 404 }) : pdf(response)),
    '/files/headless.zip': (response, _, method) =>
      method === 'HEAD'
        ? void response.writeHead(405).end()
        : html(response, Buffer.alloc(300_000), { type: 'application/zip' }),
    '/files/soft.pdf': (response) => html(response, pageWith('页面不存在', ['/'])),
    '/files/viewer.docx': ok('在线预览'),
    '/files/shut.wps': (response) => html(response, 'no', { status: 403 }),
    '/files/door.pdf': (response) => void response.writeHead(302, { location: '/files/secret/y.pdf' }).end(),
  });
  const rows: Record<string, unknown> = {};
  for await (const { url, state, cause, tries, size } of streamFiles(store.db, crawl.id))
    rows[new URL(url).pathname.slice('/files/'.length)] = [state, cause, tries, size];
  expect(rows).toMatchObject({
    'good.pdf': ['asked', null, 1, 1234],
    'gone.doc': ['asked', 'not-found', 2, null],
    'shaky.xls': ['asked', null, 2, 1234],
    'headless.zip': ['asked', null, 1, null],
    'soft.pdf': ['asked', 'not-found', 2, null],
    'viewer.docx': ['asked', null, 1, null],
    'shut.wps': ['asked', 'blocked', 1, null],
    'secret/x.pdf': ['skipped', 'robots', 0, null],
    'door.pdf': ['asked', 'robots', 1, null],
  });
  expect(gone).toEqual(['/files/gone.doc', '/files/soft.pdf']);
  expect(site.asked.filter((path) => path.startsWith('/files/secret/'))).toEqual([]);
  expect((await summariseCrawl(store.db, crawl)).files).toBe(8);
});
