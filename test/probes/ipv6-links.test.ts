import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { BOTH, HOME, HOST, page, probe } from './probe.ts';
import { hasLoopbackIpv6, startDns, startSite } from './servers.ts';

const HAS_V6 = await hasLoopbackIpv6();
const ZONE = { ...BOTH, 'v4only.qinghe.gov.cn': { A: ['127.0.0.1'] } };

/** Dead pages, one behind a firewall and one that IPv6 alone has trouble with. */
function answer(family: 4 | 6): RequestListener {
  return (request, response) => page(HOME, statusOf(family, request.url))(request, response);
}

function statusOf(family: 4 | 6, path = ''): number {
  if (path.startsWith('/dead')) return 404;
  if (path.startsWith('/waf')) return 412;
  return path.startsWith('/old') && family === 6 ? 500 : 200;
}

const onlyHome: RequestListener = (request, response) => page(HOME, request.url === '/' ? 200 : 412)(request, response);

const marked: RequestListener = (request, response) => {
  if (request.url !== '/') response.setHeader('set-cookie', '__jsl_clearance_s=1; path=/');
  page(HOME)(request, response);
};

describe.skipIf(!HAS_V6)('links over IPv6', () => {
  it('fail where only IPv4 has them, and say nothing where both have not', async () => {
    await using dns = await startDns(ZONE);
    await using site = await startSite({ v4: answer(4), v6: answer(6) });
    const paths = ['/a/', '/b/', '/old/', '/dead/', '/waf/', '/'];
    const links = [
      ...paths.map((path) => site.url(HOST, path)),
      site.url('v4only.qinghe.gov.cn'),
      'https://www.example.com/elsewhere',
    ];
    const result = await probe({ url: site.url(HOST), dns: [dns.address], links });
    expect(result.state).toBe('partial');
    expect(result.links).toEqual({
      sampled: 6,
      supported: 2,
      failed: [
        { url: site.url(HOST, '/old/'), cause: 'server-error' },
        { url: site.url('v4only.qinghe.gov.cn'), cause: 'unknown-host' },
      ],
      unchecked: 2,
    });
    expect(result.detail).toContain('抽查 6 个下级链接，2 个支持、2 个不支持、2 个无法检查');
  });

  it('are ten at most', async () => {
    await using dns = await startDns(ZONE);
    await using site = await startSite({ v4: page(HOME), v6: page(HOME) });
    const links = Array.from({ length: 40 }, (_, at) => site.url(HOST, `/column/${at}/`));
    const result = await probe({ url: site.url(HOST), dns: [dns.address], links });
    expect(result.links).toEqual({ sampled: 10, supported: 10, failed: [], unchecked: 0 });
  });

  it('are not taken for challenges by a cookie of the firewall in front', async () => {
    await using dns = await startDns(ZONE);
    await using site = await startSite({ v4: marked, v6: marked });
    const result = await probe({ url: site.url(HOST), dns: [dns.address], links: [site.url(HOST, '/a/')] });
    expect(result.links).toMatchObject({ sampled: 1, supported: 1 });
  });

  it('are left alone after two of them were turned away', async () => {
    await using dns = await startDns(ZONE);
    await using site = await startSite({ v4: onlyHome, v6: onlyHome });
    const links = ['/a/', '/b/', '/c/', '/d/'].map((path) => site.url(HOST, path));
    const result = await probe({ url: site.url(HOST), dns: [dns.address], links, home: { html: HOME } });
    expect(result).toMatchObject({ state: 'supported', links: { sampled: 4, supported: 0, failed: [], unchecked: 4 } });
    expect(site.asked).toHaveLength(3);
  });
});
