import { byKey } from './by-key.ts';
import type { Database } from './schema.ts';

/** What a page that was read shows of a list. */
export interface ListPageRow {
  list: string;
  /** Print of its entries. */
  print: string;
  /** A pager led to it. */
  isLater: boolean;
}

const BATCH = 2000;

/** The pages of lists that were read so far and show entries, ordered by key. */
export async function* streamListPages(db: Database, crawl: number): AsyncGenerator<ListPageRow> {
  const pages = byKey(db.vault, BATCH, (after) =>
    db.sql
      .selectFrom('pages')
      .innerJoin('frontier', (on) =>
        on.onRef('frontier.crawl', '=', 'pages.crawl').onRef('frontier.key', '=', 'pages.key'),
      )
      .select(['pages.key', 'pages.hidden', 'pages.list', 'pages.list_print as print', 'frontier.list as found_in'])
      .where('pages.crawl', '=', crawl)
      .where('pages.state', '=', 'read')
      .where('pages.list', 'is not', null)
      .where('pages.list_print', 'is not', null)
      .where('pages.key', '>', after)
      .orderBy('pages.key')
      .limit(BATCH)
      .execute(),
  );
  for await (const { list, print, found_in } of pages)
    if (list !== null && print !== null) yield { list, print, isLater: found_in !== null };
}
