import type { PageKind } from '../rules/facts/page-facts.ts';
import type { Database } from './schema.ts';

/** A page that was read, without its content. */
export interface TitledPage {
  key: string;
  url: string;
  kind: PageKind;
  title: string | null;
  published: string | null;
  template: string;
}

const BATCH = 1000;

/** Every page of a crawl that was read, by key, a batch at a time. */
export async function* streamTitledPages(db: Database, crawl: number): AsyncGenerator<TitledPage> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('pages')
      .select(['key', 'final_url as url', 'kind', 'title', 'published', 'template'])
      .where('crawl', '=', crawl)
      .where('state', '=', 'read')
      .where('feed', 'is', null)
      .where('key', '>', after)
      .orderBy('key')
      .limit(BATCH)
      .execute();
    for (const row of rows) if (row.kind !== null) yield { ...row, kind: row.kind };
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.key;
  }
}
