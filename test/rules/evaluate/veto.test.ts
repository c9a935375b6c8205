import { describe, expect, it } from 'vitest';
import type { ChecklistEntry } from '../../../rules/evaluate/checklist.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { evaluateLines, type Line } from './build.ts';

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
