import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardOf } from '../../crawler/commands/parts/client.ts';
import { createClient } from '../../crawler/fetch/client.ts';
import { fetchOnce } from '../../crawler/fetch/fetch-page.ts';
import { createGuardedLookup, isPublicAddress } from '../../crawler/fetch/hosts.ts';
import { TEST_LIMITS } from '../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { internetOf, nameServer, type Names, PUBLIC } from './names.ts';

// A portal that wants the crawler to read for it what only the operator's machine can reach. The portal stands on
// loopback here, and its public address leads there.

let site: TestServer;
beforeAll(async () => {
  site = await serve((request, response) => {
    const to = /^\/to\?(.+)$/.exec(request.url ?? '')?.[1];
    if (request.url === '/last.html') response.setHeader('connection', 'close');
    if (to === undefined) return html(response, pageWith('内网页面', ['/']));
    response
      .writeHead(302, { location: latin1(decodeURIComponent(to).replace('PORT', new URL(site.origin).port)) })
      .end();
  });
});
afterAll(() => site.close());

/** Bytes as they are, as careless servers send them. */
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

function openClient(names: Names) {
  const { lookup, asked } = nameServer(names);
  const internet = internetOf(createGuardedLookup(lookup));
  const client = createClient({ userAgent: 'zwgk-audit/test', limits: TEST_LIMITS, connections: 2, ...internet });
  return { client, asked, reached: internet.reached };
}

const portal = (path: string): string => `http://portal.example:${new URL(site.origin).port}${path}`;

/** Asks for addresses of the portal one after the other, wherever it redirects to: nothing but the guard stands in the way. */
async function visit(paths: readonly string[], names: Names = {}) {
  const { client, asked, reached } = openClient({ 'portal.example': [[PUBLIC]], ...names });
  const before = site.asked.length;
  const ends: string[] = [];
  try {
    for (const path of paths) ends.push(await endOf(portal(path), client));
    return { ends, requests: site.asked.length - before, asked, reached };
  } finally {
    await client.close();
  }
}

async function endOf(url: string, client: ReturnType<typeof createClient>): Promise<string> {
  const outcome = await fetchOnce(url, {
    client,
    now: () => new Date(0),
    pace: async () => {},
    inScope: () => true,
    onRequest: () => {},
  });
  return outcome.state === 'page' ? 'page' : outcome.cause;
}

test('the portal itself is read at its public address', async () => {
  expect(await visit(['/a.html'])).toEqual({
    ends: ['page'],
    requests: 1,
    asked: ['portal.example'],
    reached: [PUBLIC],
  });
});

describe('a redirect into the network of the operator is refused', () => {
  test.each([
    ['loopback', 'http://127.0.0.1:PORT/'],
    ['loopback in short', 'http://127.1:PORT/'],
    ['loopback as a number', 'http://2130706433:PORT/'],
    ['loopback as a hex number', 'http://0x7f000001:PORT/'],
    ['loopback in octal', 'http://0177.0.0.1:PORT/'],
    ['loopback in full width', 'http://１２７.０.０.１:PORT/'],
    ['loopback in circled digits', 'http://①②⑦.⓪.⓪.①:PORT/'],
    ['loopback by another number', 'http://127.99.0.1:PORT/'],
    ['no address', 'http://0.0.0.0:PORT/'],
    ['IPv6 loopback', 'http://[::1]:PORT/'],
    ['no IPv6 address', 'http://[::]:PORT/'],
    ['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]:PORT/'],
    ['IPv4 in IPv6 as hex', 'http://[::ffff:7f00:1]:PORT/'],
    ['IPv4 behind nothing', 'http://[::127.0.0.1]:PORT/'],
    ['a private address through NAT64', 'http://[64:ff9b::10.0.0.1]/'],
    ['a private address through 6to4', 'http://[2002:a00:1::]/'],
    ['the keys of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['the network segment', 'http://[fe80::1]/'],
    ['an IPv6 network of one’s own', 'http://[fd00::1]/'],
    ['10/8', 'http://10.0.0.1/'],
    ['172.16/12', 'http://172.31.255.1/'],
    ['192.168/16', 'http://192.168.1.1/'],
    ['a carrier’s network', 'http://100.64.0.1/'],
    ['everybody', 'http://255.255.255.255/'],
    ['a group', 'http://224.0.0.1/'],
  ])('%s: %s', async (_, to) => {
    const end = await visit([`/to?${encodeURIComponent(to)}`]);
    expect(end).toMatchObject({ ends: ['off-site'], requests: 1, reached: [PUBLIC] });
  });

  test.each([
    ['by a name', 'http://inside.example:PORT/', [['127.0.0.1']]],
    [
      'by a name with many addresses',
      'http://inside.example:PORT/',
      [['10.0.0.1', '::1', '::ffff:127.0.0.1', '169.254.169.254']],
    ],
  ])('%s', async (_, to, answers) => {
    const end = await visit([`/to?${encodeURIComponent(to)}`], { 'inside.example': answers });
    expect(end).toMatchObject({ ends: ['off-site'], requests: 1, reached: [PUBLIC] });
  });
});

describe('a name whose answers change', () => {
  test('is connected to at the address that was looked at, not at the next answer', async () => {
    const end = await visit(['/a.html'], { 'portal.example': [[PUBLIC], ['127.0.0.1']] });
    expect(end).toMatchObject({ ends: ['page'], asked: ['portal.example'], reached: [PUBLIC] });
  });

  // The same server would answer at 127.0.0.1: only the guard keeps the second connection from it.
  test.each([
    ['this machine', ['127.0.0.1']],
    ['this machine by IPv6', ['::ffff:127.0.0.1']],
    ['a private network', ['10.0.0.1']],
    ['nowhere', []],
  ])('is refused as soon as a new connection would lead to %s', async (_, inside) => {
    // The portal hangs up, so that the second page needs a connection, and a lookup, of its own.
    const end = await visit(['/last.html', '/a.html'], { 'portal.example': [[PUBLIC], inside] });
    expect(end).toEqual({
      ends: ['page', 'off-site'],
      requests: 1,
      asked: ['portal.example', 'portal.example'],
      reached: [PUBLIC],
    });
  });

  test('is refused when a redirect leads there a second time', async () => {
    const to = `/to?${encodeURIComponent('http://turn.example:PORT/last.html')}`;
    const end = await visit([to, to], { 'turn.example': [[PUBLIC], ['127.0.0.1']] });
    expect(end).toMatchObject({ ends: ['page', 'off-site'], requests: 3 });
  });
});

describe('a portal of the operator’s own network', () => {
  const to = `/to?${encodeURIComponent('http://127.0.0.1:PORT/')}`;

  async function ask(url: string, paths: readonly string[], names: Names = {}): Promise<string[]> {
    const { lookup } = nameServer(names);
    const guard = await guardOf(url, ['zwgk.example'], lookup);
    const client = createClient({ userAgent: 'zwgk-audit/test', limits: TEST_LIMITS, connections: 2, ...guard });
    const ends: string[] = [];
    for (const path of paths) ends.push(await endOf(path.startsWith('/') ? url + path : path, client));
    await client.close();
    return ends;
  }
  const origin = (host: string): string => `http://${host}:${new URL(site.origin).port}`;

  test('is read where the operator wrote its private address', async () => {
    expect(await ask(site.origin, ['/a.html', to])).toEqual(['page', 'page']);
  });

  test('is read under the names it was asked for by, and by no other', async () => {
    const names: Names = {
      'portal.example': [['127.0.0.1']],
      'zwgk.example': [['127.0.0.1']],
      'printer.example': [['127.0.0.1']],
    };
    const others = [`${origin('zwgk.example')}/a.html`, `${origin('printer.example')}/a.html`, to];
    expect(await ask(origin('portal.example'), ['/a.html', ...others], names)).toEqual([
      'page',
      'page',
      'off-site',
      'off-site',
    ]);
  });

  test.each([
    ['moves within the private network', [['127.0.0.1'], ['127.0.0.2']]],
    ['leads to where clouds keep their keys', [['169.254.169.254']]],
    ['was public when the operator began', [[PUBLIC], ['127.0.0.1']]],
  ])('is refused once its name %s', async (_, answers) => {
    expect(await ask(origin('portal.example'), ['/a.html'], { 'portal.example': answers })).toEqual(['off-site']);
  });
});

test.each(['2002:101:101::1', '64:ff9b::1.1.1.1', '2400:3200::1', '1.1.1.1'])('%s leads to the internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
