import { expect, test } from 'vitest';
import { realHost } from '../../scripts/host.ts';

const host = realHost();
const node = (script: string, limit?: number) =>
  host.run(process.execPath, ['-e', script], limit === undefined ? {} : { limit });

test('a command that ends well has no failure', () => {
  expect(node('console.log(1)')).toEqual({ stdout: '1\n', stderr: '', failure: null });
});

test('a failure is one line: the exit and the line that says why', () => {
  expect(node('console.error("\\nError: no route\\n  at x"); process.exit(4)').failure).toBe(
    'ended with 4: Error: no route',
  );
});

test('a command that hangs is ended at its limit', () => {
  expect(node('setInterval(() => 0, 1000)', 300).failure).toBe('did not end within 0.3 s');
});

test('a command that is not there is a failure, not a throw', () => {
  expect(host.run('no-such-command-here', []).failure).toContain('ENOENT');
});
