import { byKey } from './by-key.ts';
import type { StoredPage } from './pages.ts';
import type { Database } from './schema.ts';

const BATCH = 2000;

/** What is learnt of addresses from: pages that were read, ordered by key. */
export async function* streamQueryPages(
  db: Database,
  crawl: number,
): AsyncGenerator<Pick<StoredPage, 'key' | 'url' | 'print' | 'barren'>> {
  yield* byKey(db.vault, BATCH, (after) =>
    db.sql
      .selectFrom('pages')
      .select(['key', 'hidden', 'url', 'print', 'barren'])
      .where('crawl', '=', crawl)
      .where('state', '=', 'read')
      .where('feed', 'is', null)
      // One that waits to be rendered has not shown what it is.
      .where((e) => e.or([e('render_state', 'is', null), e('render_state', '!=', 'pending')]))
      .where('key', '>', after)
      .orderBy('key')
      .limit(BATCH)
      .execute(),
  );
}
