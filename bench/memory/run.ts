import { runBench } from '../kit/bench.ts';
import { runContender } from '../kit/contender.ts';
import { rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';

// npm run -s bench:memory -- [--pages N] [--json] [--save]
// Memory of a full audit: its peak, and by how much it grows with each page in the last third of the crawl. From both,
// what it would be at 100,000 pages; `--pages 100000` measures that itself.

const LARGE = 100_000;

await runBench('memory', { size: { pages: 10_000, rounds: 1 } }, async ({ pages }) => {
  const site = await startSite(pages);
  try {
    const { counted } = await runContender(new URL('./grow.ts', import.meta.url), [site.url]);
    const { peakMegabytes = 0, kilobytesAPage = 0 } = counted;
    const further = Math.max(0, LARGE - pages) * Math.max(0, kilobytesAPage);
    return { ratios: { megabytesAt100000: rounded(peakMegabytes + further / 1e3) }, figures: { audit: counted } };
  } finally {
    site.close();
  }
});
