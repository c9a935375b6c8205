import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTATIONS, type Mutation } from '../test/mutations.ts';
import { realHost, ROOT } from './host.ts';

const LIMIT_MS = 300_000;
/** What a copy needs beside the code. */
const LEFT_OUT = /^(?:node_modules|dist|\.git|\.output|zwgk-out|coverage)$/;

/**
 * `npm run mutate [-- words of a law]`: breaks each law in a scratch copy, one after the other, and runs the tests that
 * must notice. Ends with 1 where none does.
 */
export function main(words: readonly string[]): number {
  const copy = mkdtempSync(join(tmpdir(), 'zwgk-mutation-'));
  try {
    cpSync(ROOT, copy, { recursive: true, filter: (source) => !LEFT_OUT.test(source.slice(ROOT.length + 1)) });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const chosen = MUTATIONS.filter(({ law, breaks }) => words.every((word) => `${law} ${breaks}`.includes(word)));
    const missed = chosen.filter((mutation) => !isCaught(copy, mutation));
    console.log(`${chosen.length - missed.length} of ${chosen.length} caught`);
    return missed.length === 0 && chosen.length > 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function isCaught(copy: string, { law, breaks, file, find, replace, tests }: Mutation): boolean {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(find).length !== 2) throw new Error(`${file}: expected once “${find}”`);
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--root', copy, '--project', 'unit', '--project', 'e2e', '--bail', '1', ...tests];
    const { stdout, stderr, failure } = realHost().run(process.execPath, args, {
      limit: LIMIT_MS,
      env: { NO_COLOR: '1' },
    });
    // Without a test that failed it is the run that broke, which proves nothing.
    const name = / FAIL +(?:\|?(?:unit|e2e)\|?)? *(.*)/.exec(stdout + stderr)?.[1];
    const isSeen = failure !== null && name !== undefined;
    console.log(`${isSeen ? 'caught' : 'MISSED'}  ${law}: ${breaks}${isSeen ? `\n        ${name}` : ''}`);
    return isSeen;
  } finally {
    writeFileSync(path, whole);
  }
}
