import type { NeedsBrowser } from '../rules/result/needs-browser.ts';
import type { Crawl } from './crawls.ts';
import { reveal } from './hide.ts';
import type { Database } from './schema.ts';

/** Pages of a crawl that a reviewer's browser may see, ordered by key. */
export async function listNeedsBrowser(db: Database, crawl: Crawl): Promise<NeedsBrowser['pages']> {
  const rows = await db.sql
    .selectFrom('frontier')
    .leftJoin('pages', (on) => on.onRef('pages.crawl', '=', 'frontier.crawl').onRef('pages.key', '=', 'frontier.key'))
    .select(['frontier.url', 'frontier.hidden', 'frontier.cause', 'pages.fetched_at'])
    .where('frontier.crawl', '=', crawl.id)
    .where('frontier.cause', 'in', ['blocked', 'unsettled', 'not-tested'])
    .where('frontier.feed', 'is', null)
    .orderBy('frontier.key')
    .execute();
  return rows.flatMap((row) => {
    const { url, cause, fetched_at } = reveal(db.vault, row);
    return cause === null ? [] : [{ url, cause, seenAt: fetched_at ?? crawl.started_at }];
  });
}
