import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULINGS, standingOfFinding, toDecision, undoOf, type Said } from '../../extension/review/rulings.ts';
import type { Decision } from '../../rules/decide/decision.ts';
import { decisionSchema } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';

const finding = {
  key: 'c/missing-validity/0123456789abcdef',
  fault: 'missing-validity',
  proof: [
    { kind: 'measure', name: '有效性', value: '无', url: 'http://www.x.gov.cn/', seenAt: '2026-11-21T00:00:00Z' },
  ],
} as Finding;
const at = (minute: number) => `2026-11-21T01:${String(minute).padStart(2, '0')}:00.000Z`;
const standing = (decisions: readonly Decision[]) => standingOfFinding(finding, decisions).standing;

describe('rulings', () => {
  test('become events of the shared form, the unit apart from the reason', () => {
    for (const verdict of RULINGS) {
      const decision = toDecision(finding, { verdict, words: ' 县民政局 ' }, '甲', at(0));
      expect(decisionSchema.parse(decision)).toEqual(decision);
      expect([decision.unit, decision.why]).toEqual(
        verdict === 'not-ours' ? ['县民政局', ''] : [undefined, '县民政局'],
      );
    }
  });

  test('undo leaves a finding as it stood before the last word, whatever was said', () => {
    const said = fc.record<Said>({
      verdict: fc.constantFrom(...RULINGS.filter((one) => one !== 'note')),
      words: fc.constantFrom('', '县民政局', '县教育局').filter((words) => words !== ''),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (words) => {
        const all = words.map((one, minute) => toDecision(finding, one, '甲', at(minute)));
        const undone = [...all, toDecision(finding, undoOf(all, '甲'), '甲', at(30))];
        const [before, after] = [standing(all.slice(0, -1)), standing(undone)];
        expect(after.state).toBe(before.state);
        if (before.state === 'decided' && after.state === 'decided') {
          expect([after.verdict, after.decision.why, after.decision.unit]).toEqual([
            before.verdict,
            before.decision.why,
            before.decision.unit,
          ]);
        }
      }),
    );
  });
});
