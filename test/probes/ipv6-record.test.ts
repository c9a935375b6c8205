import { describe, expect, it } from 'vitest';
import type { ProbeIpv6Options } from '../../crawler/probes/ipv6/ipv6.ts';
import { UsageError } from '../../rules/errors.ts';
import type { Ipv6Probe } from '../../rules/result/audit-result.ts';
import { finds, HOME, HOST, probe } from './probe.ts';
import { startDns, type DnsReply } from './servers.ts';

async function probeNames(
  replies: { A?: DnsReply; AAAA?: DnsReply } | null,
  options: Partial<ProbeIpv6Options> = {},
): Promise<Ipv6Probe> {
  await using dns = await startDns(replies === null ? {} : { [HOST]: replies });
  return await probe({ url: `http://${HOST}:9/`, dns: [dns.address], ...options });
}

describe('the AAAA record', () => {
  it('is none where the name has an A record only', async () => {
    const result = await probeNames({ A: ['192.0.2.1'] });
    expect(result).toMatchObject({
      state: 'unsupported',
      cause: null,
      aaaa: { state: 'none' },
      http: { state: 'unchecked', cause: 'not-tested' },
    });
    expect(result.detail).toBe(`域名 ${HOST} 没有 IPv6 地址（AAAA）记录。`);
    expect(result.seenAt).toBe('2026-11-21T02:00:00.000Z');
  });

  it('is none where the server answers NXDOMAIN for AAAA and an address for A', async () => {
    expect(await probeNames({ A: ['192.0.2.1'], AAAA: 'NXDOMAIN' })).toMatchObject({ aaaa: { state: 'none' } });
  });

  it('is none where the home page was seen and only the A answer is missing', async () => {
    expect(await probeNames({ A: 'SERVFAIL' }, { home: { html: HOME } })).toMatchObject({ aaaa: { state: 'none' } });
  });

  it('is none only after it was asked for twice', async () => {
    await using dns = await startDns({ [HOST]: { A: ['192.0.2.1'] } });
    await probe({ url: `http://${HOST}/`, dns: [dns.address] });
    expect(dns.asked.filter((question) => question.startsWith('AAAA'))).toHaveLength(2);
  });

  it.each<[string, DnsReply, string]>([
    ['SERVFAIL', 'SERVFAIL', 'dns-failure'],
    ['REFUSED', 'REFUSED', 'dns-failure'],
    ['a server that never answers', 'silence', 'timeout'],
  ])('is unchecked on %s', async (_name, reply, cause) => {
    const result = await probeNames({ A: ['192.0.2.1'], AAAA: reply });
    expect(result).toMatchObject({ state: 'unchecked', cause, aaaa: { state: 'unchecked', cause } });
  });

  it('is unchecked where no name server listens', async () => {
    const result = await probe({ url: `http://${HOST}/`, dns: ['127.0.0.1:9'] });
    expect(result).toMatchObject({ state: 'unchecked', aaaa: { state: 'unchecked' } });
  });

  it('is unchecked where the name does not exist at all', async () => {
    expect(await probeNames(null)).toMatchObject({
      state: 'unchecked',
      cause: 'unknown-host',
      aaaa: { state: 'unchecked' },
    });
  });

  it('is unchecked where a local proxy makes up the answers', async () => {
    expect(await probeNames({ A: ['198.18.0.7'] })).toMatchObject({ state: 'unchecked', cause: 'dns-failure' });
    expect(await probeNames({ A: ['198.18.0.7'], AAAA: ['fdfe:dcba:9876::7'] })).toMatchObject({ state: 'unchecked' });
  });

  it('is unchecked where the resolver makes AAAA out of A (DNS64)', async () => {
    const result = await probeNames({ A: ['192.0.2.1'], AAAA: ['64:ff9b::c000:201'] });
    expect(result).toMatchObject({
      state: 'unchecked',
      cause: 'dns-failure',
      aaaa: { addresses: [{ class: 'nat64' }] },
    });
  });

  it.each([
    ['fe80::1', 'link-local'],
    ['::ffff:c000:201', 'ipv4-mapped'],
    ['fd00::1', 'unique-local'],
    ['2001:db8::1', 'documentation'],
    ['ff02::1', 'multicast'],
    ['2002:c000:201::1', '6to4'],
    ['2001:0:c000:201::1', 'teredo'],
  ])('with %s is of no use to the public', async (address, name) => {
    const result = await probeNames({ A: ['192.0.2.1'], AAAA: [address] });
    expect(result).toMatchObject({
      state: 'unsupported',
      aaaa: { state: 'found', addresses: [{ class: name, usable: false }] },
    });
  });

  it('with ::1 is of no use where the name server is not on this machine', async () => {
    const result = await probe({ url: `http://${HOST}/`, lookup: { a: finds('192.0.2.1'), aaaa: finds('::1') } });
    expect(result).toMatchObject({ state: 'unsupported', aaaa: { addresses: [{ class: 'loopback', usable: false }] } });
  });

  it('is not asked for where the address has no name', async () => {
    expect(await probe({ url: 'http://127.0.0.1:8080/' })).toMatchObject({
      state: 'unchecked',
      cause: 'not-tested',
      aaaa: { state: 'literal', addresses: [] },
    });
    expect(await probe({ url: 'http://[fe80::1]/' })).toMatchObject({
      state: 'unchecked',
      cause: 'not-tested',
      aaaa: { state: 'literal' },
    });
    expect(await probe({ url: 'http://localhost:8080/' })).toMatchObject({ state: 'unchecked', cause: 'not-tested' });
  });

  it('wants name servers by address, and says which are not', async () => {
    const wrong = probe({ url: `http://${HOST}/`, dns: ['dns.example', '127.0.0.1:99999', '::1', '[::1]:5392'] });
    await expect(wrong).rejects.toThrow(UsageError);
    await expect(wrong).rejects.toMatchObject({
      problems: [{ field: '--dns', got: 'dns.example' }, { got: '127.0.0.1:99999' }],
    });
  });
});
