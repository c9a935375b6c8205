import { runBench } from '../kit/bench.ts';
import { runContender } from '../kit/contender.ts';
import { median, rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';

// npm run -s bench:memory -- [--pages N] [--rounds N] [--json] [--save]
// Memory of the full audit over many pages. `ratios.growth`: the most that the second half of the crawl took, divided by
// the most that its second tenth took; 1 is flat.

await runBench('memory', { size: { pages: 100_000, rounds: 1 } }, async ({ pages, rounds }, say) => {
  const site = await startSite(pages);
  const runs: Record<string, number>[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      const { counted } = await runContender(new URL('../crawl/ours.ts', import.meta.url), [site.url]);
      say(`round ${round} of ${rounds}: ${counted['mostMegabytes']} MB`);
      runs.push(counted);
    }
  } finally {
    site.close();
  }
  const middle = (name: string): number => rounded(median(runs.map((counted) => counted[name] ?? 0)));
  return {
    ratios: { growth: rounded(median(runs.map((counted) => counted['lateMegabytes']! / counted['earlyMegabytes']!))) },
    figures: {
      audit: {
        pages: middle('pages'),
        earlyMegabytes: middle('earlyMegabytes'),
        lateMegabytes: middle('lateMegabytes'),
        mostMegabytes: middle('mostMegabytes'),
      },
    },
  };
});
