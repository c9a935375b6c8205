import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreNode } from '../../../rules/result/audit-result.ts';
import { evaluateLines, type Line } from './build.ts';

const line = fc.record({
  marks: fc.integer({ min: 0, max: 30 }),
  checked: fc.integer({ min: 0, max: 12 }),
  unchecked: fc.integer({ min: 0, max: 2 }),
  faults: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }),
  leads: fc.array(fc.constantFrom('l', 'm'), { maxLength: 2 }),
  take: fc.oneof(
    fc.constant({ by: 'any' as const }),
    fc.constant({ by: 'share' as const }),
    fc.integer({ min: 1, max: 5 }).map((marks) => ({ by: 'each' as const, marks })),
  ),
  deadline: fc.option(fc.constantFrom('2024-01-01', '2024-12-31'), { nil: undefined }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((drawn): Line[] =>
  drawn.map(({ deadline, ...rest }, i) => ({
    ...rest,
    id: `c${i}`,
    checked: Math.max(rest.checked, new Set(rest.faults).size),
    ...(deadline === undefined ? {} : { deadline }),
  })),
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
        const counting = leaves(score.tree).filter(
          (leaf) => leaf.state !== 'not-applicable' && leaf.state !== 'not-due',
        );
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
        const fewer = drawn.map((l) =>
          l === victim ? { ...l, faults: l.faults?.toSpliced(fault % l.faults.length, 1) ?? [] } : l,
        );
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
        const blind = drawn.map((l, i) =>
          i === index ? { ...l, checked: 0, faults: [], leads: [], unchecked: 1 } : l,
        );
        const [seen, blinded] = [evaluateLines(drawn), evaluateLines(blind)];
        const state = blinded.criteria[index]?.state;
        expect(['unchecked', 'not-due']).toContain(state);
        if (
          seen.criteria[index]?.state !== 'not-applicable' &&
          seen.score.total !== null &&
          blinded.score.total !== null
        )
          expect(blinded.score.total).toBeGreaterThanOrEqual(seen.score.total);
        if (state === 'unchecked' && (drawn[index]?.marks ?? 0) > 0)
          expect(blinded.score.undecided.marks).toBeGreaterThan(0);
      }),
    );
  });
});
