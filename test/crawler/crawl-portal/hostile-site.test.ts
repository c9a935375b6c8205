import { describe, expect, test } from 'vitest';
import type { Client } from '../../../crawler/fetch/client.ts';
import { CAUSES } from '../../../rules/causes.ts';
import { summariseCrawl } from '../../../store/results.ts';
import { crawlSite, endsOf, testClient } from '../../helpers/crawl.ts';
import { setUp } from '../../helpers/crawl-site.ts';
import { FAMILIES } from '../../hostile/cases/index.ts';
import { serveHostilePortal } from '../../hostile/portal.ts';

/** All that a server can do to a crawler; what pages can do to their reader is tried by the real command. */
const { markup: _markup, scripts: _scripts, ...SERVERS } = FAMILIES;
const CASES = Object.values(SERVERS).flat();

/** Only pages that never end get little time: a busy machine must not make others late. */
function hurriedOnDrip(): Client {
  const [usual, hurried] = [testClient({ totalMs: 30_000 }), testClient({ totalMs: 150 })];
  const slow = new Set(CASES.filter(({ isSlow }) => isSlow === true).map(({ path }) => path));
  return {
    get: (url, headers) => (slow.has(new URL(url).pathname) ? hurried : usual).get(url, headers),
    peek: usual.peek,
    take: usual.take,
    close: async () => void (await Promise.all([usual.close(), hurried.close()])),
  };
}

describe('a hostile site', () => {
  test('is crawled to its end, every page with its state or cause, and its figures add up', async () => {
    const site = await serveHostilePortal(CASES);
    const { store, url } = await setUp(site);
    const end = await crawlSite(store, url, { client: hurriedOnDrip() });
    expect(end.crawl.state).toBe('done');
    const ends = await endsOf(store, end.crawl.id);
    const expected = Object.fromEntries(CASES.map(({ path, ends: end_ }) => [path, end_]));
    expect(Object.fromEntries(CASES.map(({ path }) => [path, ends[path]]))).toEqual(expected);
    expect(ends).toMatchObject({ '/': 'done', '/secret/a.html': 'robots' });
    expect(site.asked).not.toContain('/secret/a.html');
    // A file is asked for by its head, and what is not there for a second time.
    expect(site.asked.filter((path) => path === '/gone.html')).toHaveLength(2);
    expect(site.asked.filter((path) => path === '/good.html')).toHaveLength(1);

    const summary = await summariseCrawl(store.db, end.crawl);
    const sent = await store.db.sql.selectFrom('requests').select('url').execute();
    expect(summary.requests).toBe(sent.length);
    // Whatever reached the site stands in the ledger; what ran out of time may never have reached it.
    const inLedger = new Set(sent.map(({ url: address }) => String(address)));
    expect(site.asked.filter((path) => !inLedger.has(site.origin + path))).toEqual([]);
    expect(summary.errors).toMatchObject(countCauses(Object.values(ends)));
    expect(summary.blocked.map((address) => new URL(address).pathname).toSorted()).toEqual(
      CASES.filter(({ ends: end_ }) => end_ === 'blocked')
        .map(({ path }) => path)
        .toSorted(),
    );
    expect(summary).toMatchObject({ complete: true, stoppedBy: null });
  }, 60_000);
});

function countCauses(ends: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const end of ends) if (CAUSES.some((cause) => cause === end)) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}
