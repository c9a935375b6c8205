import { describe, expect, it } from 'vitest';
import type { AvailabilityProbe, AvailabilitySample } from '../../rules/result/probes.ts';
import { siteAvailability } from '../../rules/rule/site-availability.ts';
import { HOME, judgeProbes } from './probe-site.ts';

const START = Date.parse('2026-06-01T00:00:00+08:00');

/** So many samples, twenty a day; the first `failed` of them fail. */
function samples(count: number, failed: number): AvailabilitySample[] {
  return Array.from({ length: count }, (_, n) => ({
    seenAt: new Date(START + Math.floor(n / 20) * 86_400_000 + (n % 20) * 60_000).toISOString(),
    state: n < failed ? ('failed' as const) : ('opened' as const),
    cause: n < failed ? ('timeout' as const) : null,
    status: null,
    seconds: 0.2,
  }));
}

const judge = (part: Partial<AvailabilityProbe>, params: Record<string, unknown> = {}) => {
  const base = {
    state: 'reachable',
    cause: null,
    detail: '首页能够打开。',
    seenAt: '2026-06-30T01:00:00.000Z',
    url: HOME,
    medianSeconds: 0.2,
  } as const;
  return judgeProbes(siteAvailability, { availability: { ...base, samples: samples(3, 0), ...part } }, params);
};

describe('site-availability', () => {
  it('passes a week without trouble', () => {
    expect(judge({ samples: samples(140, 6) })).toMatchObject({
      checked: 1,
      said: { faults: [], leads: [], causes: [] },
    });
  });

  it('finds unreachable-site by a week’s series alone', () => {
    const { said, faults } = judge({ samples: samples(140, 7) });
    expect(said).toEqual({ faults: ['unreachable-site'], leads: [], causes: [] });
    expect(faults[0]).toMatchObject({ confidence: 'certain', message: '7 天内访问首页 140 次，7 次打不开，占 5%' });
    expect(faults[0]?.proof).toHaveLength(7);
  });

  it('has a lead at most after the few tries of one audit', () => {
    const { said, candidates } = judge({ state: 'unreachable', medianSeconds: null, samples: samples(3, 3) });
    expect(said).toEqual({ faults: [], leads: ['unreachable-site'], causes: ['not-tested'] });
    expect(candidates[0]?.confidence).toBe('lead');
    expect(judge({}).said).toEqual({ faults: [], leads: [], causes: ['not-tested'] });
  });

  it('points a slow home page out', () => {
    expect(judge({ medianSeconds: 3.1 }).said.leads).toEqual(['slow-site']);
    expect(judge({ medianSeconds: 3 }).said.leads).toEqual([]);
    expect(judge({ medianSeconds: 3.1 }, { slowSeconds: 5 }).said.leads).toEqual([]);
  });

  it('is unchecked where nothing was measured, or all was blocked', () => {
    expect(judgeProbes(siteAvailability, {})).toMatchObject({
      checked: 0,
      said: { faults: [], causes: ['not-tested'] },
    });
    expect(judge({ state: 'unchecked', cause: 'blocked', medianSeconds: null })).toMatchObject({
      checked: 0,
      said: { faults: [], leads: [], causes: ['blocked'] },
    });
  });
});
