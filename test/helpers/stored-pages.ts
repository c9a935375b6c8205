import { findPage, type StoredPage, streamJudgedPages } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';

/** Every page of a crawl with all of its row, ordered by key. */
export async function listPages(db: Database, crawl: number): Promise<StoredPage[]> {
  const pages: StoredPage[] = [];
  for await (const { key } of streamJudgedPages(db, crawl)) pages.push((await findPage(db, crawl, key))!);
  return pages;
}
