import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CrawlEnd } from '../../crawler/crawl/crawl-portal.ts';
import { createClient } from '../../crawler/fetch/client.ts';
import { createGuardedLookup } from '../../crawler/fetch/hosts.ts';
import { streamLedger } from '../../store/ledger.ts';
import { crawlSite, frontierOf, listAll, TEST_LIMITS, tempStore } from '../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { internetOf, nameServer, type Names, PUBLIC } from './names.ts';

// A portal of several hosts that send their readers to and fro, and in among the operator's own machines. One server
// stands for all of them; what the name server says, and the guard, decide where a connection goes.

const PORTAL = 'www.county.example';
const NAMES: Names = {
  [PORTAL]: [[PUBLIC]],
  'b.county.example': [[PUBLIC]],
  'c.county.example': [[PUBLIC]],
  'inside.county.example': [['10.0.0.1']],
  // Its robots.txt, then each page, on a connection of its own.
  'turn.county.example': [[PUBLIC], [PUBLIC], ['127.0.0.1']],
  'gone.county.example': ['ENOTFOUND'],
  'shaky.county.example': ['EAI_AGAIN'],
  'mended.county.example': ['EAI_AGAIN', [PUBLIC]],
  'elsewhere.example': [[PUBLIC]],
};

/** Where the addresses of the hosts lead: `a` is the portal's own host, a number goes up with each step. */
const STEPS: Record<string, string> = {
  'a/over.html': 'b/arrived.html',
  'a/to-and-fro.html': 'b/fro.html',
  'b/fro.html': 'a/to-and-fro.html',
  'a/ring.html': 'b/ring.html',
  'b/ring.html': 'c/ring.html',
  'c/ring.html': 'b/ring.html',
  'a/to-inside.html': 'b/to-inside.html',
  'b/to-inside.html': 'inside/router.html',
  'a/to-loopback.html': 'b/to-loopback.html',
  'b/to-loopback.html': 'http://127.0.0.1:PORT/never-asked.html',
  'a/to-keys.html': 'b/to-keys.html',
  'b/to-keys.html': 'http://169.254.169.254/never-asked/',
  'a/away.html': 'b/away.html',
  'b/away.html': 'http://elsewhere.example:PORT/never-asked.html',
  'a/to-gone.html': 'gone/a.html',
};

const ENDS: Record<string, string> = {
  'a/': 'done',
  'a/over.html': 'done',
  'b/arrived.html': 'done',
  'a/to-and-fro.html': 'redirect-loop',
  'a/ring.html': 'redirect-loop',
  'a/step/1.html': 'redirect-loop',
  'a/to-inside.html': 'off-site',
  'a/to-loopback.html': 'off-site',
  'a/to-keys.html': 'off-site',
  'a/away.html': 'off-site',
  'a/to-gone.html': 'unknown-host',
  'inside/a.html': 'off-site',
  'turn/1.html': 'done',
  'turn/2.html': 'off-site',
  'gone/a.html': 'unknown-host',
  'shaky/a.html': 'dns-failure',
  'mended/a.html': 'done',
};

let site: TestServer;
let port: string;
let end: CrawlEnd;
let ends: Record<string, string>;
let asked: string[];
let reached: string[];

const hostOf = (short: string): string => (short === 'a' ? PORTAL : `${short}.county.example`);
const wholeOf = (place: string): string =>
  place.startsWith('http:')
    ? place.replace('PORT', port)
    : `http://${hostOf(place.slice(0, place.indexOf('/')))}:${port}${place.slice(place.indexOf('/'))}`;
const placeOf = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return (hostname === PORTAL ? 'a' : hostname.replace('.county.example', '')) + pathname;
};

beforeAll(async () => {
  site = await serve((request, response) => {
    const place = placeOf(`http://${request.headers.host}${request.url}`);
    response.setHeader('connection', 'close');
    const step = /^[ab]\/step\/(\d+)\.html$/.exec(place);
    const to = step === null ? STEPS[place] : `${place.startsWith('a') ? 'b' : 'a'}/step/${Number(step[1]) + 1}.html`;
    if (to !== undefined) return void response.writeHead(302, { location: wholeOf(to) }).end();
    if (place.endsWith('/robots.txt')) return html(response, 'User-agent: *\nDisallow:\n', { type: 'text/plain' });
    const links = place === 'a/' ? Object.keys(ENDS).filter((one) => one !== 'b/arrived.html' && one !== 'a/') : [];
    html(response, pageWith(place === 'a/' ? '多主机县人民政府' : `页面 ${place}`, links.map(wholeOf)));
  });
  ({ port } = new URL(site.origin));
  const names = nameServer(NAMES);
  const internet = internetOf(createGuardedLookup(names.lookup));
  ({ reached } = internet);
  const client = createClient({ userAgent: 'zwgk-audit/test', limits: TEST_LIMITS, connections: 1, ...internet });
  const store = await tempStore();
  const hosts = Object.keys(NAMES).filter((name) => name.endsWith('.county.example'));
  end = await crawlSite(store, `http://${PORTAL}:${port}/`, { client, hosts: hosts.map((name) => `${name}:${port}`) });
  const rows = await frontierOf(store, end.crawl.id);
  ends = Object.fromEntries(rows.map(({ url, state, cause }) => [placeOf(url), cause ?? state]));
  const ledger = await listAll(streamLedger(store.db, { portal: null, from: '' }));
  asked = ledger.map(({ url }) => placeOf(url));
  await store.close();
});
afterAll(() => site.close());

test('a crawl over hosts that mean no good comes to its end', () => {
  expect(end.crawl).toMatchObject({ state: 'done', stopped_by: null });
});

test('every page ends as it must, also where a lookup fails', () => {
  expect(ends).toEqual(ENDS);
});

describe('a redirect over several hosts', () => {
  test('without end is followed ten times and no further', () => {
    expect(asked.filter((place) => place.includes('/step/'))).toHaveLength(11);
    expect(asked).not.toContain('b/step/12.html');
  });

  test('is not followed where the portal ends', () => {
    expect(asked.filter((place) => place.includes('never-asked'))).toEqual([]);
    expect(asked).toContain('b/to-keys.html');
  });
});

test('nothing is connected to but public addresses', () => {
  expect([...new Set(reached)]).toEqual([PUBLIC]);
  expect(site.asked).not.toContain('/router.html');
  expect(site.asked).not.toContain('/2.html');
});
