import { expect, test } from 'vitest';
import { createClient } from '../../crawler/fetch/client.ts';
import { fetchOnce, type SentRequest } from '../../crawler/fetch/fetch-page.ts';
import { createGuardedLookup } from '../../crawler/fetch/hosts.ts';
import { crawlSite, endsOf, TEST_LIMITS, tempStore } from '../helpers/crawl.ts';
import { nameServer, type Names } from './names.ts';

// A lookup that fails says nothing of the site: neither that it is gone, nor that it is well.

function clientOf(names: Names) {
  const lookup = createGuardedLookup(nameServer(names).lookup);
  // Only the time for the request in all may end it.
  const limits = { ...TEST_LIMITS, totalMs: 300, connectMs: 3_600_000 };
  return createClient({ userAgent: 'zwgk-audit/test', limits, connections: 2, lookup });
}

test.each<[string, string, string, Names]>([
  ['that knows no such name', 'http://gone.example/', 'unknown-host', { 'gone.example': ['ENOTFOUND'] }],
  ['that fails', 'http://shaky.example/', 'dns-failure', { 'shaky.example': ['EAI_AGAIN'] }],
  ['that never answers', 'http://silent.example/', 'timeout', { 'silent.example': ['silence'] }],
  ['that never answers, for https', 'https://silent.example/', 'timeout', { 'silent.example': ['silence'] }],
  ['that never answers, for an address', 'http://192.0.2.1/', 'timeout', { '192.0.2.1': ['silence'] }],
])('a lookup %s: %s is %s', async (_, url, cause, names) => {
  const client = clientOf(names);
  const sent: SentRequest[] = [];
  const outcome = await fetchOnce(url, {
    client,
    now: () => new Date(0),
    pace: async () => {},
    inScope: () => true,
    onRequest: (line) => sent.push(line),
  });
  await client.close();
  expect(outcome).toMatchObject({ state: 'failed', cause, status: null });
  expect(sent).toEqual([{ url, at: '1970-01-01T00:00:00.000Z', status: null, ms: 0, bytes: 0, cause }]);
});

test.each<[string, string, string, Names]>([
  ['is not known', 'unknown-host', '域名不存在', { 'gone.example': ['ENOTFOUND'] }],
  ['cannot be looked up', 'dns-failure', '域名解析失败', { 'gone.example': ['EAI_AGAIN'] }],
])('a portal whose name %s cannot be crawled: %s', async (_, cause, words, names) => {
  const store = await tempStore();
  const crawl = crawlSite(store, 'http://gone.example/', { client: clientOf(names) });
  await expect(crawl).rejects.toThrow(`打不开 http://gone.example/：${words}`);
  expect(await endsOf(store, 1)).toEqual({ '/': cause });
  await store.close();
});
