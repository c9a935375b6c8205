import { maskValues } from '../../../rules/recognise/index.ts';
import type { CrawlSummary } from '../../../rules/result/audit-result.ts';
import { summariseCrawl } from '../../../store/results.ts';
import type { CrawlEnd } from '../../crawl/crawl-portal.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import { stopWords } from '../../../rules/words.ts';
import { againWords } from '../../terminal/summary.ts';
import { dayInShanghai } from '../../../rules/text/shanghai-time.ts';
import { crawlTarget } from './crawl-target.ts';
import { crawlNames, type Target, withContact } from './target.ts';
import { withStore } from './with-store.ts';

/** Crawls a portal into its store and tells what came of it. Returns the exit code. */
export async function crawlAndTell(target: Target, { flags: given, io }: { flags: Flags; io: Io }): Promise<number> {
  const flags = withContact(given, target);
  return withStore(flags, {}, async (store) => {
    const unlock = await store.lock(crawlNames(target));
    try {
      const asOf = dayInShanghai(io.now());
      const end = await crawlTarget(target, { store, purpose: 'crawl', flags, io });
      const summary = await summariseCrawl(store.db, end.crawl);
      const told = maskValues(
        {
          url: end.crawl.url,
          store: store.place,
          state: end.state === 'interrupted' ? end.state : end.crawl.state,
          ...summary,
        },
        { hash: store.secretHash, asOf },
      );
      io.out(flags.json ? `${JSON.stringify(told, null, 2)}\n` : tell(end, summary, store.place));
      return end.state === 'interrupted' ? EXIT.interrupted : EXIT.done;
    } finally {
      await unlock();
    }
  });
}

function tell({ state, crawl }: CrawlEnd, { pages, requests, errors, again }: CrawlSummary, place: string): string {
  const failed = Object.values(errors).reduce((sum, n) => sum + n, 0);
  const early = crawl.stopped_by === null ? '抓取完成' : `抓取提前结束（${stopWords(crawl.stopped_by)}）`;
  const end = state === 'interrupted' ? '已停下，再次运行会接着抓' : early;
  const told = again === undefined ? '' : `${againWords(again)}\n`;
  return `${end}：${pages} 页，未取到 ${failed}，请求 ${requests} 次；存于 ${place}\n${told}`;
}
