import type { Insertable } from 'kysely';
import { byKey } from './by-key.ts';
import { addFiles, type OfferedFile } from './files.ts';
import { addFound, type Found, settleAll } from './frontier.ts';
import { hide, hideKey, reveal, show } from './hide.ts';
import { type Insertion, insertRows } from './insert-rows.ts';
import type { PackedFacts } from './facts.ts';
import type { Database, PageRow, RequestRow, Schema } from './schema.ts';
import { transact } from './transact.ts';
import { unpack } from './zstd.ts';

/** A page with its facts, packed. */
export type StoredPage = PageRow & { facts: Uint8Array | null };

/** What only some pages have. */
type Seldom = 'shell' | 'render_reason' | 'render_state' | 'rendered_hash';
/** What nobody has who was just read. */
type Later = 'again' | 'checked_at' | 'judged' | 'judged_by';

/** Everything that fetching one page brought; goes into the store whole or not at all. */
export interface PageOutcome {
  page: Omit<PageRow, 'crawl' | 'facts_hash' | Seldom | Later> &
    Partial<Pick<PageRow, Seldom>> & { facts: PackedFacts | null };
  tries: number;
  /** Content as zstd, stored once however many pages have it. */
  blob: { hash: string; size: number; bytes: Uint8Array } | null;
  found: readonly Found[];
  /** Files that it offers on the portal's own hosts. */
  files?: readonly OfferedFile[];
  /** It was asked for a second time; what came the first time goes. */
  isAgain?: boolean;
  requests: readonly Omit<RequestRow, 'crawl'>[];
}

/** Commits pages with their bytes, facts, new links, requests and frontier states in one transaction. */
export async function commitPages(db: Database, crawl: number, outcomes: readonly PageOutcome[]): Promise<void> {
  const rows = outcomes.map(({ page: { facts, ...page } }) => ({
    crawl,
    ...hide(db.vault, { ...NOTHING_SELDOM, ...page, facts_hash: facts?.hash ?? null }),
  }));
  const blobs = outcomes.flatMap(({ blob, page }) => [blob ?? [], page.facts ?? []].flat());
  await transact(db, async (trx) => {
    const ends = outcomes.map(({ page: { key, state, cause }, tries }) => {
      return state === 'failed'
        ? { key, state: 'failed' as const, tries, cause }
        : { key, state: 'done' as const, tries, cause: null };
    });
    await settleAll(trx, crawl, ends);
    for (const { page } of outcomes.filter(({ isAgain = false }) => isAgain)) await forget(trx, crawl, page.key);
    await insertRows(trx, rows, PAGES);
    await putBlobs(trx, blobs);
    await addFound(
      trx,
      crawl,
      outcomes.flatMap(({ found }) => found),
    );
    await addFiles(
      trx,
      crawl,
      outcomes.flatMap(({ files = [] }) => files),
    );
    await addRequests(
      trx,
      crawl,
      outcomes.flatMap(({ requests }) => requests),
    );
  });
}

const NOTHING_SELDOM: { [Name in Seldom]: null } = {
  shell: null,
  render_reason: null,
  render_state: null,
  rendered_hash: null,
};

const PAGES: Insertion<Insertable<Schema['pages']>> = (db, rows) => db.insertInto('pages').values(rows);

async function forget(db: Database, crawl: number, key: string): Promise<void> {
  const stored = hideKey(db.vault, key);
  await db.sql.deleteFrom('pages').where('crawl', '=', crawl).where('key', '=', stored).execute();
  await db.sql
    .updateTable('frontier')
    .set({ asked_again: 1 })
    .where('crawl', '=', crawl)
    .where('key', '=', stored)
    .execute();
}

/** Stores contents that are not there yet. */
export async function putBlobs(db: Database, blobs: readonly NonNullable<PageOutcome['blob']>[]): Promise<void> {
  const rows = blobs.map((blob) => ({ ...blob, bytes: db.vault.seal(blob.bytes) }));
  await insertRows(db, rows, BLOBS);
}

const BLOBS: Insertion<Insertable<Schema['blobs']>> = (db, rows) =>
  db
    .insertInto('blobs')
    .values(rows)
    .onConflict((conflict) => conflict.column('hash').doNothing());

/** Adds to the ledger what was sent. */
export async function addRequests(db: Database, crawl: number, requests: PageOutcome['requests']): Promise<void> {
  const rows = requests.map((request) => ({ crawl, ...request, url: show(request.url) }));
  await insertRows(db, rows, REQUESTS);
}

const REQUESTS: Insertion<Insertable<Schema['requests']>> = (db, rows) => db.insertInto('requests').values(rows);

/** Whether anything of the portal could be read; what is only known from before does not count. */
export async function hasReadPages(db: Database, crawl: number): Promise<boolean> {
  const read = db.sql
    .selectFrom('pages')
    .select('key')
    .where('crawl', '=', crawl)
    .where('state', '=', 'read')
    .where((e) => e.or([e('again', 'is', null), e('again', '=', 'same')]));
  return (await read.executeTakeFirst()) !== undefined;
}

/** A page of a crawl by its key. */
export async function findPage(db: Database, crawl: number, key: string): Promise<StoredPage | undefined> {
  const row = await db.sql
    .selectFrom('pages')
    .leftJoin('blobs', 'blobs.hash', 'pages.facts_hash')
    .selectAll('pages')
    .select('blobs.bytes as facts')
    .where('crawl', '=', crawl)
    .where('key', '=', hideKey(db.vault, key))
    .executeTakeFirst();
  return row === undefined ? undefined : reveal(db.vault, row);
}

const BATCH = 100;

/** What judging asks of a page; what else its row holds is opened for nobody. */
export type JudgedPage = Pick<StoredPage, Exclude<(typeof JUDGED)[number], 'hidden'> | 'facts'>;

const JUDGED = [
  ...(['key', 'hidden', 'url', 'final_url', 'state', 'cause', 'kind', 'fetched_at', 'content_type', 'feed'] as const),
  ...(['bytes_hash', 'rendered_hash', 'render_state', 'facts_version', 'judged', 'judged_by'] as const),
] as const;

/** Every page of a crawl as it is judged, ordered by key, some at a time: memory stays flat whatever the portal's size. */
export async function* streamJudgedPages(db: Database, crawl: number): AsyncGenerator<JudgedPage> {
  const limit = BATCH * 2;
  yield* byKey(db.vault, limit, (after) =>
    db.sql
      .selectFrom('pages')
      .leftJoin('blobs', 'blobs.hash', 'pages.facts_hash')
      .select(JUDGED)
      .select('blobs.bytes as facts')
      .where('crawl', '=', crawl)
      .where('key', '>', after)
      .orderBy('key')
      .limit(limit)
      .execute(),
  );
}

/** What tells whether a page is what it was when it was judged: of one that was read, when, too. */
export async function* streamPageMarks(db: Database, crawl: number): AsyncGenerator<unknown[]> {
  const limit = BATCH * 20;
  const pages = byKey(db.vault, limit, (after) =>
    db.sql
      .selectFrom('pages')
      .select(['key', 'hidden', 'url', 'final_url', 'state', 'cause', 'fetched_at', 'content_type'])
      .select(['facts_hash', 'facts_version', 'bytes_hash', 'rendered_hash', 'render_state', 'feed'])
      .where('crawl', '=', crawl)
      .where('key', '>', after)
      .orderBy('key')
      .limit(limit)
      .execute(),
  );
  for await (const { fetched_at, ...page } of pages)
    yield [...Object.values(page), page.state === 'read' ? fetched_at : null];
}

/** What the trap book needs of every page read so far. */
export async function* streamPageRecords(
  db: Database,
  crawl: number,
): AsyncGenerator<Pick<StoredPage, 'key' | 'template' | 'inbred' | 'barren' | 'print'>> {
  const limit = BATCH * 20;
  yield* byKey(db.vault, limit, (after) =>
    db.sql
      .selectFrom('pages')
      .select(['key', 'hidden', 'template', 'inbred', 'barren', 'print'])
      .where('crawl', '=', crawl)
      .where('state', '=', 'read')
      // One that waits to be rendered has not shown what it is.
      .where((e) => e.or([e('render_state', 'is', null), e('render_state', '!=', 'pending')]))
      .where('key', '>', after)
      .orderBy('key')
      .limit(limit)
      .execute(),
  );
}

/** The bytes of a page as they came, decompressed; null where the store has none. */
export async function readBlob(db: Database, hash: string): Promise<Uint8Array | null> {
  const row = await db.sql.selectFrom('blobs').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row === undefined ? null : unpack(db.vault.open(row.bytes));
}

/** Notes what page rules said of pages; whoever reads it later must ask under the same `by`. */
export async function rememberVerdicts(
  db: Database,
  crawl: number,
  { by, pages }: { by: string; pages: readonly { key: string; judged: string }[] },
): Promise<void> {
  const rows = pages.map(({ key, judged }) => ({ key: hideKey(db.vault, key), judged: db.vault.seal(judged) }));
  const [first] = rows;
  if (first === undefined) return;
  await transact(db, async ({ sql }) => {
    // To build the statement takes longer than to run it.
    const update = sql
      .updateTable('pages')
      .set({ judged: first.judged, judged_by: by })
      .where('crawl', '=', crawl)
      .where('key', '=', first.key)
      .compile();
    for (const { key, judged } of rows) await sql.executeQuery({ ...update, parameters: [judged, by, crawl, key] });
  });
}
