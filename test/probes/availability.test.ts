import { afterEach, describe, expect, it } from 'vitest';
import { probeAvailability } from '../../crawler/probes/availability.ts';
import type { Visit, Visitor } from '../../crawler/probes/visitor.ts';
import { availabilityProbeSchema, type AvailabilityProbe, type AvailabilitySample } from '../../rules/result/probes.ts';
import type { Cause } from '../../rules/causes.ts';
import { judgeSeries } from '../../rules/site/availability-series.ts';
import { html, serve } from '../helpers/serve.ts';
import { visiting } from './visiting.ts';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

const URL_ = 'http://www.yunxi.gov.cn/';
const AT = '2026-06-30T01:00:00.000Z';

/** The probe of a site that answers like this, one after the other: with a page after so many ms, or with a failure. */
async function probe(visits: { ms?: number; cause?: Cause; status?: number }[]): Promise<AvailabilityProbe> {
  const answers = visits.map(({ ms = 40, cause, status = null }): Visit => {
    if (cause !== undefined) return { ok: false, url: URL_, status, cause, ms };
    return { ok: true, url: URL_, status: 200, header: () => null, text: '首页', ms };
  });
  const visitor: Visitor = { ask: () => Promise.resolve(answers.shift()!) };
  const result = await probeAvailability({
    url: URL_,
    visitor,
    now: () => new Date(AT),
    wait: () => Promise.resolve(),
  });
  expect(availabilityProbeSchema.parse(result)).toEqual(result);
  return result;
}

describe('three looks at the home page', () => {
  it('that open it', async () => {
    const result = await probe([{ ms: 180 }, { ms: 5240 }, { ms: 3100 }]);
    expect(result).toMatchObject({ state: 'reachable', medianSeconds: 3.1 });
    expect(result.samples.map(({ seconds }) => seconds)).toEqual([0.1, 5.2, 3.1]);
  });

  it('that do not: an error, silence, an answer after 15 seconds', async () => {
    const result = await probe([{ cause: 'server-error', status: 502 }, { cause: 'timeout' }, { ms: 15_000 }]);
    expect(result).toMatchObject({ state: 'unreachable', cause: 'server-error', medianSeconds: null });
    expect(result.samples.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
  });

  it('that open it now and then', async () => {
    expect(await probe([{}, { cause: 'reset' }, {}])).toMatchObject({ state: 'unstable', cause: 'reset' });
  });

  it.each(['blocked', 'robots', 'no-route', 'dns-failure', 'tls-failure'] as const)(
    'that say nothing of the site: %s',
    async (cause) => {
      const result = await probe([{ cause }]);
      expect(result).toMatchObject({ state: 'unchecked', cause });
      expect(result.samples).toHaveLength(1);
    },
  );

  it('of a real server', async () => {
    const server = await serve((request, response) =>
      html(response, '首页', { status: request.url === '/' ? 200 : 404 }),
    );
    const visit = visiting(server.origin);
    undo.push(visit.close, server.close);
    const result = await probeAvailability({ ...visit, url: `${server.origin}/`, wait: () => Promise.resolve() });
    expect(result.state).toBe('reachable');
    expect(server.asked).toEqual(['/robots.txt', '/', '/', '/']);
    expect(visit.sent).toHaveLength(4);
  });
});

/** Twenty samples a day from midnight in Beijing on; the first `failed` of all fail. */
function series(days: number, failed: number, more: Partial<AvailabilitySample> = {}): AvailabilitySample[] {
  const start = Date.parse('2026-06-01T00:00:00+08:00');
  return Array.from({ length: days * 20 }, (_, n) => ({
    seenAt: new Date(start + Math.floor(n / 20) * 86_400_000 + (n % 20) * 4_000_000).toISOString(),
    state: n < failed ? ('failed' as const) : ('opened' as const),
    cause: n < failed ? ('timeout' as const) : null,
    status: null,
    seconds: n < failed ? 15 : 0.3,
    ...more,
  }));
}

describe('a series of a week', () => {
  it('is closed from 7 failures in 140 on', () => {
    expect(judgeSeries(series(7, 7))).toMatchObject({
      state: 'closed',
      samples: 140,
      failures: 7,
      days: 7,
      failShare: 0.05,
    });
    expect(judgeSeries(series(7, 6))).toMatchObject({ state: 'open' });
    expect(judgeSeries(series(7, 7).toReversed())).toMatchObject({ state: 'closed' });
  });

  it('is too short with fewer samples or days, however bad', () => {
    expect(judgeSeries(series(7, 139).slice(1))).toMatchObject({ state: 'short', samples: 139 });
    expect(judgeSeries(series(6, 120))).toMatchObject({ state: 'short', days: 6 });
    const crammed = series(7, 140).map((sample) => ({ ...sample, seenAt: '2026-06-01T01:00:00.000Z' }));
    expect(judgeSeries(crammed)).toMatchObject({ state: 'short', days: 1 });
    expect(judgeSeries([])).toMatchObject({ state: 'short', failShare: 0 });
  });

  it('leaves blocked samples out on both sides', () => {
    const blocked = series(7, 0, { state: 'blocked', cause: 'blocked' });
    expect(judgeSeries([...series(7, 7), ...blocked])).toMatchObject({
      state: 'closed',
      samples: 140,
      blocked: 140,
      failShare: 0.05,
    });
    expect(judgeSeries(blocked)).toMatchObject({ state: 'short', samples: 0, blocked: 140 });
  });
});
