import { describe, expect, it } from 'vitest';
import { checklistSchema, criterionSchema, readData } from '../../../rules/evaluate/checklist.ts';
import { makePlan } from '../../../rules/evaluate/plan.ts';
import { UsageError } from '../../../rules/errors.ts';

const good = {
  id: 'x',
  title: 'X',
  edition: '1',
  source: 's',
  full: 100,
  marksBasis: 'b',
  groups: [{ id: 'g', title: 'G' }],
  criteria: [{ criterion: 'c', group: 'g', marks: 5, take: { by: 'any' }, clauses: [] }],
};
const criterion = readData(
  criterionSchema,
  {
    id: 'c',
    title: 'C',
    rule: 'required-column',
    severity: 'major',
    how: 'h',
    params: { columns: [{ name: '公报' }] },
  },
  'criteria',
);

function problems(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map((p) => p.field);
    throw error;
  }
  return [];
}

describe('a checklist', () => {
  it('says all that is wrong with it at once, by field', () => {
    const bad = {
      ...good,
      id: 'No Good',
      full: -1,
      criteria: [{ ...good.criteria[0], marks: '5', take: { by: 'guess' }, colour: 'red' }],
    };
    expect(problems(() => readData(checklistSchema, bad, 'x.yaml'))).toEqual([
      'x.yaml: id',
      'x.yaml: full',
      'x.yaml: criteria.0.marks',
      'x.yaml: criteria.0.take.by',
      'x.yaml: criteria.0',
    ]);
  });

  it('names what came', () => {
    expect(() => readData(checklistSchema, { ...good, full: -1 }, 'x.yaml')).toThrow(
      /x\.yaml: full: expected .*, got -1/,
    );
    expect(() => readData(checklistSchema, null, 'x.yaml')).toThrow(/x\.yaml: expected .*object.*, got null/);
  });

  it('knows its criteria, rules, groups and their parameters', () => {
    const list = readData(
      checklistSchema,
      {
        ...good,
        criteria: [
          { ...good.criteria[0], criterion: 'nobody' },
          { ...good.criteria[0], group: 'elsewhere', params: { columns: 3 } },
          good.criteria[0],
        ],
      },
      'x',
    );
    expect(problems(() => makePlan(list, [criterion]))).toEqual([
      'x: criteria.0.criterion',
      'x: criteria.1.group',
      'x: criteria.1 (c).params.columns',
      'x: criteria.2.criterion',
    ]);
    expect(problems(() => makePlan(readData(checklistSchema, good, 'x'), [{ ...criterion, rule: 'guess' }]))).toEqual([
      'criteria.yaml: c.rule',
    ]);
  });
});
