import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Dialect, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StopError } from '../rules/errors.ts';
import { COLUMN_TYPES, type ColumnTypes } from './column-types.ts';
import { createFolderLock } from './lock.ts';
import { migrationsFor } from './migrations/index.ts';
import { isPostgres, showPlace } from './place.ts';
import type { Database, Schema } from './schema.ts';
import { makeSecret, readSecret, secretHash } from './secret.ts';
import { createSqliteDialect } from './sqlite.ts';
import { stopError } from './stop.ts';
import { createVault } from './vault.ts';

/** An open store: the database, the secret that its contents are sealed with, and the lock of who crawls into it. */
export interface Store {
  /** Folder or address, fit to be shown. */
  place: string;
  db: Database;
  /** A one-way hash keyed by the store's secret. */
  secretHash: (text: string) => string;
  /** The secret itself, for threads that hash with it. */
  secret: Uint8Array;
  /**
   * Makes this process the only one that crawls: what has these names where the store is on PostgreSQL, else the whole
   * store; within the process, each name once. Readers need no lock.
   * @param names a portal's key, and its hosts; see `crawlNames`
   * @returns gives the lock back
   * @throws StopError when another process has it
   */
  lock: (names: readonly string[]) => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}

export interface StoreOptions {
  /** File of the secret; a folder has one of its own by default. */
  secret?: string | null;
  /** False: a place without a store is an error. */
  create?: boolean;
}

/**
 * Opens the store in a folder, or in a PostgreSQL database given by its address, and brings its tables up to date. Any
 * number of processes may have it open.
 * @throws StopError when the place or the secret cannot be used
 */
export async function openStore(place: string, { secret = null, create = true }: StoreOptions = {}): Promise<Store> {
  const store = await open(place, { secret, create });
  if (store !== null) return store;
  throw new StopError(
    `${showPlace(place)} 里没有抓取记录`,
    '先运行 zwgk crawl <url> 或 zwgk audit <url>，或用 --store 指明存放位置。',
  );
}

/**
 * The same for a store that need not be there; nothing is made.
 * @returns null where there is none
 * @throws StopError when the place or the secret cannot be used
 */
export function findStore(place: string, secret: string | null): Promise<Store | null> {
  return open(place, { secret, create: false });
}

async function open(place: string, { secret, create }: Required<StoreOptions>): Promise<Store | null> {
  try {
    return await (isPostgres(place)
      ? openServer(place, { file: secret, create })
      : openFolder(place, { file: secretFile(place, secret), create }));
  } catch (error) {
    throw stopError(error, showPlace(place));
  }
}

/** The hash of a store that need not be there: without its secret one that this process forgets. */
export function findSecretHash(place: string, secret: string | null): (text: string) => string {
  const file = isPostgres(place) ? secret : secretFile(place, secret);
  return secretHash((file === null ? null : readSecret(file)) ?? randomBytes(32));
}

function secretFile(dir: string, secret: string | null): string {
  return secret ?? join(dir, 'secret.key');
}

async function openFolder(dir: string, { file, create }: { file: string; create: boolean }): Promise<Store | null> {
  const database = join(dir, 'store.sqlite');
  if (!create && !existsSync(database)) return null;
  mkdirSync(dir, { recursive: true });
  const opened = await openDatabase(createSqliteDialect(database), { types: COLUMN_TYPES.sqlite, file });
  return { ...opened, place: dir, lock: createFolderLock(dir), close: () => opened.db.sql.destroy() };
}

async function openServer(
  url: string,
  { file, create }: { file: string | null; create: boolean },
): Promise<Store | null> {
  if (file === null) throw new StopError('存储在 PostgreSQL 里时，密钥要另外给出', '用 --secret 指明密钥文件。');
  const [{ openPostgres }, { lockNames }] = await Promise.all([import('./postgres.ts'), import('./postgres-lock.ts')]);
  const { dialect, pool } = openPostgres(url);
  const close = () => (pool.ending ? Promise.resolve() : pool.end());
  try {
    const { rows } = await pool.query<{ crawls: string | null; schema: string | null }>(
      `select to_regclass('crawls') as crawls, current_schema() as schema`,
    );
    const { crawls = null, schema = null } = rows[0] ?? {};
    if (!create && crawls === null) {
      await close();
      return null;
    }
    if (schema === null)
      throw new StopError('search_path 里没有可用的 schema', '在数据库里建立它，或改地址里的 options。');
    const opened = await openDatabase(dialect, { types: COLUMN_TYPES.postgres, file, schema });
    return { ...opened, place: showPlace(url), lock: (names) => lockNames(pool, names), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening {
  types: ColumnTypes;
  /** File of the secret. */
  file: string;
  /** Schema of the tables; others of the same database may hold stores of their own. */
  schema?: string;
}

async function openDatabase(
  dialect: Dialect,
  { types, file, schema }: Opening,
): Promise<Pick<Store, 'db' | 'secretHash' | 'secret'>> {
  const sql = new Kysely<Schema>({ dialect });
  try {
    await migrate(sql, types, schema);
    const secret = await unlockWith(sql, file);
    return { db: { sql, vault: createVault(secret), statements: new Map() }, secretHash: secretHash(secret), secret };
  } catch (error) {
    await sql.destroy();
    throw error;
  }
}

async function migrate(sql: Kysely<Schema>, types: ColumnTypes, schema: string | undefined): Promise<void> {
  const migrator = new Migrator({
    db: sql,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(types)) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new StopError('存储由另一个版本的 zwgk 建立，这个版本打不开', '用建立它的版本打开，或把它移走后重新抓取。', {
      cause: error,
    });
  throw error;
}

/**
 * The secret from its file; the first one that a store is opened with is its own for good.
 * @throws StopError where it is missing or another one
 */
async function unlockWith(sql: Kysely<Schema>, file: string): Promise<Uint8Array> {
  const known = await readFingerprint(sql);
  const secret = known === undefined ? makeSecret(file) : readSecret(file);
  if (secret === null)
    throw new StopError(`密钥文件 ${file} 不见了，没有它打不开存储`, '从备份找回它，或用 --secret 指明它在哪里。');
  const { fingerprint } = createVault(secret);
  if (known === undefined)
    await sql
      .insertInto('meta')
      .values({ name: 'secret', value: fingerprint })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  if ((known ?? (await readFingerprint(sql))) !== fingerprint)
    throw new StopError(`密钥文件 ${file} 不是封存这个存储的那一把`, '换回原来的密钥，或用 --secret 指明它在哪里。');
  return secret;
}

async function readFingerprint(sql: Kysely<Schema>): Promise<string | undefined> {
  const row = await sql.selectFrom('meta').select('value').where('name', '=', 'secret').executeTakeFirst();
  return row?.value;
}
