import type { CrawlRow, CrawlState, Database } from './schema.ts';

export type Crawl = CrawlRow;

export type NewCrawl = Pick<Crawl, 'portal' | 'url' | 'name' | 'purpose' | 'options' | 'started_at'>;

/** Begins a crawl; its first page is added by `addFound`. */
export async function createCrawl(db: Database, crawl: NewCrawl): Promise<Crawl> {
  return db.sql
    .insertInto('crawls')
    .values({ ...crawl, state: 'running', finished_at: null, stopped_by: null, wave_from: 0 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The crawl of a portal that was cut off and can be gone on with, if there is one; rechecks by themselves. */
export async function findUnfinishedCrawl(
  db: Database,
  { portal, purpose }: Pick<Crawl, 'portal' | 'purpose'>,
): Promise<Crawl | undefined> {
  return db.sql
    .selectFrom('crawls')
    .selectAll()
    .where('portal', '=', portal)
    .where('state', '=', 'running')
    .where('purpose', purpose === 'recheck' ? '=' : '!=', 'recheck')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The newest crawl of a portal, if it was made for an audit that was cut off before it had judged. */
export async function findUnjudgedCrawl(db: Database, portal: string): Promise<Crawl | undefined> {
  const crawl = await findLatestCrawl(db, portal);
  if (crawl?.purpose !== 'audit' || (crawl.state !== 'done' && crawl.state !== 'stopped')) return undefined;
  const result = await db.sql.selectFrom('results').select('crawl').where('crawl', '=', crawl.id).executeTakeFirst();
  return result === undefined ? crawl : undefined;
}

/** The newest crawl, of one portal or of any, of a site that was there. */
export async function findLatestCrawl(db: Database, portal: string | null): Promise<Crawl | undefined> {
  return db.sql
    .selectFrom('crawls')
    .selectAll()
    .where('state', '!=', 'unreachable')
    .where('purpose', '!=', 'recheck')
    .$if(portal !== null, (q) => q.where('portal', '=', portal!))
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The newest crawl of a portal that began between two instants (the later one left out), of a site that was there. */
export async function findCrawlBetween(
  db: Database,
  portal: string | null,
  { from, to }: { from: string; to: string },
): Promise<Crawl | undefined> {
  return db.sql
    .selectFrom('crawls')
    .selectAll()
    .where('state', '!=', 'unreachable')
    .where('purpose', '!=', 'recheck')
    .where('started_at', '>=', from)
    .where('started_at', '<', to)
    .$if(portal !== null, (q) => q.where('portal', '=', portal!))
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function endCrawl(
  db: Database,
  crawl: number,
  end: { state: Exclude<CrawlState, 'running'>; stoppedBy: string | null; finishedAt: string },
): Promise<void> {
  await db.sql
    .updateTable('crawls')
    .set({ state: end.state, stopped_by: end.stoppedBy, finished_at: end.finishedAt })
    .where('id', '=', crawl)
    .execute();
}
