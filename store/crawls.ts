import type { Selectable } from 'kysely';
import type { CrawlRow, Database } from './schema.ts';

export type Crawl = Selectable<CrawlRow>;

/** Begins a crawl; its first page is added by `addFound`. */
export async function createCrawl(
  db: Database,
  crawl: { portal: string; url: string; name: string | null; options: string; startedAt: string },
): Promise<Crawl> {
  return db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('crawls')
      .select((e) => e.fn.max('id').as('id'))
      .executeTakeFirst();
    return trx
      .insertInto('crawls')
      .values({
        id: (last?.id ?? 0) + 1,
        portal: crawl.portal,
        url: crawl.url,
        name: crawl.name,
        state: 'running',
        options: crawl.options,
        started_at: crawl.startedAt,
        finished_at: null,
        stopped_by: null,
        wave_from: 0,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The crawl of a portal that was cut off and can be gone on with, if there is one. */
export async function findUnfinishedCrawl(db: Database, portal: string): Promise<Crawl | undefined> {
  return db
    .selectFrom('crawls')
    .selectAll()
    .where('portal', '=', portal)
    .where('state', '=', 'running')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The newest crawl, of one portal or of any. */
export async function findLatestCrawl(db: Database, portal: string | null): Promise<Crawl | undefined> {
  return db
    .selectFrom('crawls')
    .selectAll()
    .$if(portal !== null, (q) => q.where('portal', '=', portal!))
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function endCrawl(
  db: Database,
  crawl: number,
  end: { state: 'done' | 'stopped'; stoppedBy: string | null; finishedAt: string },
): Promise<void> {
  await db
    .updateTable('crawls')
    .set({ state: end.state, stopped_by: end.stoppedBy, finished_at: end.finishedAt })
    .where('id', '=', crawl)
    .execute();
}
