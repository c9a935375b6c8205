import { byKey } from './by-key.ts';
import { addFiles, type OfferedFile } from './files.ts';
import { addFound, type Found, settleAll } from './frontier.ts';
import { hide, hideKey, reveal, show } from './hide.ts';
import { inBatches } from './in-batches.ts';
import type { PackedFacts } from './facts.ts';
import type { Database, PageRow, RequestRow } from './schema.ts';
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
    ...hide(db.vault, { ...page, facts_hash: facts?.hash ?? null }),
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
    await inBatches(rows, (batch) => trx.sql.insertInto('pages').values(batch).execute());
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
  await inBatches(rows, (batch) =>
    db.sql
      .insertInto('blobs')
      .values(batch)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute(),
  );
}

/** Adds to the ledger what was sent. */
export async function addRequests(db: Database, crawl: number, requests: PageOutcome['requests']): Promise<void> {
  const rows = requests.map((request) => ({ crawl, ...request, url: show(request.url) }));
  await inBatches(rows, (batch) => db.sql.insertInto('requests').values(batch).execute());
}

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
  const row = await withFacts(db)
    .where('pages.crawl', '=', crawl)
    .where('pages.key', '=', hideKey(db.vault, key))
    .executeTakeFirst();
  return row === undefined ? undefined : reveal(db.vault, row);
}

function withFacts({ sql }: Database) {
  return sql
    .selectFrom('pages')
    .leftJoin('blobs', 'blobs.hash', 'pages.facts_hash')
    .selectAll('pages')
    .select('blobs.bytes as facts');
}

const BATCH = 100;

/** Every page of a crawl ordered by key, a batch at a time: memory stays flat whatever the portal's size. */
export async function* streamPages(db: Database, crawl: number): AsyncGenerator<StoredPage> {
  yield* byKey(db.vault, BATCH, (after) =>
    withFacts(db)
      .where('pages.crawl', '=', crawl)
      .where('pages.key', '>', after)
      .orderBy('pages.key')
      .limit(BATCH)
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
  { by, pages }: { by: string; pages: readonly { key: string; judged: Uint8Array }[] },
): Promise<void> {
  await transact(db, async (trx) => {
    for (const { key, judged } of pages)
      await trx.sql
        .updateTable('pages')
        .set({ judged: db.vault.seal(judged), judged_by: by })
        .where('crawl', '=', crawl)
        .where('key', '=', hideKey(db.vault, key))
        .execute();
  });
}
