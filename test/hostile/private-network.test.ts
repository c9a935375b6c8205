import type { lookup as systemLookup } from 'node:dns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../crawler/fetch/client.ts';
import { fetchOnce } from '../../crawler/fetch/fetch-page.ts';
import { createGuardedLookup, isPublicAddress } from '../../crawler/fetch/hosts.ts';
import { TEST_LIMITS } from '../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

// A portal that wants the crawler to read for it what only the operator's machine can reach. The portal stands on
// loopback here: that address is known to be its own, under its own name and no other.

let site: TestServer;
beforeAll(async () => {
  site = await serve((request, response) => {
    const to = /^\/to\?(.+)$/.exec(request.url ?? '')?.[1];
    if (to === undefined) return html(response, pageWith('内网页面', ['/']));
    response
      .writeHead(302, { location: latin1(decodeURIComponent(to).replace('PORT', new URL(site.origin).port)) })
      .end();
  });
});
afterAll(() => site.close());

/** Bytes as they are, as careless servers send them. */
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** Answers of a name server, one after the other; the last one stays. */
type Names = Record<string, readonly (readonly string[])[]>;

function openClient(names: Names) {
  const asked: string[] = [];
  const lookup = ((
    host: string,
    _: object,
    done: (error: Error | null, found: { address: string; family: number }[]) => void,
  ) => {
    const answers = names[host] ?? [[host.replace(/^\[|\]$/g, '')]];
    const turn = asked.filter((name) => name === host).length;
    asked.push(host);
    const answer = answers[Math.min(turn, answers.length - 1)] ?? [];
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof systemLookup;
  const guard = createGuardedLookup(lookup, new Map([['portal.example', ['127.0.0.1']]]));
  const client = createClient({ userAgent: 'zwgk-audit/test', limits: TEST_LIMITS, connections: 2, lookup: guard });
  return { client, asked };
}

/** Asks for an address of the portal, wherever it redirects to: nothing but the guard stands in the way. */
async function visit(path: string, names: Names = {}) {
  const { client, asked } = openClient({ 'portal.example': [['127.0.0.1']], ...names });
  const before = site.asked.length;
  try {
    const outcome = await fetchOnce(`http://portal.example:${new URL(site.origin).port}${path}`, {
      client,
      now: () => new Date(0),
      pace: async () => {},
      inScope: () => true,
      onRequest: () => {},
    });
    return { end: outcome.state === 'page' ? 'page' : outcome.cause, requests: site.asked.length - before, asked };
  } finally {
    await client.close();
  }
}

test('the portal itself is read where the operator knows it to be', async () => {
  expect(await visit('/a.html')).toMatchObject({ end: 'page', requests: 1 });
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
    expect(await visit(`/to?${encodeURIComponent(to)}`)).toMatchObject({ end: 'off-site', requests: 1 });
  });

  test.each([
    ['by a name', 'http://inside.example:PORT/', [['127.0.0.1']]],
    [
      'by a name with many addresses',
      'http://inside.example:PORT/',
      [['10.0.0.1', '::1', '::ffff:127.0.0.1', '169.254.169.254']],
    ],
  ])('%s', async (_, to, answers) => {
    const end = await visit(`/to?${encodeURIComponent(to)}`, { 'inside.example': answers });
    expect(end).toMatchObject({ end: 'off-site', requests: 1 });
  });
});

describe('a name whose answers change', () => {
  test('is connected to at the address that was looked at, not at the next answer', async () => {
    // TEST-NET would never answer; the second answer would.
    const end = await visit('/a.html', { 'portal.example': [['127.0.0.1'], ['10.0.0.1']] });
    expect(end).toMatchObject({ end: 'page', asked: ['portal.example'] });
  });

  test('is refused as soon as it leads inside', async () => {
    const to = `/to?${encodeURIComponent('http://turn.example:PORT/')}`;
    const first = await visit(to, { 'turn.example': [['127.0.0.1'], ['127.0.0.1']] });
    expect(first).toMatchObject({ end: 'off-site', requests: 1 });
    const own = await visit('/a.html', { 'portal.example': [['127.0.0.2']] });
    expect(own).toMatchObject({ end: 'off-site', requests: 0 });
  });
});

test.each(['2002:101:101::1', '64:ff9b::1.1.1.1', '2400:3200::1', '1.1.1.1'])('%s leads to the internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
