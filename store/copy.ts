import { existsSync, renameSync, rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { StopError } from '../rules/errors.ts';
import { openStore, type Store } from './open.ts';
import { isPostgres } from './place.ts';
import type { Schema } from './schema.ts';
import { stopError } from './stop.ts';

/** Rows that were copied, by table. */
export type Copied = Record<string, number>;

/**
 * Copies a store into a new folder, as it is at one instant; it may be crawled into meanwhile. What is sealed is copied
 * sealed, and the secret is not copied.
 * @param secret file of the store's secret
 * @throws StopError where the folder is there already or cannot be written to
 */
export async function backUp(store: Store, dir: string, secret: string): Promise<Copied> {
  if (existsSync(dir)) throw new StopError(`${dir} 已经存在`, '换一个新的目录名。');
  // Under another name until it is whole.
  const draft = `${dir}.part`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const copied = await copyInto(store, draft, secret);
    renameSync(draft, dir);
    return copied;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw stopError(error, dir);
  }
}

async function copyInto(store: Store, dir: string, secret: string): Promise<Copied> {
  const copy = await openStore(dir, { secret });
  try {
    return await copyRows(store, copy);
  } finally {
    await copy.close();
  }
}

/**
 * Copies a backup, or any store, into one of either kind that holds nothing yet; both have one secret.
 * @throws StopError where there is something in it
 */
export async function restore(from: Store, to: Store): Promise<Copied> {
  const some = await to.db.sql.selectFrom('crawls').select('id').executeTakeFirst();
  const other = await to.db.sql.selectFrom('schedules').select('name').executeTakeFirst();
  if (some !== undefined || other !== undefined)
    throw new StopError(`${to.place} 里已有内容`, '用 --store 指明一个新的位置来恢复。');
  return copyRows(from, to);
}

/** What others refer to comes first. */
const FIRST = ['meta', 'crawls'];

async function copyRows(from: Store, to: Store): Promise<Copied> {
  if (from.db.vault.fingerprint !== to.db.vault.fingerprint)
    throw new StopError(`${from.place} 和 ${to.place} 的密钥不同`, '用 --secret 指明封存前者的那一把。');
  const copied: Copied = {};
  const tables = await tablesOf(from);
  // One instant for all tables: a snapshot on a server, the state at the first read in a folder.
  await from.db.sql
    .transaction()
    .setIsolationLevel(isPostgres(from.place) ? 'repeatable read' : 'serializable')
    .execute(async (source) => {
      // Whole or not at all.
      await to.db.sql.transaction().execute(async (target) => {
        for (const table of tables) {
          let rows = 0;
          for await (const batch of read(source, table, isPostgres(from.place))) {
            await write(target, table, batch);
            rows += batch.length;
          }
          copied[table] = rows;
        }
        if (isPostgres(to.place)) await countOn(target, tables);
      });
    });
  return copied;
}

async function tablesOf({ db, place }: Store): Promise<string[]> {
  const { rows } = await (
    isPostgres(place)
      ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`
      : sql<{ name: string }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`
  ).execute(db.sql);
  const names = rows
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('kysely_'))
    .sort();
  return [...FIRST, ...names.filter((name) => !FIRST.includes(name))];
}

type AnyRow = Record<string, unknown>;

const BATCH = 500;

async function* read(db: Kysely<Schema>, table: string, isServer: boolean): AsyncGenerator<AnyRow[]> {
  if (isServer) {
    await sql`declare copied no scroll cursor for select * from ${sql.table(table)}`.execute(db);
    for (;;) {
      const { rows } = await sql<AnyRow>`fetch ${sql.lit(BATCH)} from copied`.execute(db);
      if (rows.length === 0) break;
      yield rows;
    }
    await sql`close copied`.execute(db);
    return;
  }
  for (let after = 0; ;) {
    const { rows } = await sql<AnyRow>`
      select rowid as copied_rowid, * from ${sql.table(table)} where rowid > ${after} order by rowid limit ${BATCH}`.execute(
      db,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Number(last['copied_rowid']);
    yield rows.map(({ copied_rowid: _rowid, ...row }) => row);
  }
}

async function write(db: Kysely<Schema>, table: string, rows: readonly AnyRow[]): Promise<void> {
  const insert = (db as unknown as Kysely<Record<string, AnyRow>>).insertInto(table).values(rows);
  // The fingerprint of the secret is there since the store was opened.
  await (table === 'meta' ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
}

/** Numbers given from here on follow the copied ones. */
async function countOn(db: Kysely<Schema>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql<{ counter: string | null }>`
      select pg_get_serial_sequence(${table}, column_name) as counter from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and column_name = 'id'`.execute(db);
    const counter = rows[0]?.counter ?? null;
    if (counter !== null)
      await sql`select setval(${counter}, (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
        db,
      );
  }
}
