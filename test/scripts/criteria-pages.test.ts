import { expect, test } from 'vitest';
import { criteriaPages, writtenPages } from '../../scripts/criteria-pages.ts';

test('docs/criteria says what the seeds, the rules and the last measurement say: npm run docs:criteria', () => {
  expect(Object.fromEntries(writtenPages())).toEqual(Object.fromEntries(criteriaPages()));
});
