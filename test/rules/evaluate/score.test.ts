import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../rules/decide/rulings.ts';
import type { ChecklistEntry } from '../../../rules/evaluate/checklist.ts';
import type { AuditResult, ScoreNode } from '../../../rules/result/audit-result.ts';
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

describe('a manual sheet answered clause by clause', () => {
  const choices = [
    { name: '已落实', keeps: 1 },
    { name: '部分落实', keeps: 0.5 },
    { name: '未落实', keeps: 0 },
  ];
  const clauses = ['x-1', 'x-2', 'x-3'].map((id) => ({ id, place: id, text: '有制度' }));
  const answer = (choice: string): Answer => ({ kind: 'answer', choice, count: null });
  const sheet = (whole: Answer | null, said: Record<string, Answer>): ReturnType<typeof evaluateLines> =>
    evaluateLines([
      {
        id: 'c',
        marks: 9,
        take: { by: 'ask', choices },
        entry: { clauses },
        ruling: { whole, clauses: new Map(Object.entries(said)) },
      },
      { id: 'kept', marks: 91 },
    ]);

  it('keeps the mean of its answers, once all are given', () => {
    const all = { 'x-1': answer('已落实'), 'x-2': answer('部分落实'), 'x-3': answer('未落实') };
    expect(sheet(null, all).criteria[0]).toMatchObject({
      state: 'partial',
      taken: 4.5,
      reason: '人工核查：已落实1条、部分落实1条、未落实1条',
    });
    expect(sheet(null, { 'x-1': answer('已落实') }).criteria[0]).toMatchObject({
      state: 'needs-review',
      taken: 0,
      reason: '核查表已答1条，还有2条待答',
    });
  });

  it('lets one answer stand for the clauses that have none of their own', () => {
    expect(sheet(answer('已落实'), { 'x-3': answer('未落实') }).criteria[0]).toMatchObject({
      state: 'partial',
      taken: 3,
    });
    expect(sheet(answer('未落实'), {}).criteria[0]).toMatchObject({
      state: 'fail',
      taken: 9,
      reason: '人工核查：未落实',
    });
  });

  it('leaves out what does not apply, and the line where nothing does', () => {
    const none: Answer = { kind: 'not-applicable', why: '没有此项职能' };
    expect(sheet(answer('未落实'), { 'x-1': none, 'x-2': none }).criteria[0]).toMatchObject({ taken: 9 });
    const outside = sheet(none, {});
    expect(outside.criteria[0]).toMatchObject({ state: 'not-applicable', reason: '经人工认定不适用：没有此项职能' });
    expect(outside.score.tree.marks).toBe(91);
  });

  it('concludes nothing while people disagree', () => {
    const disputed: Answer = { kind: 'disputed', sides: ['甲：已落实', '乙：未落实'] };
    expect(sheet(disputed, {}).criteria[0]).toMatchObject({
      state: 'needs-review',
      taken: 0,
      reason: '核查表答复不一致（甲：已落实；乙：未落实），待商定',
    });
  });
});

describe('a veto', () => {
  const veto = (line: Line): AuditResult['score'] => evaluateLines([line, { id: 'kept', marks: 99 }]).score;

  it('falls from a number of faults on, and says how many there are before', () => {
    const at = (faults: string[]): ReturnType<typeof evaluateLines> =>
      evaluateLines([
        { id: 'c', marks: 0, checked: 9, faults, entry: { vetoAt: { count: 3, of: 'findings', faults: [] } } },
        { id: 'kept', marks: 100 },
      ]);
    expect(at(['a', 'b']).score).toMatchObject({ veto: [], grade: '优秀', total: 100 });
    expect(at(['a', 'b']).criteria[0]).toMatchObject({
      state: 'partial',
      reason: '缺a等2个问题，计2个（3个及以上即否决）',
    });
    expect(at(['a', 'b', 'c']).score).toMatchObject({
      veto: [{ criterion: 'c', reason: expect.stringMatching(/^缺.等3个问题，计3个（3个及以上即否决）$/) }],
      grade: '不合格',
      gradeNote: '触发单项否决',
    });
    expect(at(['a', 'b', 'c']).criteria[0]?.state).toBe('fail');
  });

  it('counts pages where pages are meant, and only the faults that are named', () => {
    const count = (vetoAt: NonNullable<ChecklistEntry['vetoAt']>): number =>
      veto({ id: 'c', marks: 1, checked: 9, faults: ['a', 'a', 'b', 'b'], entry: { vetoAt } }).veto.length;
    expect(count({ count: 3, of: 'findings', faults: [] })).toBe(1);
    expect(count({ count: 3, of: 'pages', faults: [] })).toBe(0);
    expect(count({ count: 3, of: 'findings', faults: ['blank-column'] })).toBe(0);
  });

  it('falls by a person’s answer that keeps nothing, though the line has no marks', () => {
    const choices = [
      { name: '未发现', keeps: 1 },
      { name: '存在', keeps: 0 },
    ];
    const answered = (answer?: string): AuditResult['score'] =>
      veto({
        id: 'c',
        marks: 0,
        take: { by: 'ask', choices },
        entry: { veto: true },
        ...(answer === undefined ? {} : { answer }),
      });
    expect(answered().veto).toEqual([]);
    expect(answered('未发现').veto).toEqual([]);
    expect(answered('存在')).toMatchObject({ veto: [{ criterion: 'c', reason: '人工核查：存在' }], grade: '不合格' });
  });

  it('shows in the tree though it takes nothing', () => {
    const { tree } = veto({ id: 'c', marks: 0, faults: ['a'], entry: { veto: true } });
    expect(tree.children[0]?.state).toBe('partial');
  });
});

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
