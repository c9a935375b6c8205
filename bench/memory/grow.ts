import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleHeap } from '../../crawler/heap.ts';
import { contend } from '../kit/contender.ts';
import { rounded } from '../kit/figures.ts';

// A full audit that looks at its own memory while it runs: `grow.ts URL`.

// Before all else is loaded, as the command does.
settleHeap();
const { auditOnce } = await import('../crawl/audit-once.ts');

const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));

await contend(async (url) => {
  const crawling: Sample[] = [];
  let [done, peak] = [0, 0];
  const timer = setInterval(() => {
    const { rss } = process.memoryUsage();
    peak = Math.max(peak, rss);
    // Judging has its own, and begins when the last page was read.
    if (done !== crawling.at(-1)?.pages) crawling.push({ pages: done, rss });
  }, 200);
  const { result } = await auditOnce(url, dir, { onPages: (fetched) => (done = fetched) });
  clearInterval(timer);
  return {
    pages: result.crawl.pages,
    crawlMegabytes: rounded(peak / 1e6),
    peakMegabytes: rounded(Math.max(peak, process.resourceUsage().maxRSS * 1024) / 1e6),
    kilobytesAPage: rounded(slopeOf(crawling.filter(({ pages }) => pages > (2 * result.crawl.pages) / 3)) / 1e3),
  };
}).finally(() => rmSync(dir, { recursive: true, force: true }));

interface Sample {
  pages: number;
  rss: number;
}

/** Bytes by which memory grows for each page, by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean(({ pages }) => pages), mean(({ rss }) => rss)];
  const across = samples.reduce((sum, { pages, rss }) => sum + (pages - x) * (rss - y), 0);
  const along = samples.reduce((sum, { pages }) => sum + (pages - x) ** 2, 0);
  return along === 0 ? 0 : across / along;
}
