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
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'b', 'c', 'd', 'e', 'f'], take: { by: 'each', marks: 2 } })).toBe(
      10,
    );
    expect(taken({ id: 'c', marks: 10, faults: ['a', 'a', 'b'], checked: 4, take: { by: 'share' } })).toBe(5);
    expect(taken({ id: 'c', marks: 10, faults: ['a'] })).toBe(10);
  });

  it('one fact deducts once: the same problem in many places is one finding', () => {
    const { criteria } = evaluateLines([{ id: 'c', marks: 10, faults: ['a'], take: { by: 'each', marks: 2 } }]);
    expect(criteria[0]?.findings).toHaveLength(1);
  });
});

describe('verbs', () => {
  const kept = { id: 'kept', marks: 90 };
  const other = (line: Line): ReturnType<typeof evaluateLines> => evaluateLines([line, kept]);

  it('ratio: nothing above the line, in proportion below it', () => {
    const take = { by: 'ratio', min: 0.9 } as const;
    expect(taken({ id: 'c', marks: 9, checked: 10, faults: ['a'], take })).toBe(0);
    expect(taken({ id: 'c', marks: 9, checked: 10, faults: ['a', 'b', 'c', 'd'], take })).toBeCloseTo(3, 6);
  });

  it('all: only where every subject is at fault', () => {
    expect(taken({ id: 'c', marks: 9, checked: 2, faults: ['a'], take: { by: 'all' } })).toBe(0);
    expect(taken({ id: 'c', marks: 9, checked: 2, faults: ['a', 'b'], take: { by: 'all' } })).toBe(9);
  });

  it('ask: a person’s answer keeps its share, and until then nothing is concluded', () => {
    const take = {
      by: 'ask',
      choices: [
        { name: '已落实', keeps: 1 },
        { name: '部分落实', keeps: 0.5 },
        { name: '未落实', keeps: 0 },
      ],
    } as const;
    const sheet = (answer?: string): unknown =>
      other({
        id: 'c',
        marks: 10,
        take: { ...take, choices: [...take.choices] },
        ...(answer === undefined ? {} : { answer }),
      }).criteria[0];
    expect(sheet()).toMatchObject({ state: 'needs-review', taken: 0 });
    expect(sheet('已落实')).toMatchObject({ state: 'pass', taken: 0 });
    expect(sheet('部分落实')).toMatchObject({ state: 'partial', taken: 5 });
    expect(sheet('未落实')).toMatchObject({ state: 'fail', taken: 10 });
    expect(sheet('别的')).toMatchObject({ state: 'needs-review', taken: 0 });
  });

  it('exclusive: one fact deducts in one line only', () => {
    const { criteria, score } = evaluateLines([
      { id: 'a', marks: 5, faults: ['x'], entry: { exclusive: 'blank' } },
      { id: 'b', marks: 8, faults: ['x'], entry: { exclusive: 'blank' } },
      { id: 'kept', marks: 87 },
    ]);
    expect(criteria.map((c) => c.taken)).toEqual([0, 8, 0]);
    expect(score.total).toBe(92);
  });

  it('explained: a 情况说明 keeps a share', () => {
    expect(
      other({ id: 'c', marks: 10, checked: 2, explained: 2, entry: { explainedKeeps: 0.6 } }).criteria[0],
    ).toMatchObject({ state: 'explained', taken: 4 });
    expect(other({ id: 'c', marks: 10, checked: 2, explained: 2 }).criteria[0]).toMatchObject({
      state: 'explained',
      taken: 0,
    });
  });

  it('from and until: outside its term a line stands outside the score', () => {
    expect(other({ id: 'c', marks: 10, faults: ['x'], entry: { from: '2025-01-01' } }).score.total).toBe(100);
    expect(other({ id: 'c', marks: 10, faults: ['x'], entry: { until: '2020-12-31' } }).criteria[0]?.state).toBe(
      'not-applicable',
    );
  });

  it('veto: the portal fails whatever its marks, once it stands', () => {
    const veto = (status: 'open' | 'dismissed' | 'confirmed', basis: 'machine' | 'confirmed'): number =>
      evaluateLines(
        [
          { id: 'c', marks: 1, faults: ['x'], ruled: { x: status }, entry: { veto: true } },
          { id: 'kept', marks: 99 },
        ],
        { basis },
      ).score.veto.length;
    expect([
      veto('open', 'machine'),
      veto('open', 'confirmed'),
      veto('dismissed', 'machine'),
      veto('confirmed', 'confirmed'),
    ]).toEqual([1, 0, 0, 1]);
  });

  it('bonus: for confirmed items, above the gate, up to the caps', () => {
    const loops = (lost: number, confirmed: string[], cap: number | null = null): number =>
      evaluateLines(
        [
          {
            id: 'loops',
            marks: 0,
            leads: ['a', 'b', 'c'],
            ruled: Object.fromEntries(confirmed.map((name) => [name, 'confirmed' as const])),
            entry: { bonus: { each: 8, unit: 'percent-of-full', cap } },
          },
          { id: 'base', marks: 100, faults: ['x'], take: { by: 'each', marks: Math.max(lost, 1) } },
        ],
        { bonus: { gate: 80, cap: 30 } },
      ).score.bonus;
    expect(loops(10, [])).toBe(0);
    expect(loops(10, ['a', 'b'])).toBe(16);
    expect(loops(10, ['a', 'b', 'c'], 20)).toBe(20);
    expect(loops(20, ['a', 'b'])).toBe(0);
  });
});

describe('the confirmed score', () => {
  it('takes marks only for what a person has confirmed', () => {
    const line: Line = {
      id: 'c',
      marks: 10,
      faults: ['a', 'b', 'c'],
      take: { by: 'each', marks: 2 },
      ruled: { a: 'confirmed', b: 'dismissed' },
    };
    expect(evaluateLines([line, { id: 'kept', marks: 90 }], { basis: 'confirmed' }).criteria[0]).toMatchObject({
      state: 'partial',
      taken: 2,
    });
    expect(evaluateLines([line, { id: 'kept', marks: 90 }], { basis: 'machine' }).criteria[0]).toMatchObject({
      taken: 4,
    });
  });

  it('leaves what nobody has ruled on undecided', () => {
    const { criteria, score } = evaluateLines(
      [
        { id: 'c', marks: 10, faults: ['a'] },
        { id: 'kept', marks: 90 },
      ],
      { basis: 'confirmed' },
    );
    expect(criteria[0]?.state).toBe('needs-review');
    expect(score).toMatchObject({ total: 100, undecided: { marks: 10, low: 90, high: 100 } });
  });
});

describe('worked cases', () => {
  it('89: four deductions of 5, 2, 3 and 1 from a hundred (国管局2019年第二季度自查)', () => {
    const lost = [5, 2, 3, 1].map((marks, i): Line => ({
      id: `item-${i}`,
      marks: 5,
      faults: ['x'],
      take: { by: 'each', marks },
    }));
    expect(evaluateLines([...lost, { id: 'rest', marks: 80 }]).score).toMatchObject({ total: 89, bonus: 0 });
  });

  it('81.34: blocks with full marks of their own on one hundred (涡阳式)', () => {
    const block = (id: string, marks: number, kept: number): Line => ({
      id,
      marks,
      faults: ['x'],
      take: { by: 'each', marks: marks - kept || 1e-9 },
    });
    const { score } = evaluateLines([block('basic', 100, 81.22), { id: 'key', marks: 0.64 }]);
    expect(score.total).toBe(81.34);
  });

  it('exactly 60 passes, exactly 80 earns no bonus', () => {
    const at = (lost: number): ReturnType<typeof evaluateLines>['score'] =>
      evaluateLines(
        [
          { id: 'base', marks: 100, faults: ['x'], take: { by: 'each', marks: lost } },
          {
            id: 'more',
            marks: 0,
            leads: ['a'],
            ruled: { a: 'confirmed' },
            entry: { bonus: { each: 5, unit: 'marks', cap: null } },
          },
        ],
        { bonus: { gate: 80, cap: 30 } },
      ).score;
    expect(at(40)).toMatchObject({ total: 60, grade: '合格' });
    expect(at(20)).toMatchObject({ total: 80, bonus: 0 });
    expect(at(19)).toMatchObject({ total: 86, base: 81, bonus: 5 });
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
    const { score } = evaluateLines([
      { id: 'kept', marks: 60 },
      { id: 'lost', marks: 20, faults: ['x'] },
      { id: 'open', marks: 20, checked: 0, unchecked: 2 },
    ]);
    expect(score).toMatchObject({ total: 80, undecided: { marks: 20, low: 60, high: 80 }, basis: 'machine' });
  });

  it('is not given where more than half is undecided', () => {
    const { score } = evaluateLines([
      { id: 'kept', marks: 40 },
      { id: 'open', marks: 60, checked: 0, unchecked: 1 },
    ]);
    expect(score).toMatchObject({ total: null, base: null, undecided: { marks: 60, low: 40, high: 100 } });
  });

  it('gives a grade only where undecided marks cannot change it', () => {
    expect(
      evaluateLines([
        { id: 'kept', marks: 95 },
        { id: 'open', marks: 5, checked: 0, unchecked: 1 },
      ]).score.grade,
    ).toBe('优秀');
    expect(
      evaluateLines([
        { id: 'kept', marks: 85 },
        { id: 'open', marks: 15, checked: 0, unchecked: 1 },
      ]).score.grade,
    ).toBeNull();
    expect(
      evaluateLines([
        { id: 'kept', marks: 50 },
        { id: 'lost', marks: 50, faults: ['x'] },
      ]).score.grade,
    ).toBe('不合格');
  });

  it('names a veto whatever the marks', () => {
    const { score } = evaluateLines([
      { id: 'kept', marks: 99 },
      { id: 'deadly', marks: 1, severity: 'veto', faults: ['x'] },
    ]);
    expect(score).toMatchObject({ grade: '不合格', veto: [{ criterion: 'deadly', reason: '缺x' }] });
  });
});

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
