import { afterEach, expect, test } from 'vitest';
import { dataRequestOf, type DataRequest } from '../../rules/walk/data-request.ts';
import { fetchOnce } from '../../crawler/fetch/fetch-page.ts';
import type { Feed } from '../../rules/facts/page-facts.ts';
import { testClient } from '../helpers/crawl.ts';
import { html, serve } from '../helpers/serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const before = { entries: 0, total: null, pageSize: 15, print: '', lastDate: null };

test('only the headers that an endpoint may insist on are sent', () => {
  const feed: Feed = {
    adapter: 'ucap',
    column: { url: 'http://x.gov.cn/', title: null, trail: [] },
    request: {
      url: 'http://x.gov.cn/list',
      method: 'POST',
      body: 'page=2',
      headers: {
        Referer: 'http://x.gov.cn/a',
        cookie: 'a=1',
        authorization: 'Bearer x',
        'X-Requested-With': 'XMLHttpRequest',
      },
      page: 2,
      before,
    },
  };
  expect(dataRequestOf(feed)).toEqual({
    method: 'POST',
    body: 'page=2',
    headers: {
      accept: '*/*',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      Referer: 'http://x.gov.cn/a',
      'X-Requested-With': 'XMLHttpRequest',
    },
  });
});

async function ask(data: DataRequest, path: string) {
  const seen: string[] = [];
  const site = await serve((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push(`${method} ${url} ${body}${headers.referer === undefined ? '' : ` from ${headers.referer}`}`.trim());
      const hop = /^\/(\d{3})$/.exec(url)?.[1];
      if (hop !== undefined) return void response.writeHead(Number(hop), { location: '/end' }).end();
      if (url === '/png') return html(response, 'x', { type: 'image/png' });
      if (url === '/magic') return html(response, '%PDF-1.7', { type: 'application/json' });
      if (url === '/blank') return html(response, ' \n');
      if (url === '/js') return html(response, 'cb({"a":1})', { type: 'application/javascript' });
      html(response, '{"a":1}', { type: 'application/json' });
    });
  });
  const client = testClient();
  open.push(site, client);
  const outcome = await fetchOnce(site.origin + path, {
    client,
    now: () => new Date(0),
    pace: () => Promise.resolve(),
    inScope: () => true,
    onRequest: () => {},
    data,
  });
  return { seen, outcome };
}

const post: DataRequest = { method: 'POST', body: 'page=2', headers: { referer: 'http://x.gov.cn/' } };
const get: DataRequest = { method: 'GET', headers: {} };

test.for([
  [post, '/end', ['POST /end page=2 from http://x.gov.cn/']],
  [post, '/302', ['POST /302 page=2 from http://x.gov.cn/', 'GET /end  from http://x.gov.cn/']],
  [post, '/307', ['POST /307 page=2 from http://x.gov.cn/', 'POST /end page=2 from http://x.gov.cn/']],
  [get, '/302', ['GET /302', 'GET /end']],
] as const)('%j of %s is sent as asked, redirects as the standard says', async ([data, path, lines]) => {
  const { seen, outcome } = await ask(data, path);
  expect(seen).toEqual(lines);
  expect(outcome).toMatchObject({ state: 'page', contentType: 'application/json' });
});

test.for([
  ['/js', 'page', null],
  ['/png', 'failed', 'not-html'],
  ['/magic', 'failed', 'not-html'],
  ['/blank', 'failed', 'empty'],
] as const)('the answer of %s is %s %s', async ([path, state, cause]) => {
  const { outcome } = await ask(get, path);
  expect(outcome).toMatchObject({ state, ...(cause === null ? {} : { cause }) });
});
