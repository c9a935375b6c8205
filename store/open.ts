import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StopError } from '../rules/errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Database, Schema } from './schema.ts';
import { createSqliteDialect } from './sqlite.ts';
import { stopError } from './stop.ts';

/** An open store: a folder with the database, the lock of its writer and the key of its secrets. */
export interface Store {
  dir: string;
  db: Database;
  close(): Promise<void>;
}

/**
 * Opens the store in a folder and brings its tables up to date. Any number of processes may have it open;
 * who crawls into it takes `lockStore` besides.
 * @param create false: a folder without a store is an error
 * @throws StopError when the folder cannot be used
 */
export async function openStore(dir: string, { create = true } = {}): Promise<Store> {
  const file = join(dir, 'store.sqlite');
  if (!create && !existsSync(file)) {
    throw new StopError(
      `${dir} 里没有抓取记录`,
      '先运行 zwgk crawl <url> 或 zwgk audit <url>，或用 --store 指明存放位置。',
    );
  }
  try {
    mkdirSync(dir, { recursive: true });
    const db = new Kysely<Schema>({ dialect: createSqliteDialect(file) });
    await migrate(db);
    return { dir, db, close: () => db.destroy() };
  } catch (error) {
    throw stopError(error, dir);
  }
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
