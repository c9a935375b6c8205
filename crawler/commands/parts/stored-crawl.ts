import { StopError } from '../../../rules/errors.ts';
import { pageKey } from '../../../rules/url.ts';
import { type Crawl, findLatestCrawl } from '../../../store/crawls.ts';
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
