import type { lookup as systemLookup } from 'node:dns';
import { expect, test } from 'vitest';
import { createScope } from '../../rules/walk/scope.ts';
import { createGuardedLookup, isLoopbackHost, isPublicAddress } from '../../crawler/fetch/hosts.ts';

test('a portal is its host with and without www, and the hosts it names', () => {
  const scope = createScope('http://www.x.gov.cn/index.html', ['zwgk.x.gov.cn', 'x.gov.cn:8081']);
  for (const url of ['https://x.gov.cn/a', 'http://www.x.gov.cn/b', 'http://zwgk.x.gov.cn/', 'http://x.gov.cn:8081/'])
    expect(scope.has(url)).toBe(true);
  for (const url of [
    'http://y.gov.cn/',
    'http://www.x.gov.cn.evil.example/',
    'http://x.gov.cn:8082/',
    'http://a.x.gov.cn/',
  ])
    expect(scope.has(url)).toBe(false);
});

test('loopback by name and by address', () => {
  for (const host of ['localhost', 'demo.localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]', '::ffff:127.0.0.1'])
    expect(isLoopbackHost(host)).toBe(true);
  for (const host of ['www.x.gov.cn', '10.0.0.1', 'localhost.example', '128.0.0.1'])
    expect(isLoopbackHost(host)).toBe(false);
});

test('addresses that the internet routes', () => {
  for (const address of ['1.2.3.4', '2400:3200::1', '198.18.0.1', '198.19.255.255'])
    expect(isPublicAddress(address)).toBe(true);
  for (const address of [
    '10.1.1.1',
    '192.168.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '198.51.100.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '0.0.0.0',
  ]) {
    expect(isPublicAddress(address)).toBe(false);
  }
});

test('from a public site no name leads into a private network', async () => {
  const answers: Record<string, string[]> = {
    'good.example': ['1.2.3.4'],
    'bad.example': ['127.0.0.1'],
    'mixed.example': ['10.0.0.1', '5.6.7.8'],
  };
  const fake = ((
    host: string,
    _: object,
    done: (error: null, addresses: { address: string; family: number }[]) => void,
  ) =>
    done(
      null,
      (answers[host] ?? []).map((address) => ({ address, family: 4 })),
    )) as unknown as typeof systemLookup;
  const lookup = createGuardedLookup(fake);
  const ask = (host: string) =>
    new Promise((resolve) => lookup(host, { all: true }, (error, found) => resolve(error?.code ?? found)));
  expect(await ask('good.example')).toEqual([{ address: '1.2.3.4', family: 4 }]);
  expect(await ask('mixed.example')).toEqual([{ address: '5.6.7.8', family: 4 }]);
  expect(await ask('bad.example')).toBe('ERR_PRIVATE_ADDRESS');
});
