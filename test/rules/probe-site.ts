import { expect } from 'vitest';
import { proofSchema } from '../../rules/result/audit-result.ts';
import type { SearchService } from '../../rules/result/probes.ts';
import type { Fault, SiteRule, Verdict } from '../../rules/rule/rule.ts';
import { createSiteFold } from '../../rules/site/fold-site.ts';
import type { Probes } from '../../rules/result/audit-result.ts';

export const HOME = 'http://www.yunxi.gov.cn/';
export const SEEN = '2026-06-30T01:00:00.000Z';

export interface Judged extends Omit<Verdict, 'candidates'> {
  candidates: Fault[];
  /** Faults, candidates and causes by name. */
  said: { faults: string[]; leads: string[]; causes: string[] };
}

/** Judges a portal of which nothing is known but its probes; every proof is held against the contract. */
export function judgeProbes<P>(rule: SiteRule<P>, probes: Probes, given: Record<string, unknown> = {}): Judged {
  const crawl = { pages: 1, files: 0, requests: 1, bytes: 1, errors: {}, blocked: [], complete: true, stoppedBy: null };
  const site = createSiteFold({ name: '云溪县人民政府', url: HOME }).finish({ asOf: '2026-06-30', crawl, probes });
  const verdict = rule.judge(site, rule.params.parse(given), { asOf: '2026-06-30', seenAt: SEEN });
  const candidates = verdict.candidates ?? [];
  for (const fault of [...verdict.faults, ...candidates]) {
    expect(rule.faults).toContain(fault.fault);
    expect(fault.subject).toBe('yunxi.gov.cn/');
    expect(fault.message).not.toMatch(/。$/);
    expect(fault.proof.length).toBeGreaterThan(0);
    for (const proof of fault.proof) expect(proofSchema.parse(proof)).toEqual(proof);
  }
  const names = (faults: readonly Fault[]): string[] =>
    faults.map(({ fault, slot }) => (slot === '' ? fault : `${fault} ${slot}`));
  const said = {
    faults: names(verdict.faults),
    leads: names(candidates),
    causes: verdict.unchecked.map(({ cause }) => cause),
  };
  return { ...verdict, candidates, said };
}

/** A search that was sent these titles: `+` found, `-` missed, `?` unchecked. */
export function searchOf(signs: string, part: Partial<SearchService> = {}): SearchService {
  const titles = [...signs].map((sign, n): SearchService['titles'][number] => ({
    title: `第${n}批次农村公路养护工作的通知`,
    url: `${HOME}a/${n}.html`,
    published: '2026-05-01',
    state: sign === '+' ? 'found' : sign === '-' ? 'missed' : 'unchecked',
    cause: sign === '?' ? 'timeout' : null,
    query: `第${n}批次农村公路养护工作的通知`,
    asked: `${HOME}search?q=${n}`,
  }));
  return {
    scope: 'site',
    state: 'tested',
    cause: null,
    detail: '测试站内检索。',
    page: HOME,
    url: `${HOME}search`,
    method: 'GET',
    looked: [{ place: '首页及其检索页', url: HOME }],
    titles,
    ...part,
  };
}
