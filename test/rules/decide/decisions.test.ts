import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions, proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import type { Decision, Verdict } from '../../../rules/decide/decision.ts';
import { mergeDecisions } from '../../../rules/decide/decisions.ts';
import { standingOf } from '../../../rules/decide/standing.ts';
import type { Finding } from '../../../rules/result/audit-result.ts';

const finding: Finding = {
  key: 'c/missing-validity/0123456789abcdef',
  criterion: 'c',
  rule: 'document-metadata',
  fault: 'missing-validity',
  severity: 'major',
  confidence: 'likely',
  url: 'http://www.yunxi.gov.cn/a.html',
  pageTitle: null,
  publishedDate: null,
  column: null,
  unit: '县人社局',
  file: null,
  message: '缺少有效性',
  count: 1,
  proof: [
    {
      kind: 'quote',
      quote: '有效性：',
      place: '信息栏',
      url: 'http://www.yunxi.gov.cn/a.html',
      seenAt: '2024-05-20T00:00:00.000Z',
      bytesHash: 'a',
    },
  ],
  firstSeen: '2024-05-20T00:00:00.000Z',
  lastSeen: '2024-05-20T00:00:00.000Z',
  status: 'open',
};
const say = (verdict: Verdict, by = '甲', at = '2024-05-21T00:00:00.000Z', more: Partial<Decision> = {}): Decision => ({
  id: `${by} ${at} ${verdict}`,
  at,
  by,
  about: { kind: 'finding', key: finding.key },
  verdict,
  why: '',
  proofHash: proofHashOf(finding),
  ...more,
});
const status = (...decisions: Decision[]): string | undefined => applyDecisions([finding], decisions)[0]?.status;

describe('decisions', () => {
  it('make findings confirmed, dismissed, explained or fixed', () => {
    expect(
      ['confirm', 'dismiss', 'explained', 'not-applicable', 'fixed'].map((verdict) => status(say(verdict as Verdict))),
    ).toEqual(['confirmed', 'dismissed', 'explained', 'dismissed', 'fixed']);
    expect(status()).toBe('open');
    expect(status(say('note'))).toBe('open');
  });

  it('that say it is put right hold until it is seen again', () => {
    const again = { ...finding, lastSeen: '2024-06-20T00:00:00.000Z' };
    expect(applyDecisions([again], [say('fixed')])[0]?.status).toBe('open');
  });

  it('of two people that it was there, then that it is put right, and back, are no dispute', () => {
    const later = '2024-05-22T00:00:00.000Z';
    expect(status(say('confirm', '甲'), say('fixed', '乙', later))).toBe('fixed');
    expect(status(say('fixed', '甲'), say('confirm', '乙', later))).toBe('confirmed');
    expect(status(say('confirm', '甲'), say('fixed', '乙'))).toBe('disputed');
    expect(status(say('dismiss', '甲'), say('fixed', '乙', later))).toBe('disputed');
  });

  it('hand a finding to another unit and keep it', () => {
    expect(applyDecisions([finding], [say('not-ours', '甲', undefined, { unit: '县民政局' })])[0]).toMatchObject({
      status: 'confirmed',
      unit: '县民政局',
    });
  });

  it('show disagreement as disputed until one of the two changes their mind', () => {
    expect(status(say('confirm', '甲'), say('dismiss', '乙'))).toBe('disputed');
    expect(status(say('confirm', '甲'), say('dismiss', '乙'), say('confirm', '乙', '2024-05-22T00:00:00.000Z'))).toBe(
      'confirmed',
    );
  });

  it('open again when the proof changes, and remember what was said', () => {
    const old = say('dismiss', '甲', undefined, { proofHash: 'other' });
    expect(status(old)).toBe('open');
    expect(standingOf([old], proofHashOf(finding))).toEqual({ state: 'open', before: [old] });
  });

  it('are taken back by a withdrawal, which speaks for its own person only', () => {
    const later = '2024-05-22T00:00:00.000Z';
    expect(status(say('confirm', '甲'), say('withdraw', '甲', later))).toBe('open');
    expect(status(say('confirm', '甲'), say('dismiss', '乙'), say('withdraw', '乙', later))).toBe('confirmed');
    expect(standingOf([say('confirm', '甲'), say('withdraw', '甲', later)], proofHashOf(finding))).toEqual({
      state: 'open',
      before: [],
    });
  });

  it('rest on words, not on the time a page was read', () => {
    const again = {
      ...finding,
      proof: finding.proof.map((proof) => ({ ...proof, seenAt: '2024-06-01T00:00:00.000Z', bytesHash: 'b' })),
    } as Finding;
    expect(proofHashOf(again)).toBe(proofHashOf(finding));
    const changed = { ...finding, proof: [{ ...finding.proof[0], quote: '有效性：有效' }] } as Finding;
    expect(proofHashOf(changed)).not.toBe(proofHashOf(finding));
  });

  it('merge as a union: any order, any number of times', () => {
    const decision = fc
      .record({
        by: fc.constantFrom('甲', '乙', '丙'),
        hour: fc.integer({ min: 0, max: 23 }),
        verdict: fc.constantFrom<Verdict>('confirm', 'dismiss', 'explained', 'note', 'withdraw'),
      })
      .map(({ by, hour, verdict }) => say(verdict, by, `2024-05-21T${String(hour).padStart(2, '0')}:00:00.000Z`));
    fc.assert(
      fc.property(fc.array(decision), fc.array(decision), (a, b) => {
        const merged = mergeDecisions(a, b);
        expect(mergeDecisions(b, a)).toEqual(merged);
        expect(mergeDecisions(merged, a, merged)).toEqual(merged);
        expect(standingOf([...b, ...a], proofHashOf(finding))).toEqual(standingOf([...a, ...b], proofHashOf(finding)));
      }),
    );
  });
});
