import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(new URL('../../crawler/heap.ts', import.meta.url).href);

test('the space of new objects stays as large as is of use, whatever passes through it', () => {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { settleYoungSpace } from ${MODULE};
    settleYoungSpace();
    let kept = [];
    for (let n = 0; n < 2e6; n++) {
      kept.push({ n });
      if (kept.length > 2e5) kept = [];
    }
    process.stdout.write(String(getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size / 1e6));`;
  const megabytes = Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
  expect(megabytes).toBeGreaterThan(15);
  expect(megabytes).toBeLessThan(40);
});
