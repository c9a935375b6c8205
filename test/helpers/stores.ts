import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createCrawl } from '../../store/crawls.ts';
import { openStore, type Store } from '../../store/open.ts';

// Tests of what is stored run twice, in folders and on PostgreSQL: vitest.config.ts says which, and sets this variable.
const isOnServer = process.env['ZWGK_TEST_STORE'] === 'postgres';

/** A folder that is gone after the test. */
export function tempDir(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Room for a store that is not there yet. */
export interface TempPlace {
  place: string;
  secret: string;
  /** The same for the command line. */
  flags: string[];
  remove: () => Promise<void>;
}

/** A new folder, or a new schema of the test server. */
export async function tempPlace(): Promise<TempPlace> {
  const { dir, remove } = tempDir();
  const secret = join(dir, 'secret.key');
  if (!isOnServer) return { place: dir, secret, flags: ['--store', dir], remove: () => Promise.resolve(remove()) };
  const server = process.env['ZWGK_POSTGRES'] ?? '';
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await askServer(server, `create schema ${schema}`);
  const place = `${server}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  return {
    place,
    secret,
    flags: ['--store', place, '--secret', secret],
    async remove() {
      await askServer(server, `drop schema ${schema} cascade`);
      remove();
    },
  };
}

async function askServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}

export interface TempStore extends Store {
  at: TempPlace;
  /** Opens it another time, as another process would. */
  again: () => Promise<Store>;
}

/** Opens a store in a new place; both are gone after `close`. */
export async function tempStore(): Promise<TempStore> {
  const at = await tempPlace();
  const again = () => openStore(at.place, { secret: at.secret });
  const store = await again();
  return {
    ...store,
    at,
    again,
    async close() {
      await store.close();
      await at.remove();
    },
  };
}

/** A store with a crawl in which nothing is known yet, for tests of the store alone. */
export async function tempCrawl(): Promise<{ store: TempStore; crawl: number }> {
  const store = await tempStore();
  const portal = { portal: 'x.gov.cn/', url: 'http://x.gov.cn/', name: null, started_at: '2026-11-21T00:00:00.000Z' };
  const { id } = await createCrawl(store.db, { ...portal, purpose: 'crawl', options: '{}' });
  return { store, crawl: id };
}
