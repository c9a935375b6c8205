import { runBench } from '../kit/bench.ts';
import { runContender } from '../kit/contender.ts';
import { rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';

// npm run -s bench:memory -- [--pages N] [--json] [--save]
// Memory of a full audit: its peak, and by how much it grows with each page in the last third of the crawl. From both,
// what it would be at 100,000 pages; `--pages 100000` measures that itself. `ratios.ofHold`: that as a share of the 600 MB
// that it must stay within.

const LARGE = 100_000;
const HOLD_MEGABYTES = 600;
/** Fewer pages are over before memory has settled. */
const FEWEST = 3000;

await runBench('memory', { size: { pages: 10_000 }, least: { pages: FEWEST } }, async ({ pages }) => {
  const site = await startSite(pages);
  try {
    const { counted } = await runContender(new URL('./grow.ts', import.meta.url), [site.url]);
    const { peakMegabytes = 0, kilobytesAPage = 0 } = counted;
    const further = Math.max(0, LARGE - pages) * Math.max(0, kilobytesAPage);
    const megabytesAt100000 = peakMegabytes + further / 1e3;
    return {
      ratios: { ofHold: rounded(megabytesAt100000 / HOLD_MEGABYTES) },
      figures: { audit: { ...counted, megabytesAt100000: rounded(megabytesAt100000) } },
    };
  } finally {
    site.close();
  }
});
