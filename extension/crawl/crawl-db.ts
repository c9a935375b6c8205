import type { ReviewDb } from '../review/review-db.ts';
import type { CrawlPage, CrawlProgress, CrawlRecord, Found } from './crawl-record.ts';

/** Begins a crawl anew with the portal's own page. */
export async function beginCrawl(db: ReviewDb, crawl: CrawlRecord): Promise<void> {
  await dropPages(db, crawl.site);
  const transaction = db.transaction(['crawls', 'crawlPages'], 'readwrite');
  await Promise.all([
    transaction.objectStore('crawls').put(crawl),
    transaction.objectStore('crawlPages').put(waiting(crawl.site, { key: crawl.site, url: crawl.url, order: 0 })),
    transaction.done,
  ]);
}

/** The page whose turn it is; null where none waits. */
export async function nextPage(db: ReviewDb, site: string): Promise<CrawlPage | null> {
  const turns = IDBKeyRange.bound([site, 'waiting', 0], [site, 'waiting', Infinity]);
  return (await db.getFromIndex('crawlPages', 'turn', turns)) ?? null;
}

/** Commits what became of a page together with the pages that it leads to; those known already stay as they are. */
export async function settlePage(db: ReviewDb, page: CrawlPage, found: readonly Found[]): Promise<void> {
  const transaction = db.transaction('crawlPages', 'readwrite');
  let order = await transaction.store.index('site').count(page.site);
  await transaction.store.put(page);
  for (const one of found) {
    if ((await transaction.store.getKey([page.site, one.key])) !== undefined) continue;
    await transaction.store.put(waiting(page.site, { ...one, order: order++ }));
  }
  await transaction.done;
}

/** null where no crawl of the portal was begun. */
export async function progressOf(db: ReviewDb, site: string): Promise<CrawlProgress | null> {
  const crawl = await db.get('crawls', site);
  if (crawl === undefined) return null;
  const count = (state: CrawlPage['state']) =>
    db.countFromIndex('crawlPages', 'turn', IDBKeyRange.bound([site, state, 0], [site, state, Infinity]));
  const [read, failed, left] = await Promise.all([count('read'), count('failed'), count('waiting')]);
  const { maxPages, state } = crawl;
  return { site, fetched: read + failed, failed, waiting: left, maxPages, state };
}

/** Ends a crawl: its pages are judged and need not be kept. */
export async function endCrawl(db: ReviewDb, crawl: CrawlRecord): Promise<void> {
  await dropPages(db, crawl.site);
  await db.put('crawls', { ...crawl, state: 'done' });
}

async function dropPages(db: ReviewDb, site: string): Promise<void> {
  await db.delete('crawlPages', IDBKeyRange.bound([site], [site, []]));
}

function waiting(site: string, found: Found & Pick<CrawlPage, 'order'>): CrawlPage {
  return { site, ...found, state: 'waiting', cause: null, seenAt: null, contentType: null, sealed: null };
}
