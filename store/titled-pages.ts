import type { PageKind } from '../rules/facts/page-facts.ts';
import { byKey } from './by-key.ts';
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
  const pages = byKey(db.vault, BATCH, (after) =>
    db.sql
      .selectFrom('pages')
      .select(['key', 'hidden', 'final_url', 'kind', 'title', 'published', 'template'])
      .where('crawl', '=', crawl)
      .where('state', '=', 'read')
      .where('feed', 'is', null)
      .where('key', '>', after)
      .orderBy('key')
      .limit(BATCH)
      .execute(),
  );
  for await (const { final_url: url, kind, ...page } of pages) if (kind !== null) yield { ...page, url, kind };
}
