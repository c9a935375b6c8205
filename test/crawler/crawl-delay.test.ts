import { expect, test } from 'vitest';
import { createHosts } from '../../crawler/crawl/hosts.ts';
import type { Client } from '../../crawler/fetch/client.ts';
import { createScope } from '../../rules/walk/scope.ts';
import { fakeClock } from '../helpers/crawl.ts';

const ROBOTS = new TextEncoder().encode('User-agent: *\nCrawl-delay: 7\n');
const none = async (): Promise<never> => Promise.reject(new Error('not asked for'));
const client: Client = {
  get: async () => ({ ok: true, status: 200, header: () => null, body: ROBOTS, received: ROBOTS.byteLength }),
  peek: none,
  take: none,
  close: async () => {},
};

test.for([
  ['is kept between two requests of a public host', false, 7000],
  ['is for others where the site is the operator’s own', true, 0],
] as const)('Crawl-delay %s', async ([, isOwnSite, wanted]) => {
  const { now, sleep } = fakeClock();
  const hosts = createHosts({
    client,
    scope: createScope('http://www.yunxi.gov.cn/', []),
    flags: { concurrency: null, rate: null, isOwnSite },
    agent: 'zwgk-audit',
    now,
    sleep,
    onRobotsRequest: () => {},
  });
  const host = hosts.of('http://www.yunxi.gov.cn/');
  expect(await host.robots()).toMatchObject({ state: 'rules', delayMs: 7000 });
  await host.lane.pace();
  const sent = now().getTime();
  await host.lane.pace();
  expect(now().getTime() - sent).toBe(wanted);
});
