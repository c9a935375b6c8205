import type { Selectable } from 'kysely';
import { byKey } from './by-key.ts';
import type { Cause } from '../rules/causes.ts';
import type { Database, FrontierRow, FrontierState } from './schema.ts';

export type FrontierEntry = Selectable<FrontierRow>;

/** A page just found and not yet known. */
export interface Found {
  key: string;
  url: string;
  depth: number;
  place: number;
  inbred: number;
  /** `Feed` as JSON; see `FrontierRow`. */
  feed?: string | null;
  list?: string | null;
}

const LINKS_PER_PAGE = 2 ** 13;
const PAGES = 2 ** 27;

/**
 * The turn of a page as one number: by depth, then by the page that links to it, then by the link's number there.
 * It depends on the site alone, never on which answer came first, so every crawl takes the same pages in the same order.
 */
export function placeOf(depth: number, seq: number, link: number): number {
  return (depth * PAGES + seq) * LINKS_PER_PAGE + Math.min(link, LINKS_PER_PAGE - 1);
}

/** `seq` of the page whose link has this place. */
export function seqOfPlace(place: number): number {
  return Math.floor(place / LINKS_PER_PAGE) % PAGES;
}

/** SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 2000;

/** Adds pages to fetch. One that is known and still waits for admission moves up if this is an earlier turn. */
export async function addFound(db: Database, crawl: number, found: readonly Found[]): Promise<void> {
  for (let at = 0; at < found.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('frontier')
      .values(
        found.slice(at, at + ROWS_AT_ONCE).map((link) => ({
          crawl,
          ...link,
          feed: link.feed ?? null,
          list: link.list ?? null,
          seq: null,
          state: 'found' as const,
          tries: 0,
          cause: null,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['crawl', 'key'])
          .doUpdateSet((e) => ({
            url: e.ref('excluded.url'),
            depth: e.ref('excluded.depth'),
            place: e.ref('excluded.place'),
            inbred: e.ref('excluded.inbred'),
            feed: e.ref('excluded.feed'),
            list: e.ref('excluded.list'),
          }))
          .where('frontier.state', '=', 'found')
          .whereRef('excluded.place', '<', 'frontier.place'),
      )
      .execute();
  }
}

/** Pages that wait for admission, next turn first. */
export async function listFound(
  db: Database,
  crawl: number,
  { afterPlace, limit }: { afterPlace: number; limit: number },
): Promise<FrontierEntry[]> {
  return db
    .selectFrom('frontier')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('state', '=', 'found')
    .where('place', '>', afterPlace)
    .orderBy('place')
    .limit(limit)
    .execute();
}

/** Admits pages in the order given, as number `fromSeq` and on, and notes where the wave begins. */
export async function admitWave(
  db: Database,
  crawl: number,
  wave: { fromSeq: number; admitted: readonly string[]; skipped: readonly { key: string; cause: Cause | null }[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('crawls').set({ wave_from: wave.fromSeq }).where('id', '=', crawl).execute();
    for (const [n, key] of wave.admitted.entries()) {
      await trx
        .updateTable('frontier')
        .set({ state: 'queued', seq: wave.fromSeq + n })
        .where('crawl', '=', crawl)
        .where('key', '=', key)
        .execute();
    }
    for (const { key, cause } of wave.skipped) await settle(trx, crawl, { key, state: 'skipped', tries: 0, cause });
  });
}

/** Admitted pages that are still to be fetched, in order. */
export async function listQueued(
  db: Database,
  crawl: number,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<(FrontierEntry & { seq: number })[]> {
  const rows = await db
    .selectFrom('frontier')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('seq', '>', afterSeq)
    .where('state', '=', 'queued')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Notes what became of a page. */
export async function settle(
  db: Database,
  crawl: number,
  end: { key: string; state: FrontierState; tries: number; cause: Cause | null },
): Promise<void> {
  await db
    .updateTable('frontier')
    .set({ state: end.state, tries: end.tries, cause: end.cause })
    .where('crawl', '=', crawl)
    .where('key', '=', end.key)
    .execute();
}

const BATCH = 2000;

/** Every row of a crawl's frontier, a batch at a time, ordered by key. */
export async function* streamFrontier(
  db: Database,
  crawl: number,
  state?: FrontierState,
): AsyncGenerator<FrontierEntry> {
  yield* byKey(BATCH, (after) =>
    db
      .selectFrom('frontier')
      .selectAll()
      .where('crawl', '=', crawl)
      .where('key', '>', after)
      .$if(state !== undefined, (q) => q.where('state', '=', state!))
      .orderBy('key')
      .limit(BATCH)
      .execute(),
  );
}

/** Pages by state, for progress and for the summary. */
export async function countFrontier(db: Database, crawl: number): Promise<Record<FrontierState, number>> {
  const counts = { found: 0, queued: 0, done: 0, failed: 0, skipped: 0 };
  const rows = await db
    .selectFrom('frontier')
    .select(['state', (e) => e.fn.countAll().as('n')])
    .where('crawl', '=', crawl)
    .groupBy('state')
    .execute();
  for (const { state, n } of rows) counts[state] = Number(n);
  return counts;
}
