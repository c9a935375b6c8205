import { describe, expect, it } from 'vitest';
import { evaluateLines, type Line } from './build.ts';

describe('what earns a bonus', () => {
  const loops: Line = {
    id: 'loops',
    marks: 0,
    leads: ['a', 'b'],
    ruled: { a: 'confirmed' },
    entry: { bonus: { each: 8, unit: 'percent-of-full', cap: null } },
  };
  const entries: Line = {
    id: 'entries',
    marks: 0,
    take: {
      by: 'ask',
      choices: [
        { name: '有', keeps: 1 },
        { name: '无', keeps: 0 },
      ],
    },
    entry: {
      clauses: [
        { id: 'x-1', place: '第1项', bonus: { each: 2, unit: 'percent-of-full', cap: null } },
        { id: 'x-2', place: '第2项', bonus: { each: 5, unit: 'percent-of-full', cap: 10 } },
      ],
    },
    ruling: {
      whole: null,
      clauses: new Map([
        ['x-1', { kind: 'answer', choice: null, count: 3 }],
        ['x-2', { kind: 'answer', choice: null, count: 4 }],
      ]),
    },
  };
  const base = (lost: number): Line => ({ id: 'base', marks: 100, faults: ['x'], take: { by: 'each', marks: lost } });

  it('is no fault: a confirmed item costs nothing, in whatever basis', () => {
    for (const basis of ['machine', 'confirmed'] as const) {
      const { criteria, score } = evaluateLines([loops, { id: 'kept', marks: 100 }], {
        basis,
        bonus: { gate: 80, cap: 30 },
      });
      expect(criteria[0]).toMatchObject({ state: 'pass', taken: 0, reason: '人工确认加分事项1件' });
      expect(score).toMatchObject({
        base: 100,
        bonus: 8,
        total: 108,
        credits: [{ criterion: 'loops', items: 1, marks: 8 }],
      });
    }
  });

  it('is counted on the sheet too: 2% and 5% an entry, each kind up to its cap and all up to the checklist’s', () => {
    const { score } = evaluateLines([entries, base(5)], { bonus: { gate: 80, cap: null } });
    expect(score).toMatchObject({ base: 95, bonus: 16, total: 111 });
    expect(evaluateLines([entries, loops, base(5)], { bonus: { gate: 80, cap: 20 } }).score.bonus).toBe(20);
  });

  it('earns nothing below the gate, nor at it', () => {
    expect(evaluateLines([entries, base(21)], { bonus: { gate: 80, cap: 30 } }).score).toMatchObject({
      base: 79,
      bonus: 0,
      total: 79,
      credits: [],
    });
    expect(evaluateLines([entries, base(20)], { bonus: { gate: 80, cap: 30 } }).score).toMatchObject({
      base: 80,
      bonus: 0,
    });
  });

  it('stands outside the marks and asks for a person while there are only leads', () => {
    const { criteria, score } = evaluateLines([
      { ...loops, ruled: {} },
      { id: 'kept', marks: 100 },
    ]);
    expect(criteria[0]).toMatchObject({ state: 'needs-review', reason: '有2条加分线索待人工确认' });
    expect(score.undecided.marks).toBe(0);
  });
});
