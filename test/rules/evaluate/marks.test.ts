import { describe, expect, it } from 'vitest';
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
