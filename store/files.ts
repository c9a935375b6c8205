import type { Insertable } from 'kysely';
import { byKey } from './by-key.ts';
import type { Cause } from '../rules/causes.ts';
import { inLockOrder } from './frontier.ts';
import { type Insertion, insertRows } from './insert-rows.ts';
import { hide, hideKey, reveal, show } from './hide.ts';
import type { Database, FileRow, Schema } from './schema.ts';

export type StoredFile = FileRow;

/** A file as a page offers it. */
export type OfferedFile = Pick<FileRow, 'key' | 'url' | 'name' | 'ext' | 'page' | 'rank' | 'place'>;

/** Adds files; one that is known and was not asked for yet moves up if this is an earlier turn. */
export async function addFiles(db: Database, crawl: number, files: readonly OfferedFile[]): Promise<void> {
  const rows = inLockOrder(files).map((file) => ({
    crawl,
    ...hide(db.vault, file),
    state: 'found' as const,
    tries: 0,
  }));
  await insertRows(db, rows, OFFERED);
}

const OFFERED: Insertion<Insertable<Schema['files']>> = (db, rows) =>
  db
    .insertInto('files')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['crawl', 'key'])
        .doUpdateSet((e) => ({
          url: e.ref('excluded.url'),
          name: e.ref('excluded.name'),
          page: e.ref('excluded.page'),
          rank: e.ref('excluded.rank'),
          place: e.ref('excluded.place'),
          hidden: e.ref('excluded.hidden'),
        }))
        .where('files.state', '=', 'found')
        .whereRef('excluded.place', '<', 'files.place'),
    );

/** Files that are still to be asked for, next turn first. */
export async function listFilesFound(db: Database, crawl: number, limit: number): Promise<StoredFile[]> {
  const rows = await db.sql
    .selectFrom('files')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('state', '=', 'found')
    .orderBy('rank')
    .orderBy('place')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => reveal(db.vault, row));
}

/** Files that were not there and were asked for but once. */
export async function listFilesToAskAgain(db: Database, crawl: number, limit: number): Promise<StoredFile[]> {
  const rows = await db.sql
    .selectFrom('files')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('state', '=', 'asked')
    .where('cause', 'in', ['not-found', 'unknown-host'])
    .where('tries', '=', 1)
    .orderBy('place')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => reveal(db.vault, row));
}

export type FileEnd = Pick<StoredFile, 'key' | 'state' | 'tries' | 'status' | 'cause' | 'size' | 'type' | 'asked_at'> &
  Partial<Pick<StoredFile, 'bytes_hash' | 'etag' | 'last_modified' | 'unread'>>;

/** Notes what became of a file. */
export async function settleFile(db: Database, crawl: number, { key, ...end }: FileEnd): Promise<void> {
  const { type, etag = null, last_modified = null } = end;
  await db.sql
    .updateTable('files')
    .set({
      ...end,
      type: type === null ? null : show(type),
      // One that holds personal data is of no use masked, and a file without one is only fetched again.
      etag: etag === null || show(etag) !== (etag as unknown) ? null : show(etag),
      last_modified: last_modified === null ? null : show(last_modified),
    })
    .where('crawl', '=', crawl)
    .where('key', '=', hideKey(db.vault, key))
    .execute();
}

/** The file as it was last fetched, in this crawl of the portal or an earlier one, by its key. */
export async function findFileBefore(
  db: Database,
  portal: string,
  key: string,
): Promise<Pick<StoredFile, 'bytes_hash' | 'etag' | 'last_modified' | 'size' | 'type'> | undefined> {
  const row = await db.sql
    .selectFrom('files')
    .innerJoin('crawls', 'crawls.id', 'files.crawl')
    .select(['bytes_hash', 'etag', 'last_modified', 'size', 'type', 'hidden'])
    .where('crawls.portal', '=', portal)
    .where('files.key', '=', hideKey(db.vault, key))
    .where('bytes_hash', 'is not', null)
    .orderBy('files.crawl', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : reveal(db.vault, row);
}

/** Leaves out what is still to be asked for. */
export async function skipFilesFound(db: Database, crawl: number, cause: Cause): Promise<void> {
  await db.sql
    .updateTable('files')
    .set({ state: 'skipped', cause })
    .where('crawl', '=', crawl)
    .where('state', '=', 'found')
    .execute();
}

/** Files that were asked for. */
export async function countFilesAsked(db: Database, crawl: number): Promise<number> {
  const row = await db.sql
    .selectFrom('files')
    .select((e) => e.fn.countAll().as('n'))
    .where('crawl', '=', crawl)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

const BATCH = 1000;

/** Every file of a crawl, ordered by key. */
export async function* streamFiles(db: Database, crawl: number): AsyncGenerator<StoredFile> {
  yield* byKey(db.vault, BATCH, (after) =>
    db.sql
      .selectFrom('files')
      .selectAll()
      .where('crawl', '=', crawl)
      .where('key', '>', after)
      .orderBy('key')
      .limit(BATCH)
      .execute(),
  );
}
