import { describe, expect, it } from 'vitest';
import type { SearchService } from '../../rules/result/probes.ts';
import { searchService } from '../../rules/rule/search-service.ts';
import { HOME, judgeProbes, SEEN, searchOf } from './probe-site.ts';

const judge = (services: SearchService[], params: Record<string, unknown> = {}) =>
  judgeProbes(searchService, { search: { seenAt: SEEN, services } }, params);

describe('search-service', () => {
  it('passes a search that finds four in five', () => {
    expect(judge([searchOf('+++++')])).toMatchObject({ checked: 1, said: { faults: [], leads: [], causes: [] } });
    expect(judge([searchOf('++++-')]).said.faults).toEqual([]);
  });

  it('finds search-misses below that, once for the search, with what was missed', () => {
    const { said, faults } = judge([searchOf('++-+')]);
    expect(said.faults).toEqual(['search-misses 站内检索']);
    expect(faults[0]).toMatchObject({ count: 1, confidence: 'likely' });
    expect(faults[0]?.message).toBe('用 4 条已发布的标题测试站内检索，结果首页找不到 1 条，找到的占 75%，低于 80%');
    expect(faults[0]?.proof).toMatchObject([{ kind: 'measure', url: `${HOME}search?q=2` }]);
    expect(judge([searchOf('++-+')], { minHitRatio: 0.75 }).said.faults).toEqual([]);
  });

  it('counts no title that could not be told, and says so', () => {
    expect(judge([searchOf('++?-')]).said).toEqual({
      faults: ['search-misses 站内检索'],
      leads: [],
      causes: ['timeout'],
    });
    expect(judge([searchOf('++??')]).said).toEqual({ faults: [], leads: [], causes: ['timeout', 'timeout'] });
    expect(judge([searchOf('-')]).said).toEqual({ faults: [], leads: [], causes: ['missing-fact'] });
  });

  it('finds missing-module where there is none, with where it looked', () => {
    const { said, faults } = judge([searchOf('', { state: 'missing', url: null, detail: '没有找到站内检索。' })]);
    expect(said.faults).toEqual(['missing-module 站内检索']);
    expect(faults[0]?.proof).toMatchObject([{ kind: 'absence', looked: [{ url: HOME }] }]);
  });

  it.each(['blocked', 'unsettled', 'robots', 'off-site', 'server-error'] as const)(
    'is unchecked where the search was: %s',
    (cause) => {
      const service = searchOf('????', { state: 'unchecked', cause, detail: '结果未能检查。' });
      expect(judge([service])).toMatchObject({ checked: 0, said: { faults: [], causes: [cause] } });
    },
  );

  it('is unchecked where nothing was measured, or its page was not read', () => {
    expect(judgeProbes(searchService, {})).toMatchObject({ checked: 0, said: { faults: [], causes: ['not-tested'] } });
    expect(judge([searchOf('++++')], { scopes: ['normative'] }).said.causes).toEqual(['missing-fact']);
  });

  it('judges every search that is asked for by itself', () => {
    const services = [searchOf('++++'), searchOf('----', { scope: 'platform' })];
    expect(judge(services, { scopes: ['site', 'platform'] })).toMatchObject({
      checked: 2,
      said: { faults: ['search-misses 政府信息公开平台检索'] },
    });
    expect(judge(services).said.faults).toEqual([]);
  });

  it('only leads a person where it is told so', () => {
    const services = [searchOf('----', { scope: 'gazette' })];
    expect(judge(services, { scopes: ['gazette'], leadsOnly: true })).toMatchObject({
      checked: 1,
      said: { faults: [], leads: ['search-misses 政府公报检索'], causes: [] },
    });
  });
});
