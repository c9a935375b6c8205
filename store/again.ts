import { type RawBuilder, sql } from 'kysely';
import { byKey } from './by-key.ts';
import type { Crawl, NewCrawl } from './crawls.ts';
import { hideKey, show, type StoredKey } from './hide.ts';
import { inBatches } from './in-batches.ts';
import { addRequests, type PageOutcome, type StoredPage } from './pages.ts';
import type { Database, FrontierRow, Schema } from './schema.ts';
import { transact } from './transact.ts';

// A crawl that only asks for what may have changed begins as a copy of the one before it: what it need not ask for is
// done, the rest waits. From there on it is a crawl like any other, resumed as any other.

/** A page or request of a crawl that ended, as far as it decides whether to ask for it again. */
export type LastSeen = Pick<FrontierRow, 'key' | 'url' | 'depth' | 'place' | 'feed' | 'list' | 'cause'> & {
  seq: number | null;
  turn: FrontierRow['state'];
} & { [Name in 'state' | 'kind' | 'fetched_at' | 'checked_at' | 'etag' | 'last_modified']: StoredPage[Name] | null };

const BATCH = 2000;

/** Everything that a crawl knew, ordered by key. */
export async function* streamLastSeen(db: Database, crawl: number): AsyncGenerator<LastSeen> {
  yield* byKey(db.vault, BATCH, (after) =>
    db.sql
      .selectFrom('frontier')
      .leftJoin('pages', (on) => on.onRef('pages.crawl', '=', 'frontier.crawl').onRef('pages.key', '=', 'frontier.key'))
      .select([
        'frontier.key',
        'frontier.hidden',
        'frontier.url',
        'frontier.depth',
        'frontier.place',
        'frontier.seq',
        'frontier.feed',
        'frontier.list',
        'frontier.cause',
        'frontier.state as turn',
        'pages.state',
        'pages.kind',
        'pages.fetched_at',
        'pages.checked_at',
        'pages.etag',
        'pages.last_modified',
      ])
      .where('frontier.crawl', '=', crawl)
      .where('frontier.key', '>', after)
      .orderBy('frontier.key')
      .limit(BATCH)
      .execute(),
  );
}

/** The newest crawl of a portal that came to its end and was made under the same options. */
export async function findBase(db: Database, portal: string, options: string): Promise<Crawl | undefined> {
  const crawl = await db.sql
    .selectFrom('crawls')
    .selectAll()
    .where('portal', '=', portal)
    .where('state', '=', 'done')
    .where('purpose', '!=', 'recheck')
    .where('options', '=', options)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (crawl === undefined) return undefined;
  // Its pages may have gone with `zwgk store prune`.
  const some = await db.sql.selectFrom('pages').select('key').where('crawl', '=', crawl.id).executeTakeFirst();
  return some === undefined ? undefined : crawl;
}

/** What is to be asked for again, by key. */
export interface Asks {
  /** Pages, in the turns that they had. */
  pages: readonly string[];
  /** Addresses that were left out, which get a new turn. */
  leftOut: readonly string[];
  files: readonly string[];
}

/** Begins a crawl as a copy of another, whole or not at all. */
export async function copyCrawl(db: Database, base: Crawl, wanted: NewCrawl, asks: Asks): Promise<Crawl> {
  return transact(db, async (trx) => {
    const last = await trx.sql
      .selectFrom('frontier')
      .select((e) => e.fn.max('seq').as('seq'))
      .where('crawl', '=', base.id)
      .executeTakeFirst();
    const crawl = await trx.sql
      .insertInto('crawls')
      .values({
        ...wanted,
        state: 'running',
        finished_at: null,
        stopped_by: null,
        wave_from: (last?.seq ?? -1) + 1,
        base: base.id,
        full_at: base.full_at ?? base.started_at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await copyRows(trx, 'frontier', { from: base.id, to: crawl.id });
    await copyRows(trx, 'pages', { from: base.id, to: crawl.id });
    await copyRows(trx, 'files', { from: base.id, to: crawl.id });
    await trx.sql.updateTable('pages').set({ again: 'kept' }).where('crawl', '=', crawl.id).execute();
    await askPages(trx, crawl.id, asks.pages);
    await inBatches(keysOf(db, asks.leftOut), (batch) =>
      sql`update frontier set state = 'found', seq = null, tries = 0, cause = null
        where crawl = ${crawl.id} and key in (${sql.join(batch)})`.execute(trx.sql),
    );
    await inBatches(keysOf(db, asks.files), (batch) =>
      sql`update files set state = 'found', tries = 0, cause = null
        where crawl = ${crawl.id} and key in (${sql.join(batch)})`.execute(trx.sql),
    );
    return crawl;
  });
}

type Copied = 'frontier' | 'pages' | 'files';

async function copyRows(
  db: Database,
  table: Copied,
  { from, to, only }: { from: number; to: number; only?: RawBuilder<unknown> },
): Promise<void> {
  const columns = Object.keys(COLUMNS[table]).map((name) => sql.ref(name));
  await sql`insert into ${sql.table(table)} (crawl, ${sql.join(columns)})
    select ${to}, ${sql.join(columns)} from ${sql.table(table)}
    where crawl = ${from} and ${only ?? sql`1 = 1`}`.execute(db.sql);
}

/**
 * Makes pages of a copied crawl wait for their turn, with the files they offer. Those that were asked for since, and
 * those that never had a turn, are left alone.
 * @returns how many will be asked for
 */
export async function askPages(db: Database, crawl: number, keys: readonly string[]): Promise<number> {
  let asked = 0;
  await inBatches(keysOf(db, keys), async (batch) => {
    const kept = sql`select key from pages where crawl = ${crawl} and again = 'kept' and key in (${sql.join(batch)})`;
    const { numAffectedRows = 0n } = await sql`
      update frontier set state = 'queued', tries = 0, cause = null, asked_again = null
      where crawl = ${crawl} and seq is not null and key in (${kept})`.execute(db.sql);
    asked += Number(numAffectedRows);
    await sql`delete from pages where crawl = ${crawl} and again = 'kept' and key in (
      select key from frontier where crawl = ${crawl} and state = 'queued' and key in (${sql.join(batch)}))`.execute(
      db.sql,
    );
  });
  return asked;
}

/** The files that a page offers are looked at again with the page. */
export async function askFilesOf(db: Database, crawl: number, page: string): Promise<void> {
  await db.sql
    .updateTable('files')
    .set({ state: 'found', tries: 0, cause: null })
    .where('crawl', '=', crawl)
    .where('page', '=', hideKey(db.vault, page))
    .where('state', '=', 'asked')
    .execute();
}

/** A page that was asked for and says what it said before: its row is that of the crawl before. */
export interface SamePage extends Pick<PageOutcome, 'tries' | 'requests'> {
  key: string;
  base: number;
  checkedAt: string;
  etag: string | null;
  lastModified: string | null;
}

export async function commitSame(db: Database, crawl: number, page: SamePage): Promise<void> {
  const key = hideKey(db.vault, page.key);
  await transact(db, async (trx) => {
    await copyRows(trx, 'pages', { from: page.base, to: crawl, only: sql`key = ${key}` });
    await trx.sql
      .updateTable('pages')
      .set({
        again: 'same',
        checked_at: page.checkedAt,
        etag: page.etag === null ? null : show(page.etag),
        last_modified: page.lastModified === null ? null : show(page.lastModified),
      })
      .where('crawl', '=', crawl)
      .where('key', '=', key)
      .execute();
    await trx.sql
      .updateTable('frontier')
      .set({ state: 'done', tries: page.tries, cause: null })
      .where('crawl', '=', crawl)
      .where('key', '=', key)
      .execute();
    await addRequests(trx, crawl, page.requests);
  });
}

/** What a crawl did with the pages of the one before. */
export async function countAgain(db: Database, crawl: number): Promise<{ kept: number; same: number; read: number }> {
  const rows = await db.sql
    .selectFrom('pages')
    .select(['again', (e) => e.fn.countAll().as('n')])
    .where('crawl', '=', crawl)
    .where('feed', 'is', null)
    .groupBy('again')
    .execute();
  const of = (wanted: string | null): number => Number(rows.find(({ again }) => again === wanted)?.n ?? 0);
  return { kept: of('kept'), same: of('same'), read: of(null) };
}

function keysOf(db: Database, keys: readonly string[]): StoredKey[] {
  return keys.map((key) => hideKey(db.vault, key));
}

type ColumnsOf<Table extends Copied> = Record<Exclude<keyof Schema[Table], 'crawl'>, true>;

/** Every column but the crawl's: the compiler asks for those that are added. */
const COLUMNS: { [Table in Copied]: ColumnsOf<Table> } = {
  frontier: {
    key: true,
    url: true,
    depth: true,
    place: true,
    inbred: true,
    feed: true,
    list: true,
    seq: true,
    state: true,
    tries: true,
    cause: true,
    asked_again: true,
    hidden: true,
  },
  pages: {
    key: true,
    url: true,
    final_url: true,
    state: true,
    cause: true,
    status: true,
    fetched_at: true,
    content_type: true,
    etag: true,
    last_modified: true,
    charset: true,
    charset_from: true,
    replaced: true,
    bytes_hash: true,
    size: true,
    kind: true,
    title: true,
    published: true,
    template: true,
    print: true,
    inbred: true,
    barren: true,
    facts_version: true,
    facts_hash: true,
    feed: true,
    list: true,
    list_print: true,
    shell: true,
    render_reason: true,
    render_state: true,
    rendered_hash: true,
    again: true,
    checked_at: true,
    judged: true,
    judged_by: true,
    hidden: true,
  },
  files: {
    key: true,
    url: true,
    name: true,
    ext: true,
    page: true,
    place: true,
    rank: true,
    state: true,
    tries: true,
    status: true,
    cause: true,
    size: true,
    type: true,
    asked_at: true,
    bytes_hash: true,
    etag: true,
    last_modified: true,
    unread: true,
    hidden: true,
  },
};
