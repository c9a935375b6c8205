import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LABELS, labelFileSchema, listLabelFiles, readLabelFile } from '../../bench/facts/labels.ts';

const files = listLabelFiles().map((name) => ({ path: name, file: readLabelFile(name) }));
const pages = files.flatMap(({ file }) => file.pages.map((page) => ({ site: file.site, page })));

/** Every text of a label, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('at least 60 pages of saved sites and 30 written ones are labelled', () => {
  expect(pages.filter(({ site }) => site !== 'written').length).toBeGreaterThanOrEqual(60);
  expect(pages.filter(({ site }) => site === 'written').length).toBeGreaterThanOrEqual(30);
});

describe.each(files)('$path', ({ file }) => {
  test('labels every page once, days in the order they can stand', () => {
    const paths = file.pages.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const page of file.pages) {
      const { list } = page;
      expect(page.path.startsWith('/'), page.path).toBe(false);
      if (typeof list?.newest !== 'string') continue;
      for (const day of [list.first, list.last]) {
        if (typeof day === 'string') expect(day <= list.newest, page.path).toBe(true);
      }
    }
  });

  test('holds facts and no text of the page', () => {
    for (const text of file.pages.flatMap(textsOf)) {
      expect(text.length, text).toBeLessThanOrEqual(200);
      expect(text).not.toMatch(/<[a-z/!]/i);
    }
  });

  test('holds no numbers of persons and names nobody', () => {
    for (const page of file.pages) {
      // Index numbers and footers hold codes of agencies and sites.
      const { path: _path, footer: _footer, indexNumber: _index, ...rest } = page;
      for (const text of textsOf(rest)) {
        expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{15,17}[\dX](?![\dX])|0\d{2,3}-\d{7,8}/);
        expect(text).not.toMatch(/\p{Script=Han}(同志|先生|女士|等\d+(位|名|人))/u);
      }
    }
  });
});

test('every written page has its label and every label its page', () => {
  const folder = join(LABELS, 'written');
  const labelled = files
    .filter(({ file }) => file.folder === null)
    .flatMap(({ file }) => file.pages.map((page) => page.file ?? page.path));
  expect(labelled.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.html') && !labelled.includes(name))).toEqual([]);
});

test('pages of real sites are not in the repository', () => {
  expect(
    readdirSync(LABELS, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && !name.startsWith('written'),
    ),
  ).toEqual([]);
  for (const name of readdirSync(join(LABELS, 'written')).filter((entry) => entry.endsWith('.html'))) {
    expect(readFileSync(join(LABELS, 'written', name), 'latin1')).not.toMatch(
      /gov\.cn\/(?!portal|exposure)|Mirrored from/,
    );
  }
});

test.each([
  ['an unknown key', { path: 'a.html', titel: '通知' }],
  ['a day that is none', { path: 'a.html', published: '2018-13-01' }],
  ['a kind that is none', { path: 'a.html', kind: 'page' }],
  ['a choice of one', { path: 'a.html', written: { any: ['2018-01-01'] } }],
])('%s is refused', (_, page) => {
  const file = { site: 'x', folder: null, base: 'http://x.example/', seenOn: '2024-01-01' };
  expect(labelFileSchema.safeParse({ ...file, pages: [{ path: 'a.html' }] }).success).toBe(true);
  expect(labelFileSchema.safeParse({ ...file, pages: [page] }).success).toBe(false);
});
