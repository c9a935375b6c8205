import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { evaluateLines, type Line } from './build.ts';

describe('no grade', () => {
  it('has its reason beside it', () => {
    const open = (marks: number): AuditResult['score'] =>
      evaluateLines([
        { id: 'kept', marks: 100 - marks },
        { id: 'open', marks, checked: 0, unchecked: 1 },
      ]).score;
    expect(open(5)).toMatchObject({ grade: '优秀', gradeNote: null });
    expect(open(15)).toMatchObject({ grade: null, gradeNote: '待定分值判定后为合格到优秀之间，暂不评定等次' });
    expect(open(60)).toMatchObject({ grade: null, gradeNote: '待定分值过半，暂不评定等次' });
  });

  it('counts what the least score would still earn', () => {
    const line: Line = { id: 'open', marks: 4, checked: 0, unchecked: 1 };
    const loops: Line = {
      id: 'loops',
      marks: 0,
      leads: ['a'],
      ruled: { a: 'confirmed' },
      entry: { bonus: { each: 5, unit: 'marks', cap: null } },
    };
    const lost: Line = { id: 'lost', marks: 96, faults: ['x'], take: { by: 'each', marks: 8 } };
    expect(evaluateLines([line, loops, lost], { bonus: { gate: 80, cap: 30 } }).score).toMatchObject({
      total: 97,
      undecided: { low: 88, high: 92 },
      grade: '优秀',
    });
  });
});

describe('an estimate', () => {
  it('is marked line by line', () => {
    const { criteria } = evaluateLines([
      { id: 'a', marks: 50, entry: { estimate: true } },
      { id: 'b', marks: 50 },
    ]);
    expect(criteria.map(({ estimate }) => estimate)).toEqual([true, undefined]);
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
