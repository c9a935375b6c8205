import { describe, expect, it } from 'vitest';
import { proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import { judgePages } from './site-pages.ts';
import { plan, county, unitOf, say } from './units-county.ts';

describe('people', () => {
  it('answer for one unit without answering for the portal or another', () => {
    const about = { kind: 'criterion', criterion: 'sheet', unit: '云溪县民政局' } as const;
    const decisions = [say(about, { verdict: 'answer', choice: '未落实' })];
    const result = judgePages({ plan, pages: county(2), decisions });
    expect(unitOf(result, '县民政局')?.lines.at(-1)).toMatchObject({
      state: 'fail',
      taken: 10,
      reason: '人工核查：未落实',
    });
    expect(unitOf(result, '县财政局')?.lines.at(-1)?.state).toBe('needs-review');
    expect(result.criteria.find(({ id }) => id === 'sheet')?.state).toBe('needs-review');
  });

  it('hand a finding to the unit it belongs to, under whatever name', () => {
    const pages = county(2, [1]);
    const [finding] = judgePages({ plan, pages }).findings;
    if (finding === undefined) throw new Error('no finding');
    const about = { kind: 'finding', key: finding.key } as const;
    const decisions = [say(about, { verdict: 'not-ours', unit: '云溪县财政局', proofHash: proofHashOf(finding) })];
    const result = judgePages({ plan, pages, decisions });
    expect(result.findings[0]).toMatchObject({ unit: '县财政局', unitWhy: '甲认定', status: 'confirmed' });
    expect(unitOf(result, '县民政局')?.findings).toEqual([]);
    expect(unitOf(result, '县财政局')?.lines[0]).toMatchObject({ taken: 2 });
  });
});
