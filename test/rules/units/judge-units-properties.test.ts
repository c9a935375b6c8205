import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import type { Plan } from '../../../rules/evaluate/plan.ts';
import { RULES } from '../../../rules/rule/index.ts';
import { UNIT_RULES } from '../../../rules/units/reach.ts';
import { judgePages, SEEN_AT } from './site-pages.ts';
import { plan, county, unitOf, say } from './units-county.ts';

const counts = fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 });
const drawn = fc.record({ seen: fc.integer({ min: 0, max: 5 }), late: counts, links: counts });

describe('whatever is found', () => {
  it('the lines of every unit add up to its score', () => {
    fc.assert(
      fc.property(drawn, ({ seen, late, links }) => {
        for (const { lines, score } of judgePages({ plan, pages: county(seen, late, links) }).units) {
          const counting = lines.filter(({ state }) => state !== 'not-applicable' && state !== 'not-due');
          const [marks, taken] = [sum(counting.map((line) => line.marks)), sum(counting.map((line) => line.taken))];
          expect(score.marks).toBeCloseTo(marks, 6);
          expect(score.taken).toBeCloseTo(taken, 6);
          if (score.total !== null) expect(score.total).toBeCloseTo(((marks - taken) / marks) * score.full, 1);
          expect(score.undecided.high - score.undecided.low).toBeCloseTo(score.undecided.marks, 1);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('one fact deducts in one unit only', () => {
    fc.assert(
      fc.property(drawn, ({ seen, late, links }) => {
        const keys = judgePages({ plan, pages: county(seen, late, links) }).units.flatMap(({ findings }) => findings);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 15 },
    );
  });

  it('dismissing a finding never lowers anybody’s score', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ seen, late, links }, which) => {
        const pages = county(seen, late, links);
        const before = judgePages({ plan, pages });
        fc.pre(before.findings.length > 0);
        const finding = before.findings[which % before.findings.length];
        if (finding === undefined) return;
        const about = { kind: 'finding', key: finding.key } as const;
        const decision = say(about, { verdict: 'dismiss', why: '误报', proofHash: proofHashOf(finding) });
        const after = judgePages({ plan, pages, decisions: [decision] });
        expect(after.score.undecided.high).toBeGreaterThanOrEqual(before.score.undecided.high);
        for (const unit of before.units) {
          const now = unitOf(after, unit.name);
          expect(now?.score.undecided.high).toBeGreaterThanOrEqual(unit.score.undecided.high);
          expect(now?.score.total ?? 100).toBeGreaterThanOrEqual(unit.score.total ?? 0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a unit not read is neither good nor bad in silence', () => {
    fc.assert(
      fc.property(counts, (late) => {
        for (const unit of judgePages({ plan, pages: county(0, late) }).units) {
          expect([unit.rank, unit.score.grade]).toEqual([null, null]);
          expect(unit.score.undecided.marks).toBeGreaterThan(0);
          for (const line of unit.lines) expect(line.reason).not.toBe('');
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('a criterion that throws', () => {
  const throwing = (): never => {
    throw new Error('no');
  };
  const broken: Plan = {
    ...plan,
    criteria: plan.criteria.map((planned) => ({
      ...planned,
      checks: planned.checks.map((check) =>
        ['dates', 'columns'].includes(planned.criterion.id)
          ? { ...check, rule: { ...check.rule, judge: throwing } }
          : check,
      ),
    })),
  };

  it('costs nothing, for the portal and for every unit, and is shown with its cause', () => {
    const pages = county(2, [2, 1]);
    const [whole, result] = [judgePages({ plan, pages }), judgePages({ plan: broken, pages })];
    for (const id of ['dates', 'columns']) {
      const criterion = result.criteria.find((one) => one.id === id);
      expect(criterion).toMatchObject({ state: 'unchecked', taken: 0 });
      expect(criterion?.unchecked.map(({ cause }) => cause)).toContain('rule-error');
      for (const unit of result.units)
        expect(unit.lines.find((line) => line.criterion === id)).toMatchObject({ state: 'unchecked', taken: 0 });
    }
    expect(result.score.undecided.high).toBeGreaterThanOrEqual(whole.score.undecided.high);
    expect(result.criteria.find(({ id }) => id === 'power')?.state).toBe('pass');
  });
});

it('every rule that is said to judge units is one', () => {
  const ids = RULES.filter(({ scope }) => scope === 'site').map(({ id }) => id);
  expect(UNIT_RULES.filter((id) => !ids.includes(id))).toEqual([]);
  expect(SEEN_AT).toMatch(/Z$/);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
