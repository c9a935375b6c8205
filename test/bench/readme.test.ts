import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESULTS, type Result } from '../../bench/kit/bench.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The rows of the READMEs' table of speed: the benchmark that each is of, and its ratio. */
const ROWS = [
  ['recognisers', 'expressions'],
  ['recognisers', 'ofHold'],
  ['pages', 'reading'],
  ['pages', 'rules'],
  ['store', 'bare'],
  ['report', 'json'],
  ['crawl', 'crawlee'],
  ['crawl', 'crawleeByHand'],
  ['crawl', 'bare'],
  ['incremental', 'restlessNextDayProcessor'],
  ['incremental', 'restlessBytes'],
  ['memory', 'ofHold'],
  ['panel', 'ofHold'],
] as const;

describe.each(['README.md', 'README.zh-CN.md'])('figures of speed in %s', (file) => {
  const cells = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\|[^|\n]+\| ([\d.]+) \|(?: [≥≤] [\d.]+)? \|$/gm)];

  test('are those of the saved results, row by row', () => {
    const said = cells.map(([, ratio]) => Number(ratio));
    expect(said).toEqual(ROWS.map(([bench, ratio]) => resultOf(bench).ratios[ratio]));
  });
});

function resultOf(bench: string): Result {
  return JSON.parse(readFileSync(join(RESULTS, `${bench}.json`), 'utf8')) as Result;
}
