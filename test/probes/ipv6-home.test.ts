import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BOTH, HOME, homePage, HOST, NEWS, page, probe, redirect } from './probe.ts';
import { hasLoopbackIpv6, startDns, startSite, type DnsReply } from './servers.ts';

const HAS_V6 = await hasLoopbackIpv6();

function alias(address: string): DnsReply {
  return { cname: 'cdn.example.cn', addresses: [address] };
}

/** The home page under www, a redirect there from the bare name. */
const toWww: RequestListener = (request, response) => {
  const host = request.headers.host ?? '';
  (host.startsWith('www.') ? page(HOME) : redirect(`//www.${host}/`))(request, response);
};

describe.skipIf(!HAS_V6)('the home page over IPv6', () => {
  it('is reached under the same name, port and path, and likened to the one over IPv4', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: page(homePage(NEWS, 99_321)) });
    const result = await probe({ url: site.url(HOST, '/index.html?a=1'), dns: [dns.address] });
    expect(result).toMatchObject({
      state: 'supported',
      aaaa: { state: 'found', addresses: [{ address: '::1', class: 'loopback', usable: true }] },
      http: { state: 'reached', status: 200, url: site.url(HOST, '/index.html?a=1'), ms: 0 },
      likeness: 1,
    });
    expect(site.asked).toContain(`v6 ${HOST}:${site.port} /index.html?a=1`);
  });

  it('is found through an alias, by a name server on [::1]', async () => {
    await using dns = await startDns({ [HOST]: { A: alias('127.0.0.1'), AAAA: alias('::1') } }, { family: 6 });
    await using site = await startSite({ v4: page(HOME), v6: page(HOME) });
    expect(await probe({ url: site.url(HOST), dns: [dns.address] })).toMatchObject({ state: 'supported' });
  });

  it('is reached by an address written out', async () => {
    await using site = await startSite({ v6: page(HOME) });
    expect(await probe({ url: site.url('[::1]') })).toMatchObject({
      state: 'supported',
      aaaa: { state: 'literal' },
      likeness: null,
    });
  });

  it('is reached over https, whatever the certificate', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: page(HOME), tls: true });
    expect(await probe({ url: site.url(HOST), dns: [dns.address] })).toMatchObject({ state: 'supported', likeness: 1 });
  });

  it('is read when it comes packed and in GBK', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<meta charset="gbk"><title>'),
      Buffer.from('c7e5bad3cfd8c8cbc3f1d5feb8ae', 'hex'),
    ]);
    await using dns = await startDns(BOTH);
    await using site = await startSite({
      v4: page('<meta charset="utf-8"><title>清河县人民政府'),
      v6: (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(gbk)),
    });
    expect(await probe({ url: site.url(HOST), dns: [dns.address] })).toMatchObject({ state: 'supported', likeness: 1 });
  });

  it('follows redirects over IPv6, also to another name', async () => {
    await using dns = await startDns({ ...BOTH, 'qinghe.gov.cn': { A: ['127.0.0.1'], AAAA: ['::1'] } });
    await using site = await startSite({ v4: toWww, v6: toWww });
    const result = await probe({ url: site.url('qinghe.gov.cn'), dns: [dns.address] });
    expect(result).toMatchObject({ state: 'supported', http: { url: site.url(HOST) } });
    expect(site.asked.filter((line) => line.startsWith('v6'))).toHaveLength(2);
  });

  it('fails where it redirects to a name without AAAA record', async () => {
    await using dns = await startDns({ ...BOTH, 'portal.qinghe.gov.cn': { A: ['127.0.0.1'] } });
    const handler: RequestListener = (request, response) =>
      request.headers.host?.startsWith('www.')
        ? void response.writeHead(302, { location: `//portal.qinghe.gov.cn:${site.port}/` }).end()
        : page(HOME)(request, response);
    await using site = await startSite({ v4: handler, v6: handler });
    const result = await probe({ url: site.url(HOST), dns: [dns.address] });
    expect(result).toMatchObject({
      state: 'unsupported',
      http: { state: 'failed', cause: 'unknown-host', url: site.url('portal.qinghe.gov.cn') },
    });
  });

  it('fails where IPv6 is refused and IPv4 works, after three tries', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME) });
    const requests: string[] = [];
    const result = await probe({
      url: site.url(HOST),
      dns: [dns.address],
      onRequest: (_url, family) => requests.push(`v${family}`),
    });
    expect(result).toMatchObject({
      state: 'unsupported',
      cause: 'refused',
      http: { state: 'failed', cause: 'refused', status: null },
    });
    expect(requests).toEqual(['v6', 'v6', 'v6', 'v4']);
  });

  it('fails where IPv6 never answers and IPv4 does', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: () => undefined });
    const result = await probe({ url: site.url(HOST), dns: [dns.address], timeoutMs: 150 });
    expect(result).toMatchObject({ state: 'unsupported', http: { state: 'failed', cause: 'timeout' } });
  });

  it('fails where only IPv6 brings a server error or 404', async () => {
    await using dns = await startDns(BOTH);
    await using broken = await startSite({ v4: page(HOME), v6: page('', 502) });
    expect(await probe({ url: broken.url(HOST), dns: [dns.address] })).toMatchObject({
      http: { state: 'failed', cause: 'server-error', status: 502 },
    });
    await using lost = await startSite({ v4: page(HOME), v6: page('', 404) });
    expect(await probe({ url: lost.url(HOST), dns: [dns.address] })).toMatchObject({
      http: { state: 'failed', cause: 'not-found', status: 404 },
    });
  });

  it('is reached where the second try succeeds', async () => {
    let requests = 0;
    await using dns = await startDns(BOTH);
    await using site = await startSite({
      v4: page(HOME),
      v6: (request, response) => page(HOME, (requests += 1) === 1 ? 503 : 200)(request, response),
    });
    expect(await probe({ url: site.url(HOST), dns: [dns.address] })).toMatchObject({ state: 'supported' });
  });

  it('is reached where one address of two is of use', async () => {
    await using dns = await startDns({ [HOST]: { A: ['127.0.0.1'], AAAA: ['::1', 'fe80::1'] } });
    await using site = await startSite({ v4: page(HOME), v6: page(HOME) });
    const result = await probe({ url: site.url(HOST), dns: [dns.address] });
    expect(result).toMatchObject({ state: 'supported', aaaa: { addresses: [{ usable: true }, { usable: false }] } });
  });

  it.each([403, 412, 429, 468, 521])('is unchecked where status %i turns programs away', async (status) => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: page('', status) });
    const result = await probe({ url: site.url(HOST), dns: [dns.address] });
    expect(result).toMatchObject({
      state: 'unchecked',
      cause: 'blocked',
      http: { state: 'unchecked', cause: 'blocked', status },
    });
    expect(site.asked).toHaveLength(1);
  });

  it('is unchecked where a shell page with a challenge comes', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({
      v4: page(HOME),
      v6: page('<script>document.cookie="C3VK=1f2e; path=/"</script>'),
    });
    expect(await probe({ url: site.url(HOST), dns: [dns.address] })).toMatchObject({
      state: 'unchecked',
      cause: 'blocked',
    });
  });

  it.each<[string, RequestListener | undefined, string]>([
    ['refuses', undefined, 'refused'],
    ['has an error', page('', 500), 'server-error'],
    ['redirects in a circle', redirect('/'), 'redirect-loop'],
  ])('is unchecked where the site %s over IPv4 too', async (_name, handler, cause) => {
    await using dns = await startDns(BOTH);
    await using site = await startSite(handler === undefined ? {} : { v4: handler, v6: handler });
    const result = await probe({ url: site.url(HOST), dns: [dns.address], home: { html: HOME } });
    expect(result).toMatchObject({ state: 'unchecked', cause, http: { state: 'unchecked', cause } });
  });

  it('is partly supported where its content differs, which takes two looks', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({
      v4: page(HOME),
      v6: page('<title>Welcome to nginx!</title><h1>It works</h1>'),
    });
    const result = await probe({ url: site.url(HOST), dns: [dns.address], home: { html: HOME } });
    expect(result).toMatchObject({ state: 'partial', http: { state: 'reached' } });
    expect(result.likeness).toBeLessThan(0.2);
    expect(site.asked.filter((line) => line.startsWith('v6'))).toHaveLength(2);
  });

  it('is likened to the page of now where the crawled one is old', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: page(HOME) });
    const old = homePage(['三年前的旧闻一', '早已过期的通知公告', '不再更新的栏目']);
    expect(await probe({ url: site.url(HOST), dns: [dns.address], home: { html: old } })).toMatchObject({
      state: 'supported',
      likeness: 1,
    });
  });

  it('needs no request over IPv4 where the crawled page is alike', async () => {
    await using dns = await startDns(BOTH);
    await using site = await startSite({ v4: page(HOME), v6: page(HOME) });
    await probe({ url: site.url(HOST), dns: [dns.address], home: { html: HOME } });
    expect(site.asked).toEqual([`v6 ${HOST}:${site.port} /`]);
  });
});
