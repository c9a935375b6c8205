import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchOnce, type FetchContext } from '../../crawler/fetch/fetch-page.ts';
import { testClient } from '../helpers/crawl.ts';
import type { TestServer } from '../helpers/serve.ts';
import { FAMILIES } from './cases/index.ts';
import { listCases, serveHostilePortal } from './portal.ts';

let site: TestServer;
const client = testClient();
const hurried = testClient({ totalMs: 150 });
beforeAll(async () => {
  site = await serveHostilePortal(listCases());
});
afterAll(async () => {
  await client.close();
  await hurried.close();
  await site.close();
});

const context = (): FetchContext => ({
  client,
  now: () => new Date('2026-06-30T00:00:00Z'),
  pace: async () => {},
  inScope: (url) => url.startsWith(`${site.origin}/`),
  onRequest: () => {},
});

describe.each(Object.entries(FAMILIES))('one request, %s', (_, cases) => {
  test.each(cases)('$path, that $does: $ends', async ({ path, ends, brings, isSlow }) => {
    const outcome = await fetchOnce(site.origin + path, { ...context(), ...(isSlow === true && { client: hurried }) });
    const got = outcome.state === 'page' ? 'page' : outcome.cause;
    expect(got).toBe(brings ?? (ends === 'done' ? 'page' : ends));
  });
});

test('no case stands under an address that another has', () => {
  const paths = listCases().map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
});
