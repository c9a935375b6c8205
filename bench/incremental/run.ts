import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBench } from '../kit/bench.ts';
import { type Run, runContender } from '../kit/contender.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';

// npm run -s bench:incremental -- [--pages N] [--rounds N] [--json] [--save]
// A full audit, one more on the same day and one on the next, of a site that has not changed: once of a server that gives
// ETags, once of one that does not and writes a counter and tokens into every page. Ratios are the first audit's cost
// divided by the second's, and for the processor by that of the next day too, when all is judged anew: what is overdue
// depends on the day. All are whole audits, judging included. It fails unless the first two find the same.

const SITES = { etags: 'etags', restless: 'restless' } as const;

await runBench('incremental', { size: { pages: 3000, rounds: 3 } }, async ({ pages, rounds }, say) => {
  const times: Record<string, number[]> = {};
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, mode] of Object.entries(SITES)) {
    const nights: Nights[] = [];
    for (let round = 1; round <= rounds; round++) {
      const made = await audits(pages, mode);
      const [first, second] = made;
      say(
        `round ${round} of ${rounds}, ${name}: ${second.counted['asked']} of ${pages} pages asked for, ${rounded(first.cpuSeconds / second.cpuSeconds)} times less work`,
      );
      nights.push(made);
    }
    const against = (cost: (run: Run) => number): number[] =>
      nights.map(([first, second]) => cost(first) / Math.max(1, cost(second)));
    times[`${name}Bytes`] = against((run) => run.counted['bytes']!);
    times[`${name}Processor`] = nights.map(([first, second]) => first.cpuSeconds / second.cpuSeconds);
    times[`${name}NextDayProcessor`] = nights.map(([first, , next]) => first.cpuSeconds / next.cpuSeconds);
    times[`${name}Requests`] = against((run) => run.counted['requests']!);
    figures[`${name}, first`] = figuresOf(nights.map(([first]) => first));
    figures[`${name}, second`] = figuresOf(nights.map(([, second]) => second));
    figures[`${name}, next day`] = figuresOf(nights.map(([, , next]) => next));
  }
  return { ...ratiosOf(times), figures };
});

/** The first audit, the second, and that of the next day. */
type Nights = [Run, Run, Run];

async function audits(pages: number, mode: 'etags' | 'restless'): Promise<Nights> {
  const site = await startSite(pages, mode);
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  try {
    const night = (day: string): Promise<Run> =>
      runContender(new URL('./night.ts', import.meta.url), [site.url, dir, day]);
    const [first, second] = [await night('2026-11-21'), await night('2026-11-21')];
    for (const name of ['pages', 'findings', 'print'])
      if (first.counted[name] !== second.counted[name])
        throw new Error(`${mode}: ${name} was ${first.counted[name]} and is ${second.counted[name]} the second time`);
    if (first.counted['pages'] !== pages)
      throw new Error(`${mode}: read ${first.counted['pages']} pages instead of ${pages}`);
    return [first, second, await night('2026-11-22')];
  } finally {
    site.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function figuresOf(runs: readonly Run[]): Record<string, number> {
  const middle = (of: (run: Run) => number): number => rounded(median(runs.map(of)));
  return {
    asked: middle((run) => run.counted['asked']!),
    requests: middle((run) => run.counted['requests']!),
    megabytes: middle((run) => run.counted['bytes']! / 1e6),
    processorSeconds: middle((run) => run.cpuSeconds),
    crawlSeconds: middle((run) => run.counted['crawlSeconds']!),
    judgeSeconds: middle((run) => run.counted['judgeSeconds']!),
    findings: middle((run) => run.counted['findings']!),
  };
}
