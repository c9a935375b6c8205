import { dataRequestOf, type DataRequest } from '../../rules/walk/data-request.ts';
import type { ReviewDb } from '../review/review-db.ts';
import { nextPage, progressOf, settlePage } from './crawl-db.ts';
import { rulesOf } from './robots.ts';

/** What is to be asked of the site next. */
export interface NextRequest {
  /** Of the page or list that it is for. */
  key: string;
  url: string;
  /** For more of a list, as the platform's own page asks for it; null for a page. */
  data: DataRequest | null;
  /** Time that the host wants between two requests, ms. */
  delayMs: number;
}

/**
 * The address whose turn it is. What robots.txt asks to leave is settled without being asked for.
 * @returns null where the crawl is at its end
 */
export async function nextRequest(db: ReviewDb, site: string): Promise<NextRequest | null> {
  const crawl = await db.get('crawls', site);
  if (crawl === undefined) return null;
  const { allows, delayMs } = rulesOf(crawl);
  for (;;) {
    const progress = await progressOf(db, site);
    const page = await nextPage(db, site);
    if (page === null || progress === null || progress.fetched >= crawl.maxPages) return null;
    const { key, url, feed } = page;
    if (allows(url)) return { key, url, data: feed === undefined ? null : dataRequestOf(feed), delayMs };
    await settlePage(db, { ...page, state: 'failed', cause: 'robots' }, []);
  }
}
