import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Megabytes of the space of new objects after many have passed through it. */
function youngMegabytes(isSettled: boolean): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { settleYoungSpace } from ${JSON.stringify(new URL('../../crawler/young-space.ts', import.meta.url).href)};
    ${isSettled ? 'settleYoungSpace();' : ''}
    let kept = [];
    for (let n = 0; n < 2e6; n++) {
      kept.push({ n });
      if (kept.length > 2e5) kept = [];
    }
    process.stdout.write(String(getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size / 1e6));`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

test('the space of new objects stays as large as is of use', () => {
  expect(youngMegabytes(false)).toBeGreaterThan(60);
  const settled = youngMegabytes(true);
  expect(settled).toBeGreaterThan(15);
  expect(settled).toBeLessThan(40);
});
