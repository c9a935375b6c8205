import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { probeIpv6 } from '../../crawler/probes/ipv6/ipv6.ts';
import type { Cause } from '../../rules/causes.ts';
import type { Ipv6Probe } from '../../rules/result/audit-result.ts';
import { finds, HOME, HOST } from './probe.ts';

/** Over IPv6 every try ends with the cause, over IPv4 all is well. */
async function probePublic(
  cause: Cause,
  ownAddress: string,
): Promise<{ result: Ipv6Probe; requests: number; pauses: number[] }> {
  let requests = 0;
  const pauses: number[] = [];
  const result = await probeIpv6({
    url: `http://${HOST}:8080/`,
    now: () => new Date(0),
    lookup: { a: finds('192.0.2.1'), aaaa: finds('2409:8000::1') },
    interfaces: interfacesWith(ownAddress),
    pause: async (ms) => void pauses.push(ms),
    stack: (family, { beforeRequest }) => ({
      async get(url) {
        await beforeRequest(url, family);
        requests += 1;
        return family === 6
          ? { ok: false, cause, status: null, url }
          : { ok: true, status: 200, url, ms: 1, html: HOME };
      },
    }),
  });
  return { result, requests, pauses };
}

function interfacesWith(address: string): () => Record<string, NetworkInterfaceInfo[]> {
  const entry = { family: 'IPv6', internal: false, netmask: '', mac: '', cidr: null, scopeid: 0 } as const;
  return () => ({ eth0: [{ ...entry, address }] });
}

describe('a public address', () => {
  it.each<[Cause, string]>([
    ['no-route', '2409:8000::2'],
    ['timeout', 'fd00::2'],
    ['refused', 'fe80::2'],
  ])('that brings %s says nothing of the site where this machine has %s', async (cause, ownAddress) => {
    const { result, requests } = await probePublic(cause, ownAddress);
    expect(result).toMatchObject({
      state: 'unchecked',
      cause: 'no-route',
      aaaa: { state: 'found' },
      http: { state: 'unchecked' },
    });
    expect(requests).toBe(1);
  });

  it('that times out three times, some seconds apart, is unreachable where this machine has IPv6', async () => {
    const { result, requests, pauses } = await probePublic('timeout', '2409:8000::2');
    expect(result).toMatchObject({ state: 'unsupported', http: { state: 'failed', cause: 'timeout' } });
    expect(requests).toBe(4);
    expect(pauses).toEqual([3000, 500, 3000, 500, 500]);
  });
});
