import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { classifyAddress, hasGlobalIpv6 } from '../../crawler/probes/ipv6/address-class.ts';
import { causeOfError } from '../../crawler/fetch/errors.ts';
import { sampleLinks } from '../../crawler/probes/ipv6/sample-links.ts';

describe('classifyAddress', () => {
  it.each([
    ['2409:8c00::1', 'global', true],
    ['240e:1::1', 'global', true],
    ['::1', 'loopback', false],
    ['::', 'unspecified', false],
    ['3fff::1', 'documentation', false],
    ['fec0::1', 'reserved', false],
    ['100::1', 'reserved', false],
    ['4000::1', 'reserved', false],
    ['::c000:201', 'reserved', false],
    ['::ffff:192.0.2.1', 'ipv4-mapped', false],
    ['64:ff9b:1::1', 'nat64', false],
    ['not an address', 'reserved', false],
  ])('%s is %s', (address, name, usable) => {
    expect(classifyAddress(address, false)).toEqual({ address, class: name, usable });
  });

  it('takes loopback where it is allowed, and nothing else', () => {
    expect(classifyAddress('::1', true).usable).toBe(true);
    expect(classifyAddress('fe80::1', true).usable).toBe(false);
  });
});

function entry(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv6', netmask: '', mac: '', cidr: null, scopeid: 0 };
}

describe('hasGlobalIpv6', () => {
  it('counts neither private nor link-local addresses', () => {
    expect(hasGlobalIpv6({ lo: [entry('::1', true)], eth0: [entry('fd00::2'), entry('fe80::2')] })).toBe(false);
    expect(hasGlobalIpv6({ eth0: [entry('fe80::2'), entry('2409:8000::2')] })).toBe(true);
  });
});

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('causes', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['ENETUNREACH', 'no-route'],
    ['EHOSTUNREACH', 'no-route'],
    ['EADDRNOTAVAIL', 'no-route'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failure'],
    ['EPROTO', 'tls-failure'],
  ])('%s is %s', (code, cause) => {
    expect(causeOfError(failure(code))).toBe(cause);
    expect(causeOfError(new Error('outer', { cause: failure(code) }))).toBe(cause);
  });
});

describe('sampleLinks', () => {
  const HOME = 'http://www.qinghe.gov.cn/';
  const links = Array.from({ length: 33 }, (_, at) => `${HOME}column/${at}/`);

  it('gives the same sample for the same links in any order', () => {
    expect(sampleLinks(links, HOME, 10)).toHaveLength(10);
    expect(sampleLinks(links.toReversed(), HOME, 10)).toEqual(sampleLinks(links, HOME, 10));
  });

  it('takes each page once, of this domain, without the home page', () => {
    const mixed = [
      HOME,
      'https://qinghe.gov.cn/index.html',
      'http://www.qinghe.gov.cn/zwgk/',
      'https://qinghe.gov.cn/zwgk/index.html',
      'http://rsj.qinghe.gov.cn/',
      'http://www.notqinghe.gov.cn/',
      'http://www.gov.cn/',
      'mailto:office@qinghe.gov.cn',
    ];
    expect(sampleLinks(mixed, HOME, 10)).toEqual(['http://www.qinghe.gov.cn/zwgk/', 'http://rsj.qinghe.gov.cn/']);
  });
});
