import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../rules/decide/rulings.ts';
import { evaluateLines } from './build.ts';

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
