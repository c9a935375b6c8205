import { expect, it } from 'vitest';
import { makeCases, measure, ours } from '../../../bench/privacy/measure.ts';

it('holds precision and recall on generated lists and sentences with three look-alikes a leak', () => {
  const cases = makeCases(5, 2);
  const leaks = cases.reduce((sum, one) => sum + one.leaks.length, 0);
  expect(cases.reduce((sum, one) => sum + one.lookAlikes, 0)).toBeGreaterThanOrEqual(leaks * 3);
  for (const { kind, found, missed, falseAlarms } of measure(cases, ours)) {
    const floor = ['id-card', 'mobile', 'bank-card'].includes(kind) ? 0.98 : 0.9;
    expect(found, kind).toBeGreaterThan(0);
    expect(found / (found + missed), `recall of ${kind}`).toBeGreaterThanOrEqual(floor);
    expect(found / (found + falseAlarms), `precision of ${kind}`).toBeGreaterThanOrEqual(floor);
  }
});
