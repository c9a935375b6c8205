import { runBench, type Measured } from '../kit/bench.ts';
import { type Run, runContender } from '../kit/contender.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';

// npm run -s bench:crawl -- [--pages N] [--rounds N] [--json] [--save]
// The full audit of a generated county beside crawlers that only list links, all on the same site in the same run: each
// in a process of its own, one after the other, in turns. `ratios` are pages a second, ours divided by theirs.

const CONTENDERS = {
  ours: ['./ours.ts'],
  bare: ['./bare.ts'],
  crawlee: ['./crawlee.ts'],
  crawleeByHand: ['./crawlee.ts', 'by-hand'],
} as const;
type Name = keyof typeof CONTENDERS;
const NAMES = Object.keys(CONTENDERS) as Name[];

await runBench(
  'crawl',
  {
    size: { pages: 3000, rounds: 3 },
    packages: ['undici', 'htmlparser2', 'cheerio', '@crawlee/cheerio'],
    usesThreads: true,
  },
  async ({ pages, rounds }, say) => {
    const site = await startSite(pages);
    const runs: Record<Name, Run>[] = [];
    try {
      for (let round = 0; round < rounds; round++) runs.push(await runRound(round));
    } finally {
      site.close();
    }
    return compare(runs);

    /** Everybody once, whoever was first last time now last. */
    async function runRound(round: number): Promise<Record<Name, Run>> {
      const first = round % NAMES.length;
      const order = [...NAMES.slice(first), ...NAMES.slice(0, first)];
      const found: Partial<Record<Name, Run>> = {};
      for (const name of order) {
        const [script, ...way] = CONTENDERS[name];
        const run = await runContender(new URL(script, import.meta.url), [site.url, ...way]);
        if (run.counted['pages'] !== pages)
          throw new Error(
            `${name} read ${run.counted['pages']} pages instead of ${pages}: the runs cannot be compared`,
          );
        say(`round ${round + 1} of ${rounds}: ${name} ${rounded(pages / run.seconds)} pages/s`);
        found[name] = run;
      }
      return found as Record<Name, Run>;
    }
  },
);

function compare(runs: readonly Record<Name, Run>[]): Measured {
  const against = (name: Name, cost: (run: Run) => number): number[] =>
    runs.map((round) => cost(round[name]) / cost(round.ours));
  const peers = NAMES.filter((name) => name !== 'ours');
  return {
    ...ratiosOf({
      ...Object.fromEntries(peers.map((name) => [name, against(name, (run) => run.seconds)])),
      // With less than two free cores the clock says little; what the processor did still tells.
      ...Object.fromEntries(peers.map((name) => [`${name}ByProcessor`, against(name, (run) => run.cpuSeconds)])),
    }),
    figures: Object.fromEntries(NAMES.map((name) => [name, figuresOf(runs.map((round) => round[name]))])),
  };
}

function figuresOf(runs: readonly Run[]): Record<string, number> {
  const middle = (of: (run: Run) => number): number => rounded(median(runs.map(of)));
  const counted = Object.keys(runs[0]?.counted ?? {});
  return {
    pagesPerSecond: middle((run) => run.counted['pages']! / run.seconds),
    processorMsPerPage: middle((run) => (1000 * run.cpuSeconds) / run.counted['pages']!),
    ...Object.fromEntries(counted.map((name) => [name, middle((run) => run.counted[name]!)])),
  };
}
