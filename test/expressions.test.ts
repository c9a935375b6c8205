import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findSlowExpressions } from '../scripts/expressions.ts';
import { plantSources } from './helpers/plant-sources.ts';

const ROOT = resolve(import.meta.dirname, '..');

test('no regular expression of this repository goes back and forth over a long input', () => {
  expect(findSlowExpressions(ROOT)).toEqual([]);
}, 60_000);

test.each([
  String.raw`/第\s*[:：]?\s*页/`,
  String.raw`/^[\s|]*\|[\s|]*$/`,
  String.raw`/^(?:\/\/[^\n]*\s+)*x/`,
  String.raw`/(?:a+)+$/`,
  String.raw`/\p{L}*\w{2,}!/u`,
  String.raw`/\s+$/`,
  String.raw`/《.*》/`,
])('%s is named with its place', (expression) => {
  const root = plantSources({ 'crawler/a.ts': `const a = 1;\nexport const b = ${expression};` });
  expect(findSlowExpressions(root)).toEqual([`crawler/a.ts:2: ${expression}`]);
});

test.each([
  String.raw`/第\s*(?:[:：]\s*)?页/`,
  String.raw`/^\s*\|[\s|]*$/`,
  String.raw`/^(?:\/\/[^\n]*\n\s*)*x/`,
  String.raw`/a{0,40}a{0,40}b/`,
  String.raw`/(?<!\s)\s+$/`,
  String.raw`/(?:(?<!\s)\s+)?>\s*/`,
])('%s is let through', (expression) => {
  expect(findSlowExpressions(plantSources({ 'extension/a.tsx': `export const a = ${expression};` }))).toEqual([]);
});
