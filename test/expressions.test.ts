import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findSlowExpressions } from '../scripts/expressions.ts';
import { plantSources } from './helpers/plant-sources.ts';

const ROOT = resolve(import.meta.dirname, '..');

test('no regular expression of this repository goes back and forth over a long input', () => {
  expect(findSlowExpressions(ROOT)).toEqual([]);
}, 120_000);

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
  '/<script[^>]+src=[^>]*head/i',
  '/<title[^>]*>/',
  '/<!--[^]*?-->/',
  String.raw`/document\.write[^]*countPage/`,
  String.raw`/^(?:<!--[^]*?-->\s*)*<html/`,
  'new RegExp(`<${name}[^>]*>`)',
])(
  '%s is named with the text that it is slow on',
  (expression) => {
    const root = plantSources({ 'rules/a.ts': `export const a = (name: string) => [name, ${expression}];` });
    expect(findSlowExpressions(root)).toEqual([expect.stringMatching(/^rules\/a\.ts:1: \/.+\/i? over ".+" repeated$/)]);
  },
  60_000,
);

test.each([
  String.raw`/第\s*(?:[:：]\s*)?页/`,
  String.raw`/^\s*\|[\s|]*$/`,
  String.raw`/^(?:\/\/[^\n]*\n\s*)*x/`,
  String.raw`/a{0,40}a{0,40}b/`,
  String.raw`/(?<!\s)\s+$/`,
  String.raw`/(?:(?<!\s)\s+)?>\s*/`,
  '/<script[^<>]+src=/i',
  '/<script[^>]{0,300}src=/i',
  '/<!--[^]*?(?:-->|$)/g',
  String.raw`/^(?:<!--(?:(?!-->)[^])*-->\s*)*<html/`,
])('%s is let through', (expression) => {
  expect(findSlowExpressions(plantSources({ 'extension/a.tsx': `export const a = ${expression};` }))).toEqual([]);
});
