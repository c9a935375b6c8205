import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findBrokenWalls } from '../scripts/walls.ts';
import { plantSources as plant } from './helpers/plant-sources.ts';

const ROOT = resolve(import.meta.dirname, '..');
test('every wall of this repository stands', () => {
  expect(findBrokenWalls(ROOT)).toEqual([]);
});

test('imports that the rooms allow are let through', () => {
  const root = plant({
    'rules/facts/a.ts': `import { parseDocument } from 'htmlparser2'; import * as z from 'zod'; import { sha256 } from '@noble/hashes/sha2.js'; import './b.ts';`,
    'store/a.ts': `import 'node:sqlite'; import 'kysely'; import type { X } from '../rules/facts/a.ts';`,
    'report/a.ts': `import '../rules/a.ts'; import '../store/a.ts'; import 'node:fs';`,
    'crawler/commands/audit.ts': `import '../../report/html.ts'; import '../../store/a.ts'; import '../../seeds/a.ts';`,
    'crawler/zwgk.mjs': `const run = await import('./cli.ts');`,
    'extension/a.tsx': `import { useState } from 'react'; import '../rules/a.ts'; import '../seeds/a.ts';`,
    'seeds/a.ts': `import 'node:fs'; import 'yaml';`,
  });
  expect(findBrokenWalls(root)).toEqual([]);
});

test.each([
  ['rules/a.ts', `import { open } from '../store/open.ts';`, 'rules/ may not import store/'],
  ['rules/a.ts', `import type { Row } from '../store/open.ts';`, 'rules/ may not import store/'],
  ['rules/a.ts', `export * from '../crawler/cli.ts';`, 'rules/ may not import crawler/'],
  ['rules/a.ts', `type Row = import('../store/open.ts').Row;`, 'rules/ may not import store/'],
  ['rules/a.ts', `const x = await import('../report/html.ts');`, 'rules/ may not import report/'],
  ['rules/a.ts', `import { readFileSync } from 'node:fs';`, 'runs without Node'],
  ['rules/a.ts', `import { readFileSync } from 'fs';`, 'runs without Node'],
  ['rules/a.ts', `import { request } from 'undici';`, 'the package undici'],
  ['rules/a.ts', `import x from '@noble/curves';`, 'the package @noble/curves'],
  ['rules/a.ts', `import x from '../package.json' with { type: 'json' };`, 'lies in no room'],
  ['seeds/a.ts', `import '../rules/a.ts';`, 'seeds/ may not import rules/'],
  ['store/a.ts', `import '../seeds/a.ts';`, 'store/ may not import seeds/'],
  ['report/a.ts', `import '../crawler/cli.ts';`, 'report/ may not import crawler/'],
  ['crawler/crawl/a.ts', `import '../../report/html.ts';`, 'crawler/ may not import report/'],
  ['crawler/a.ts', `import '../extension/a.ts';`, 'crawler/ may not import extension/'],
  ['report/a.ts', `import { request } from 'undici';`, 'speak to the network'],
  ['store/a.ts', `import { connect } from 'node:net';`, 'speak to the network'],
  ['crawler/commands/audit.ts', `import { get } from 'https';`, 'speak to the network'],
  ['extension/a.tsx', `import '../store/a.ts';`, 'extension/ may not import store/'],
  ['extension/a.tsx', `import 'node:fs';`, 'runs without Node'],
  ['extension/a.tsx', `import { z } from 'zod';`, 'a part of zod'],
])('%s with `%s` breaks a wall', (file, source, problem) => {
  expect(findBrokenWalls(plant({ [file]: source }))).toEqual([expect.stringContaining(problem)]);
});

test.each([
  ['Date.now()', 'Date.now'],
  [`Date['now']()`, 'Date.now'],
  ['new Date()', 'the clock'],
  ['Date()', 'the clock'],
  ['Math.random()', 'Math.random'],
  ['process.env', 'process'],
  [`fetch('http://x')`, 'fetch'],
  ['setTimeout(() => 0, 1)', 'setTimeout'],
  ['{ process }', 'process'],
])('rules/ may not say `%s`', (expression, named) => {
  expect(findBrokenWalls(plant({ 'rules/a.ts': `export const x = ${expression};` }))).toEqual([
    expect.stringContaining(`uses ${named}`),
  ]);
});

test('a name in a comment, a string or a member is not a use', () => {
  const source = `// Date.now() and import '../store/a.ts'\nexport const x = (y: { fetch: () => Date }) => [y.fetch(), new Date(0), 'process', { process: 1 }];`;
  expect(findBrokenWalls(plant({ 'rules/a.ts': source }))).toEqual([]);
});
