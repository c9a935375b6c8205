import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { MUTATIONS } from './mutations.ts';

const ROOT = resolve(import.meta.dirname, '..');

test.each(MUTATIONS)('$law: the place where $breaks is where it was', ({ file, find, tests }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(find)).toHaveLength(2);
  expect(tests.filter((one) => !existsSync(join(ROOT, one)))).toEqual([]);
});

test('every law is broken at least once', () => {
  const laws = new Set(MUTATIONS.map(({ law }) => Number(law.split(' ')[0])));
  expect([...laws].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
