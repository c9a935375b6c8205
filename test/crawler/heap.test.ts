import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(new URL('../../crawler/heap.ts', import.meta.url).href);
const TREE = JSON.stringify(new URL('../../rules/facts/tree.ts', import.meta.url).href);

/** What a process of its own says. */
function run(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

test('the space of new objects stays as large as is of use, whatever passes through it', () => {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { settleHeap } from ${MODULE};
    settleHeap();
    let kept = [];
    for (let n = 0; n < 2e6; n++) {
      kept.push({ n });
      if (kept.length > 2e5) kept = [];
    }
    process.stdout.write(String(getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size / 1e6));`;
  const megabytes = Number(run(script));
  expect(megabytes).toBeGreaterThan(10);
  expect(megabytes).toBeLessThan(24);
});

test('a thread with little room for new objects makes no page among the old ones', () => {
  const reader = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { settleHeap } from ${MODULE};
    settleHeap();
    const { parseHtml } = await import(${TREE});
    const row = (n, i) => '<li class="row"><a href="/a/' + n + '/' + i + '.html">第' + i + '条</a><span>2026-05-06</span></li>';
    const old = () => getHeapSpaceStatistics().find((one) => one.space_name === 'old_space').space_used_size;
    let [last, grown] = [old(), 0];
    for (let n = 0; n < 300; n++) {
      parseHtml(Array.from({ length: 1500 }, (_, i) => row(n, i)).join(''));
      grown += Math.max(0, old() - last);
      last = old();
    }
    process.stdout.write(String(grown / 1e6));`;
  const script = `
    import { Worker } from 'node:worker_threads';
    import { settleHeap } from ${MODULE};
    settleHeap();
    const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };
    new Worker(${JSON.stringify(reader)}, { eval: true, resourceLimits });`;
  // More than 400 where V8 is left to guess.
  expect(Number(run(script))).toBeLessThan(100);
});
