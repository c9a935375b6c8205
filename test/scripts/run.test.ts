import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const RUN = join(resolve(import.meta.dirname, '../..'), 'scripts', 'run.mjs');

test('a Node that is too old gets one clear message, not a syntax error', () => {
  const asNode20 = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(RUN)});`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', asNode20], { encoding: 'utf8' });
  expect(done.status).toBe(3);
  expect(done.stderr).toMatch(/needs Node 24 and was started by Node 20\.20\.2 .*\nNext step: run `npm install`/);
  expect(done.stdout).toBe('');
});
