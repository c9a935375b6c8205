import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const readme = flat(readFileSync(join(ROOT, 'README.md'), 'utf8'));

/** Rows of the table: the promise, '' where it is that of the row above, and the test that holds it. */
const rows = readFileSync(join(ROOT, 'docs/quality.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, promise, file, name] = /^\| (.*?)\s*\| `(test\/[^`]+)` › (.+?)\s*\|$/.exec(line) ?? [];
    return file === undefined ? [] : [{ promise: promise ?? '', file, name: name ?? '' }];
  });
const promises = rows.map(({ promise }) => promise).filter((promise) => promise !== '');

test.each(rows)('$file has the test “$name”', ({ file, name }) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  const source = readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'");
  expect(
    ['test', 'it'].some((word) => [`'`, '"', '`'].some((quote) => source.includes(`${word}(${quote}${name}${quote}`))),
  ).toBe(true);
});

test.each(promises)('the README promises “%s”', (promise) => {
  expect(readme).toContain(promise);
});

test('every promise in bold of the README is held', () => {
  const [, section = ''] = /## What it promises (.*?) ## /.exec(readme) ?? [];
  const bold = [...section.matchAll(/\*\*(.+?)[.:,]?\*\*/g)].map(([, words = '']) => words);
  expect(bold.length).toBeGreaterThan(3);
  expect(bold.filter((words) => !promises.includes(words))).toEqual([]);
});
