import { type Insertable, sql } from 'kysely';
import type { Cause } from '../rules/causes.ts';
import { byKey } from './by-key.ts';
import { hide, hideKey, reveal } from './hide.ts';
import { inBatches } from './in-batches.ts';
import { type Insertion, insertRows } from './insert-rows.ts';
import type { Database, FrontierRow, FrontierState, Schema } from './schema.ts';
import { transact } from './transact.ts';

export type FrontierEntry = FrontierRow;

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

/** Adds pages to fetch. One that is known and still waits for admission moves up if this is an earlier turn. */
export async function addFound(db: Database, crawl: number, found: readonly Found[]): Promise<void> {
  const rows = inLockOrder(found).map(({ feed = null, list = null, ...link }) => ({
    crawl,
    ...hide(db.vault, { ...link, feed, list }),
    seq: null,
    state: 'found' as const,
    tries: 0,
    cause: null,
  }));
  await insertRows(db, rows, FOUND);
}

const FOUND: Insertion<Insertable<Schema['frontier']>> = (db, rows) =>
  db
    .insertInto('frontier')
    .values(rows)
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
          hidden: e.ref('excluded.hidden'),
        }))
        .where('frontier.state', '=', 'found')
        .whereRef('excluded.place', '<', 'frontier.place'),
    );

/**
 * Each key once, in its earliest turn, ordered by key: one statement may not touch a row twice, and two processes that
 * want the same rows must not wait for each other.
 */
export function inLockOrder<Row extends { key: string; place: number }>(rows: readonly Row[]): Row[] {
  const earliest = new Map<string, Row>();
  for (const row of rows) {
    const known = earliest.get(row.key);
    if (known === undefined || row.place < known.place) earliest.set(row.key, row);
  }
  return [...earliest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Pages that wait for admission, next turn first. */
export async function listFound(
  db: Database,
  crawl: number,
  { afterPlace, limit }: { afterPlace: number; limit: number },
): Promise<FrontierEntry[]> {
  const rows = await db.sql
    .selectFrom('frontier')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('state', '=', 'found')
    .where('place', '>', afterPlace)
    .orderBy('place')
    .limit(limit)
    .execute();
  return rows.map((row) => reveal(db.vault, row));
}

/** What is known of a page's turn; undefined for one that nobody found. */
export async function findEntry(
  db: Database,
  crawl: number,
  key: string,
): Promise<{ key: string; state: FrontierState } | undefined> {
  const row = await db.sql
    .selectFrom('frontier')
    .select('state')
    .where('crawl', '=', crawl)
    .where('key', '=', hideKey(db.vault, key))
    .executeTakeFirst();
  return row && { key, state: row.state };
}

/**
 * Admits pages in the order given, as number `fromSeq` and on, and notes where the wave begins.
 * `instead` are what is asked for in place of some that are skipped.
 */
export async function admitWave(
  db: Database,
  crawl: number,
  wave: {
    fromSeq: number;
    admitted: readonly string[];
    skipped: readonly { key: string; cause: Cause | null }[];
    instead?: readonly Found[];
  },
): Promise<void> {
  await transact(db, async (trx) => {
    await trx.sql.updateTable('crawls').set({ wave_from: wave.fromSeq }).where('id', '=', crawl).execute();
    const turns = wave.admitted.map((key, n) => sql`(${hideKey(db.vault, key)}, cast(${wave.fromSeq + n} as bigint))`);
    // Both databases call the columns of bare values so.
    await inBatches(turns, (batch) =>
      sql`update frontier set state = 'queued', seq = wave.column2 from (values ${sql.join(batch)}) as wave
        where frontier.crawl = ${crawl} and frontier.key = wave.column1`.execute(trx.sql),
    );
    await settleAll(
      trx,
      crawl,
      wave.skipped.map(({ key, cause }) => ({ key, state: 'skipped', tries: 0, cause })),
    );
    await addFound(trx, crawl, wave.instead ?? []);
  });
}

/** Admitted pages that are still to be fetched, in order. */
export async function listQueued(
  db: Database,
  crawl: number,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<(FrontierEntry & { seq: number })[]> {
  const rows = await db.sql
    .selectFrom('frontier')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('seq', '>', afterSeq)
    .where('state', '=', 'queued')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...reveal(db.vault, row), seq: Number(row.seq) }));
}

export interface FrontierEnd {
  key: string;
  state: FrontierState;
  tries: number;
  cause: Cause | null;
}

/** Notes what became of a page. */
export async function settle(db: Database, crawl: number, end: FrontierEnd): Promise<void> {
  await settleAll(db, crawl, [end]);
}

/** Notes what became of pages; those that ended alike in one statement. */
export async function settleAll(db: Database, crawl: number, ends: readonly FrontierEnd[]): Promise<void> {
  const alike = Map.groupBy(ends, ({ state, tries, cause }) => `${state} ${tries} ${cause}`);
  for (const [first, ...others] of alike.values()) {
    const { state, tries, cause } = first!;
    const keys = [first!, ...others].map(({ key }) => hideKey(db.vault, key));
    await inBatches(keys, (batch) =>
      db.sql
        .updateTable('frontier')
        .set({ state, tries, cause })
        .where('crawl', '=', crawl)
        .where('key', 'in', batch)
        .execute(),
    );
  }
}

const BATCH = 2000;

/** Every row of a crawl's frontier, a batch at a time, ordered by key. */
export async function* streamFrontier(
  db: Database,
  crawl: number,
  state?: FrontierState,
): AsyncGenerator<FrontierEntry> {
  yield* byKey(db.vault, BATCH, (after) =>
    db.sql
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
  const rows = await db.sql
    .selectFrom('frontier')
    .select(['state', (e) => e.fn.countAll().as('n')])
    .where('crawl', '=', crawl)
    .groupBy('state')
    .execute();
  for (const { state, n } of rows) counts[state] = Number(n);
  return counts;
}
