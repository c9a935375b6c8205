import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchOnce, type SentRequest } from '../../crawler/fetch/fetch-page.ts';
import { fetchPatiently, type PatientContext } from '../../crawler/fetch/fetch-patiently.ts';
import { fakeClock, testClient } from '../helpers/crawl.ts';
import { listCases, serveHostilePortal } from '../hostile/portal.ts';
import type { TestServer } from '../helpers/serve.ts';

let site: TestServer;
const client = testClient();
beforeAll(async () => {
  site = await serveHostilePortal(listCases());
});
afterAll(async () => {
  await client.close();
  await site.close();
});

function context(): PatientContext & { sent: SentRequest[]; throttled: number[]; slept: number[] } {
  const sent: SentRequest[] = [];
  const throttled: number[] = [];
  const clock = fakeClock();
  return {
    client,
    sent,
    throttled,
    slept: clock.slept,
    now: clock.now,
    sleep: clock.sleep,
    pace: async () => {},
    throttle: (_url, ms) => void throttled.push(ms),
    hasAnswered: () => false,
    inScope: (url) => url.startsWith(site.origin),
    onRequest: (request) => void sent.push(request),
    spacingMs: [10, 20],
    throttleMs: 5,
  };
}

test('an address where nobody listens is refused', async () => {
  const outcome = await fetchOnce('http://127.0.0.1:1/', context());
  expect(outcome).toMatchObject({ state: 'failed', cause: 'refused', status: null });
});

describe('the ledger', () => {
  test('has every request, redirects included', async () => {
    const with_ = context();
    await fetchOnce(`${site.origin}/loop-a.html`, with_);
    expect(with_.sent.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
      ['/loop-a.html', 302],
      ['/loop-b.html', 302],
    ]);
  });
});

describe('patience', () => {
  test('gives what may pass three spaced tries, then the other protocol where the connection was at fault', async () => {
    const with_ = context();
    const outcome = await fetchPatiently(`${site.origin}/reset.html`, with_);
    expect(outcome).toMatchObject({ state: 'failed', cause: 'reset', tries: 4 });
    expect(with_.slept).toEqual([10, 20]);
    expect(with_.sent.map(({ url }) => new URL(url).protocol)).toEqual(['http:', 'http:', 'http:', 'https:']);
  });

  test('a server error gets three tries and no other protocol', async () => {
    const with_ = context();
    expect(await fetchPatiently(`${site.origin}/broken.html`, with_)).toMatchObject({
      cause: 'server-error',
      tries: 3,
    });
    expect(with_.sent).toHaveLength(3);
  });

  test('a challenge gets no second try', async () => {
    const with_ = context();
    expect(await fetchPatiently(`${site.origin}/challenge.html`, with_)).toMatchObject({ cause: 'blocked', tries: 1 });
    expect(with_.sent).toHaveLength(1);
  });

  test('"later" slows the lane for as long as the server says and is no try', async () => {
    const with_ = context();
    expect(await fetchPatiently(`${site.origin}/busy.html`, with_)).toMatchObject({ state: 'page', tries: 1 });
    expect(with_.throttled).toEqual([7000, 7000]);
  });
});
