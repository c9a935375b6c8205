import { type CrawlEnd, type CrawlOptions, crawlPortal } from '../../crawler/crawl/crawl-portal.ts';
import { type Client, createClient, FETCH_LIMITS, type FetchLimits } from '../../crawler/fetch/client.ts';
import { READ_HERE } from '../../crawler/reading/readers.ts';
import { type FrontierEntry, streamFrontier } from '../../store/frontier.ts';
import type { Store } from '../../store/open.ts';

export { tempCrawl, tempDir, tempStore } from './stores.ts';

/** A clock that moves only when somebody sleeps. */
export function fakeClock(start = '2026-06-30T00:00:00.000Z'): {
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  slept: number[];
} {
  let time = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => new Date(time),
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
    slept,
  };
}

/** Short enough for tests, long enough for a busy machine. */
export const TEST_LIMITS: FetchLimits = { ...FETCH_LIMITS, totalMs: 20_000, headersMs: 10_000, idleMs: 10_000 };

export function testClient(limits: Partial<FetchLimits> = {}): Client {
  return createClient({ userAgent: 'zwgk-audit/test', limits: { ...TEST_LIMITS, ...limits }, connections: 8 });
}

/** Crawls a site on loopback into a store, with a clock that stands still. */
export async function crawlSite(store: Store, url: string, more: Partial<CrawlOptions> = {}): Promise<CrawlEnd> {
  const client = more.client ?? testClient();
  const { now, sleep } = fakeClock();
  try {
    return await crawlPortal({
      store,
      url,
      name: null,
      purpose: 'crawl',
      hosts: [],
      maxPages: null,
      isFresh: false,
      client,
      readers: READ_HERE,
      agent: 'zwgk-audit',
      now,
      sleep,
      flags: { concurrency: 8, rate: null, isOwnSite: false },
      ...more,
    });
  } finally {
    await client.close();
  }
}

/** All that comes, as a list: for small crawls. */
export async function listAll<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** A crawl's frontier in the order of admission. */
export async function frontierOf(store: Store, crawl: number): Promise<FrontierEntry[]> {
  const entries = await listAll(streamFrontier(store.db, crawl));
  return entries.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity));
}

/** State and cause of every page of a crawl by its path, as the frontier has them. */
export async function endsOf(store: Store, crawl: number): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await frontierOf(store, crawl)).map(({ url, state, cause }) => [
      new URL(url).pathname + new URL(url).search,
      cause ?? state,
    ]),
  );
}
