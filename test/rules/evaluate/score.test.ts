import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreNode } from '../../../rules/result/audit-result.ts';
import { evaluateLines, type Line } from './build.ts';

const states = (lines: Line[]): string[] => evaluateLines(lines).criteria.map((c) => c.state);
const taken = (line: Line): number | undefined => evaluateLines([line, { id: 'other', marks: 90 }]).criteria[0]?.taken;

describe('states', () => {
  it('follow from what was found', () => {
    expect(
      states([
        { id: 'pass', marks: 10 },
        { id: 'fail', marks: 10, faults: ['x'] },
        { id: 'partial', marks: 10, faults: ['x'], take: { by: 'each', marks: 1 } },
        { id: 'unchecked', marks: 10, checked: 0, unchecked: 1 },
        { id: 'none', marks: 10, checked: 0 },
        { id: 'later', marks: 10, faults: ['x'], deadline: '2024-12-31' },
        { id: 'review', marks: 10, leads: ['x'] },
      ]),
    ).toEqual(['pass', 'fail', 'partial', 'unchecked', 'not-applicable', 'not-due', 'needs-review']);
  });
});

describe('marks', () => {
  it('are taken each up to the cap, by share of subjects, or all at once', () => {
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'b', 'c'], take: { by: 'each', marks: 2 } })).toBe(6);
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'b', 'c'], take: { by: 'each', marks: 2, cap: 5 } })).toBe(5);
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'b', 'c', 'd', 'e', 'f'], take: { by: 'each', marks: 2 } })).toBe(10);
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'a', 'b'], checked: 4, take: { by: 'share' } })).toBe(5);
    expect(taken({ id: 'c', marks: 10, faults: ['a'] })).toBe(10);
  });

  it('one fact deducts once: the same problem in many places is one finding', () => {
    const { criteria } = evaluateLines([{ id: 'c', marks: 10, faults: ['a'], take: { by: 'each', marks: 2 } }]);
    expect(criteria[0]?.findings).toHaveLength(1);
  });
});

describe('the score', () => {
  it('leaves what does not apply and what is not due out of both sides of the fraction', () => {
    const { score } = evaluateLines([
      { id: 'kept', marks: 30 },
      { id: 'lost', marks: 10, faults: ['x'] },
      { id: 'none', marks: 50, checked: 0 },
      { id: 'later', marks: 10, faults: ['x'], deadline: '2024-12-31' },
    ]);
    expect(score.total).toBe(75);
    expect(score.tree).toMatchObject({ marks: 40, taken: 10 });
  });

  it('shows undecided marks and the range they leave', () => {
    const { score } = evaluateLines([{ id: 'kept', marks: 60 }, { id: 'lost', marks: 20, faults: ['x'] }, { id: 'open', marks: 20, checked: 0, unchecked: 2 }]);
    expect(score).toMatchObject({ total: 80, undecided: { marks: 20, low: 60, high: 80 }, basis: 'machine' });
  });

  it('is not given where more than half is undecided', () => {
    const { score } = evaluateLines([{ id: 'kept', marks: 40 }, { id: 'open', marks: 60, checked: 0, unchecked: 1 }]);
    expect(score).toMatchObject({ total: null, base: null, undecided: { marks: 60, low: 40, high: 100 } });
  });

  it('gives a grade only where undecided marks cannot change it', () => {
    expect(evaluateLines([{ id: 'kept', marks: 95 }, { id: 'open', marks: 5, checked: 0, unchecked: 1 }]).score.grade).toBe('优秀');
    expect(evaluateLines([{ id: 'kept', marks: 85 }, { id: 'open', marks: 15, checked: 0, unchecked: 1 }]).score.grade).toBeNull();
    expect(evaluateLines([{ id: 'kept', marks: 50 }, { id: 'lost', marks: 50, faults: ['x'] }]).score.grade).toBe('不合格');
  });

  it('names a veto whatever the marks', () => {
    const { score } = evaluateLines([{ id: 'kept', marks: 99 }, { id: 'deadly', marks: 1, severity: 'veto', faults: ['x'] }]);
    expect(score).toMatchObject({ grade: '不合格', veto: [{ criterion: 'deadly', reason: '缺x' }] });
  });
});

const line = fc.record({
  marks: fc.integer({ min: 0, max: 30 }),
  checked: fc.integer({ min: 0, max: 12 }),
  unchecked: fc.integer({ min: 0, max: 2 }),
  faults: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }),
  leads: fc.array(fc.constantFrom('l', 'm'), { maxLength: 2 }),
  take: fc.oneof(fc.constant({ by: 'any' as const }), fc.constant({ by: 'share' as const }), fc.integer({ min: 1, max: 5 }).map((marks) => ({ by: 'each' as const, marks }))),
  deadline: fc.option(fc.constantFrom('2024-01-01', '2024-12-31'), { nil: undefined }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((drawn): Line[] =>
  drawn.map(({ deadline, ...rest }, i) => ({ ...rest, id: `c${i}`, checked: Math.max(rest.checked, new Set(rest.faults).size), ...(deadline === undefined ? {} : { deadline }) })),
);

/** Sums as a reader would, from the leaves up. */
function leaves(node: ScoreNode): ScoreNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}

describe('whatever is found', () => {
  it('the lines add up to the score', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const { score } = evaluateLines(drawn);
        const counting = leaves(score.tree).filter((leaf) => leaf.state !== 'not-applicable' && leaf.state !== 'not-due');
        const marks = counting.reduce((sum, leaf) => sum + leaf.marks, 0);
        const lost = counting.reduce((sum, leaf) => sum + leaf.taken, 0);
        expect(score.tree.marks).toBeCloseTo(marks, 6);
        expect(score.tree.taken).toBeCloseTo(lost, 6);
        if (score.total !== null) expect(score.total).toBeCloseTo(((marks - lost) / marks) * 100, 1);
        expect(score.undecided.low).toBeLessThanOrEqual(score.undecided.high);
        for (const leaf of counting) expect(leaf.taken).toBeLessThanOrEqual(leaf.marks);
      }),
    );
  });

  it('taking a finding away never lowers the score', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (drawn, which, fault) => {
        const victim = drawn[which % drawn.length];
        fc.pre(victim?.faults !== undefined && victim.faults.length > 0);
        const fewer = drawn.map((l) => (l === victim ? { ...l, faults: l.faults?.toSpliced(fault % l.faults.length, 1) ?? [] } : l));
        const [before, after] = [evaluateLines(drawn).score, evaluateLines(fewer).score];
        if (before.total !== null && after.total !== null) expect(after.total).toBeGreaterThanOrEqual(before.total);
        expect(after.undecided.high).toBeGreaterThanOrEqual(before.undecided.high);
      }),
    );
  });

  it('failing to check never lowers the score and never stays silent', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (drawn, which) => {
        const index = which % drawn.length;
        const blind = drawn.map((l, i) => (i === index ? { ...l, checked: 0, faults: [], leads: [], unchecked: 1 } : l));
        const [seen, blinded] = [evaluateLines(drawn), evaluateLines(blind)];
        const state = blinded.criteria[index]?.state;
        expect(['unchecked', 'not-due']).toContain(state);
        if (seen.criteria[index]?.state !== 'not-applicable' && seen.score.total !== null && blinded.score.total !== null) expect(blinded.score.total).toBeGreaterThanOrEqual(seen.score.total);
        if (state === 'unchecked' && (drawn[index]?.marks ?? 0) > 0) expect(blinded.score.undecided.marks).toBeGreaterThan(0);
      }),
    );
  });
});
