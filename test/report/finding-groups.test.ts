import { describe, expect, test } from 'vitest';
import { groupFindings, shareBudget } from '../../report/model/finding-groups.ts';
import { sumScore } from '../../report/model/score-sum.ts';
import { groupCriteria } from '../../report/model/tree-groups.ts';
import { blockedResult, hugeResult, ordinaryResult } from './results.ts';

describe('shareBudget', () => {
  test('gives the small ones all and divides the rest', () => {
    expect(shareBudget([1000, 3, 500, 0], 203)).toEqual([100, 3, 100, 0]);
    expect(shareBudget([5, 6], 100)).toEqual([5, 6]);
    expect(shareBudget([], 10)).toEqual([]);
  });
});

describe('groupFindings', () => {
  test('shows or counts every finding, once', () => {
    const result = hugeResult();
    const groups = groupFindings(result, 1200);
    const shown = groups.flatMap(({ pages }) => pages.flatMap(({ findings }) => findings.map(({ key }) => key)));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeLessThanOrEqual(1200);
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(result.findings.length);
    expect(groups.reduce((sum, { hidden }) => sum + hidden, 0) + shown.length).toBe(result.findings.length);
  });

  test('keeps a veto when the budget is tight', () => {
    const groups = groupFindings(hugeResult(), 30);
    const privacy = groups.find(({ id }) => id === 'privacy-leak');
    expect(privacy?.pages[0]?.findings[0]?.severity).toBe('veto');
  });
});

describe('groupCriteria', () => {
  test('loses no criterion, not even one that the tree forgot', () => {
    const result = ordinaryResult();
    result.score.tree.children.pop();
    const listed = groupCriteria(result).flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(result.criteria.map(({ id }) => id).toSorted());
  });
});

describe('sumScore', () => {
  test('states a calculation that gives the printed score', () => {
    expect(sumScore(ordinaryResult())).toEqual({
      taken: 21.75,
      line: '(计分分值 96.00 − 扣分 21.75) ÷ 96.00 × 满分 100.00 = 77.34',
      agrees: true,
    });
  });

  test('claims no calculation that does not hold', () => {
    const result = ordinaryResult();
    result.score.base = 50;
    expect(sumScore(result).line).toBe('计分分值 96.00、扣分 21.75，按清单规则折算 = 50.00');
  });

  test('says nothing where there is no total', () => {
    expect(sumScore(blockedResult()).line).toBe('');
  });

  test('notices rows and tree that disagree', () => {
    const result = ordinaryResult();
    result.score.tree.taken += 1;
    expect(sumScore(result).agrees).toBe(false);
  });
});
