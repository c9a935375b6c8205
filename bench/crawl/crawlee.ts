import { CheerioCrawler, Configuration, log, LogLevel } from '@crawlee/cheerio';
import { contend } from '../kit/contender.ts';

// Crawlee's CheerioCrawler with the settings that make it fastest: queue in memory, no sessions, a fixed number of
// lanes. It fetches, parses and follows links in its own way (`enqueueLinks`); nothing is judged or kept. With the
// argument `by-hand` its queue is spared: the page's links are listed with cheerio, and only new ones are handed to it.

const LANES = 32;

await contend(async (start, way) => {
  const isByHand = way === 'by-hand';
  log.setLevel(LogLevel.OFF);
  const { origin } = new URL(start);
  const seen = new Set([start]);
  const counted = { pages: 0, links: 0 };
  const crawler = new CheerioCrawler(
    {
      minConcurrency: LANES,
      maxConcurrency: LANES,
      useSessionPool: false,
      persistCookiesPerSession: false,
      maxRequestRetries: 0,
      async requestHandler({ $, request, enqueueLinks }) {
        counted.pages++;
        if (!isByHand) {
          const { processedRequests } = await enqueueLinks({ selector: 'a[href$=".html"], a[href$="/"]' });
          counted.links += processedRequests.length;
          return;
        }
        const found: string[] = [];
        for (const link of $('a[href]')) {
          const target = new URL($(link).attr('href')!, request.loadedUrl);
          counted.links++;
          target.hash = '';
          if (target.origin !== origin || seen.has(target.href) || !/(?:\/|\.html)$/.test(target.pathname)) continue;
          seen.add(target.href);
          found.push(target.href);
        }
        if (found.length > 0) await crawler.addRequests(found);
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: false, availableMemoryRatio: 0.9 }),
  );
  await crawler.run([start]);
  return counted;
});
