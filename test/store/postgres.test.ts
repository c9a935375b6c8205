import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCrawl } from '../../store/crawls.ts';
import { addFound, streamFrontier } from '../../store/frontier.ts';
import { openStore } from '../../store/open.ts';
import { stopError } from '../../store/stop.ts';
import { transact } from '../../store/transact.ts';
import { listAll } from '../helpers/crawl.ts';
import { type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;
beforeEach(async () => {
  store = await tempStore();
});
afterEach(() => store.close());

const START = {
  portal: 'x.gov.cn/',
  url: 'http://x.gov.cn/',
  name: null,
  purpose: 'audit' as const,
  options: '{}',
  started_at: '2026-06-30T00:00:00.000Z',
};

test('text is ordered byte by byte, whatever the language of the server', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and table_name not like 'kysely%'
      and collation_name is distinct from 'C'`.execute(store.db.sql);
  expect(rows).toEqual([]);
});

test('big numbers come back as numbers', async () => {
  const { id } = await createCrawl(store.db, START);
  const place = 2 ** 52 + 1;
  await addFound(store.db, id, [{ key: 'x.gov.cn/', url: START.url, depth: 0, place, inbred: 0 }]);
  expect(await listAll(streamFrontier(store.db, id))).toMatchObject([{ place }]);
});

test('crawls that begin at once are told apart', async () => {
  const crawls = await Promise.all(Array.from({ length: 10 }, () => createCrawl(store.db, START)));
  expect(new Set(crawls.map(({ id }) => id)).size).toBe(10);
});

test('pages that lead to the same pages are committed at once without waiting for each other for ever', async () => {
  const { id } = await createCrawl(store.db, START);
  const keys = Array.from({ length: 300 }, (_, i) => `x.gov.cn/${i}`);
  const found = (from: number) =>
    keys.map((key, i) => ({ key, url: `http://${key}`, depth: 1, place: 1000 * (20 - from) + i, inbred: 0 }));
  const orders = Array.from({ length: 20 }, (_, from) => (from % 2 === 0 ? found(from) : found(from).toReversed()));
  await Promise.all(orders.map((order) => transact(store.db, (trx) => addFound(trx, id, order))));
  const entries = await listAll(streamFrontier(store.db, id));
  expect(entries).toHaveLength(keys.length);
  expect(Math.max(...entries.map(({ place }) => place))).toBe(1000 + keys.length - 1);
});

test('it is opened while others of the same database come and go', async () => {
  const admin = new pg.Client({ connectionString: process.env['ZWGK_POSTGRES']! });
  await admin.connect();
  const over = new AbortController();
  const comeAndGo = async () => {
    const name = `passing_${store.at.place.slice(-12)}`;
    const tables = Array.from({ length: 40 }, (_, n) => `create table ${name}.t${n} (id serial, a text, b text);`);
    while (!over.signal.aborted) {
      await admin.query(`create schema ${name}; ${tables.join('')}`);
      await admin.query(`drop schema ${name} cascade`);
    }
  };
  const passing = comeAndGo();
  for (let n = 0; n < 30; n++) await (await store.again()).close();
  over.abort();
  await passing;
  await admin.end();
});

test('the lock is the portal’s: another one may be crawled meanwhile', async () => {
  const other = await store.again();
  const unlock = await store.lock(['x.gov.cn/']);
  await (
    await other.lock(['y.gov.cn/'])
  )();
  await expect(other.lock(['x.gov.cn/'])).rejects.toThrow('x.gov.cn/');
  await unlock();
  await other.close();
});

test('whoever lost the lock writes nothing more', async () => {
  const loser = await store.again();
  await loser.lock(['x.gov.cn/']);
  // Only this process's: other tests crawl on the same server meanwhile.
  await sql`
    select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and application_name like ${`zwgk ${process.pid}@%`}`.execute(store.db.sql);
  const tryToWrite = () =>
    createCrawl(loser.db, START).then(
      () => null,
      (thrown: unknown) => thrown,
    );
  let error: unknown = null;
  // It takes a moment until the loss is known.
  for (let tries = 0; error === null && tries < 1000; tries++) error = await tryToWrite();
  expect(stopError(error, loser.place)).toMatchObject({ message: expect.stringContaining('断了') });
  await (
    await store.lock(['x.gov.cn/'])
  )();
  await loser.close();
});

test('a database that is not there, a user that may not, are told with the next step', async () => {
  const { secret } = store.at;
  const server = process.env['ZWGK_POSTGRES']!;
  await expect(openStore(server.replace('/postgres?', '/nowhere?'), { secret })).rejects.toThrow('没有这个数据库');
  const admin = new pg.Client({ connectionString: store.at.place });
  await admin.connect();
  const { rows } = await admin.query<{ schema: string }>('select current_schema() as schema');
  const guest = `guest_${rows[0]!.schema}`;
  await admin.query(`create role ${guest} login`);
  const place = server.replace('zwgk@', `${guest}@`).concat('&options=-c%20search_path%3Dpg_catalog');
  await expect(openStore(place, { secret })).rejects.toThrow('没有权限');
  await admin.query(`drop role ${guest}`);
  await admin.end();
});
