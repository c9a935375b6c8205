import { StopError } from '../../../rules/errors.ts';
import { pageKey } from '../../../rules/url.ts';
import { type Crawl, findCrawlBetween, findLatestCrawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';

/**
 * The newest crawl in the store, of one portal or of any.
 * @throws StopError where there is none
 */
export async function findStoredCrawl(store: Store, url: string | null): Promise<Crawl> {
  const crawl = await findLatestCrawl(store.db, url === null ? null : pageKey(url));
  if (crawl !== undefined) return crawl;
  const whose = url === null ? '' : ` ${url} 的`;
  throw new StopError(`${store.place} 里没有${whose}抓取记录`, '先运行 zwgk crawl <url>。');
}

const DAY = 86_400_000;

/**
 * The newest crawl that began on one of these days (YYYY-MM-DD in Asia/Shanghai), of one portal or of any.
 * @throws StopError where there is none
 */
export async function findCrawlOfDays(
  store: Store,
  url: string | null,
  { from, to }: { from: string; to: string },
): Promise<Crawl> {
  const midnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
  const crawl = await findCrawlBetween(store.db, url === null ? null : pageKey(url), {
    from: new Date(midnight(from)).toISOString(),
    to: new Date(midnight(to) + DAY).toISOString(),
  });
  if (crawl !== undefined) return crawl;
  const whose = url === null ? '' : ` ${url} `;
  throw new StopError(`${store.place} 里没有${whose}${from}至${to}的抓取记录`, '换一期，或先运行 zwgk crawl <url>。');
}
