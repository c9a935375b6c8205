import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeStore } from '../../crawler/judge-store.ts';
import { checkStore } from '../../store/check.ts';
import { backUp, restore } from '../../store/copy.ts';
import type { Crawl } from '../../store/crawls.ts';
import { streamFindings, streamLedger, streamResults } from '../../store/ledger.ts';
import { openStore, type Store } from '../../store/open.ts';
import { isPostgres } from '../../store/place.ts';
import { prune } from '../../store/prune.ts';
import { putResult } from '../../store/results.ts';
import { RETENTION } from '../../store/retention.ts';
import { beginRun, latestRuns } from '../../store/runs.ts';
import { putSchedule } from '../../store/schedules.ts';
import { addSample } from '../../store/series.ts';
import { sizesOf } from '../../store/sizes.ts';
import { crawlSite, listAll } from '../helpers/crawl.ts';
import { nightly } from '../helpers/schedules.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { tempDir, type TempPlace, tempPlace, type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;
let site: TestServer;
/** Which crawl the site is in: its pages change with it. */
let edition = 1;
const undo: (() => void | Promise<void>)[] = [];
beforeEach(async () => {
  store = await tempStore();
  edition = 1;
  site = await serve((request, response) => {
    const known = ['/', '/same', '/new'].includes(request.url ?? '');
    const text = request.url === '/same' ? '' : `<p>第 ${edition} 版</p>`;
    html(response, pageWith(`页 ${request.url}`, ['/same', '/new'], text), { status: known ? 200 : 404 });
  });
});
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
  await store.close();
  await site.close();
});

const AS_OF = '2026-06-30';
const NOW = new Date('2026-07-01T00:00:00.000Z');
const judge = (from: Store, crawl: Crawl) =>
  judgeStore({ store: from, crawl, plan: seedPlan('county'), asOf: AS_OF, tool: { version: '0', seeds: '0' } });

async function crawlOnce(): Promise<Crawl> {
  const { crawl } = await crawlSite(store, `${site.origin}/`);
  edition++;
  return crawl;
}

async function newPlace(): Promise<TempPlace> {
  const at = await tempPlace();
  undo.push(at.remove);
  return at;
}

test('a store as it was written is whole', async () => {
  const crawl = await crawlOnce();
  await putResult(store.db, crawl.id, await judge(store, crawl));
  const check = await checkStore(store);
  expect(check).toMatchObject({ damaged: 0, damage: [] });
  expect(check.read).toBeGreaterThan(8);
});

test.each([
  [
    'bytes that were changed',
    'blobs',
    (db: Store['db']) =>
      sql`update blobs set bytes = (select b.bytes from blobs b where b.hash in (select facts_hash from pages) limit 1)`.execute(
        db.sql,
      ),
  ],
  [
    'bytes that are missing',
    'pages',
    (db: Store['db']) => sql`delete from blobs where hash in (select hash from blobs limit 1)`.execute(db.sql),
  ],
  [
    'facts that are missing',
    'pages',
    (db: Store['db']) => sql`delete from blobs where hash in (select facts_hash from pages)`.execute(db.sql),
  ],
  [
    'facts that do not open',
    'blobs',
    (db: Store['db']) =>
      db.sql
        .updateTable('blobs')
        .set({ bytes: new Uint8Array(80) as never })
        .where('hash', 'in', (q) => q.selectFrom('pages').select('facts_hash').$castTo<{ facts_hash: string }>())
        .execute(),
  ],
  [
    'results that do not open',
    'results',
    (db: Store['db']) =>
      db.sql
        .updateTable('results')
        .set({ content: new Uint8Array(80) as never })
        .execute(),
  ],
])('%s are found', async (_, table, damage) => {
  const crawl = await crawlOnce();
  await putResult(store.db, crawl.id, await judge(store, crawl));
  await damage(store.db);
  const { damaged, damage: told } = await checkStore(store);
  expect(damaged).toBeGreaterThan(0);
  expect(told.map((one) => one.table)).toContain(table);
});

test('a backup holds all that the store does, without its secret, and is restored into a store of either kind', async () => {
  const crawl = await crawlOnce();
  const result = await judge(store, crawl);
  await putResult(store.db, crawl.id, result);
  const { dir, remove } = tempDir();
  undo.push(remove);
  const copied = await backUp(store, join(dir, 'kept'), store.at.secret);
  expect(readdirSync(join(dir, 'kept'))).toEqual(['store.sqlite']);
  expect(copied['pages']).toBe(3);

  const backup = await openStore(join(dir, 'kept'), { secret: store.at.secret });
  const at = await newPlace();
  const restored = await openStore(at.place, { secret: store.at.secret });
  undo.push(
    () => restored.close(),
    () => backup.close(),
  );
  await restore(backup, restored);
  expect(JSON.stringify(await judge(restored, crawl))).toBe(JSON.stringify(result));
  expect(await checkStore(restored)).toMatchObject({ damaged: 0 });
  expect(await listAll(streamLedger(restored.db, { portal: null, from: '' }))).toEqual(
    await listAll(streamLedger(store.db, { portal: null, from: '' })),
  );
  // The next crawl gets a number of its own.
  const { crawl: next } = await crawlSite(restored, `${site.origin}/`);
  expect(next.id).toBeGreaterThan(crawl.id);
  await expect(restore(backup, restored)).rejects.toThrow('已有内容');
});

test('a backup is whole or not there, and never goes over another one', async () => {
  await crawlOnce();
  const { dir, remove } = tempDir();
  undo.push(remove);
  await expect(backUp(store, dir, store.at.secret)).rejects.toThrow('已经存在');
  await expect(backUp(store, join(dir, 'kept'), join(dir, 'another.key'))).rejects.toThrow('密钥不同');
  expect(readdirSync(dir)).toEqual(['another.key']);
});

test('pruning shows first, then leaves the newest crawls, all results, and a store that is whole', async () => {
  const crawls: Crawl[] = [];
  for (let n = 0; n < 4; n++) {
    const crawl = await crawlOnce();
    await putResult(store.db, crawl.id, await judge(store, crawl));
    crawls.push(crawl);
  }
  const newest = crawls.at(-1)!;
  const before = await judge(store, newest);
  const retention = { ...RETENTION, contents: 2 };
  const shown = await prune(store, { retention, now: NOW, isDry: true });
  const done = await prune(store, { retention, now: NOW, isDry: false });
  expect(done).toEqual(shown);
  expect(done.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${table} ${rows}`)).toEqual([
    'pages 6',
    'frontier 6',
    // Of each of the two crawls two pages that no other has; the third is the same in all.
    'blobs 8',
  ]);
  expect(JSON.stringify(await judge(store, newest))).toBe(JSON.stringify(before));
  expect(await checkStore(store)).toMatchObject({ damaged: 0 });
  expect(await listAll(streamResults(store.db, null))).toHaveLength(4);
  expect((await prune(store, { retention, now: NOW, isDry: false })).every(({ rows }) => rows === 0)).toBe(true);
});

test('crawls that came to nothing never push out the last good one', async () => {
  const good = await crawlOnce();
  for (let n = 0; n < 3; n++) {
    const { id } = await crawlOnce();
    await store.db.sql
      .updateTable('crawls')
      .set({ state: 'stopped', stopped_by: 'blocked' })
      .where('id', '=', id)
      .execute();
  }
  await prune(store, { retention: { ...RETENTION, contents: 1 }, now: NOW, isDry: false });
  const left = await store.db.sql.selectFrom('pages').select('crawl').distinct().orderBy('crawl').execute();
  expect(left.map(({ crawl }) => crawl)).toEqual([good.id, good.id + 3]);
});

test('ledger, series and history are pruned by their age, but for the newest run of a schedule', async () => {
  const schedule = nightly(`${site.origin}/`);
  await putSchedule(store.db, schedule);
  const run = (day: string) =>
    beginRun(store.db, {
      schedule: schedule.name,
      portal: schedule.portal,
      job: 'audit',
      due_at: day,
      reason: 'due',
      started_at: day,
      detail: '',
      worker: '1@a',
    });
  await run('2024-01-01T00:00:00.000Z');
  await run('2024-01-02T00:00:00.000Z');
  for (const day of ['2024-01-01T00:00:00.000Z', '2026-06-30T00:00:00.000Z'])
    await addSample(store.db, schedule.portal, {
      sample: { seen_at: day, state: 'opened', cause: null, status: 200, seconds: 1 },
      visits: [{ url: `${site.origin}/`, at: day, status: 200, ms: 5, bytes: 10, cause: null }],
    });
  const done = await prune(store, { retention: RETENTION, now: NOW, isDry: false });
  expect(done.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${table} ${rows}`)).toEqual([
    'visits 1',
    'availability 1',
    'runs 1',
  ]);
  expect((await latestRuns(store.db)).get(schedule.name)?.started_at).toBe('2024-01-02T00:00:00.000Z');
});

test('the ledger, the results and the times of findings can be read, of one portal or of all', async () => {
  const crawl = await crawlOnce();
  const result = await judge(store, crawl);
  await putResult(store.db, crawl.id, result);
  const lines = await listAll(streamLedger(store.db, { portal: null, from: '' }));
  expect(lines.map(({ url }) => new URL(url).pathname).sort()).toEqual([...site.asked].sort());
  expect(await listAll(streamLedger(store.db, { portal: 'other.gov.cn/', from: '' }))).toEqual([]);
  expect(await listAll(streamLedger(store.db, { portal: null, from: '2027' }))).toEqual([]);
  const [stored] = await listAll(streamResults(store.db, crawl.portal));
  expect(stored).toMatchObject({ checklist: result.checklist.id, asOf: AS_OF, findings: result.findings.length });
  const seen = await listAll(streamFindings(store.db, crawl.portal));
  expect(seen.map(({ key }) => key).sort()).toEqual(result.findings.map(({ key }) => key).sort());
  expect(seen[0]).toMatchObject({ message: expect.any(String), firstSeen: expect.stringMatching(/^20/) });
});

test('sizes are told by kind', async () => {
  await crawlOnce();
  const sizes = await sizesOf(store);
  expect(sizes.find(({ kind }) => kind === 'bytes')?.bytes).toBeGreaterThan(0);
  expect(sizes.find(({ kind }) => kind === 'pages')?.bytes).toBeGreaterThan(0);
});

// A folder's database is given no more room than it has: SQLite then says what it says of a full disk.
test('a disk that is full ends the crawl with a next step; what was committed stays, and with room it goes on', async () => {
  if (isPostgres(store.place)) return;
  const links = Array.from({ length: 80 }, (_, n) => `/p${n}`);
  const big = await serve((request, response) => {
    const own = String.fromCodePoint(0x4e00 + links.indexOf(request.url ?? ''));
    const text = `${own}${request.url}`.repeat(400);
    html(response, pageWith(`页 ${request.url}`, request.url === '/' ? links : [], `<p>${text}</p>`));
  });
  undo.push(() => big.close());
  const room = await sql<{ page_count: number }>`pragma page_count`.execute(store.db.sql);
  await sql`pragma max_page_count = ${sql.lit(room.rows[0]!.page_count + 30)}`.execute(store.db.sql);
  await expect(crawlSite(store, `${big.origin}/`)).rejects.toThrow('磁盘已满');
  const committed = await store.db.sql.selectFrom('pages').select('key').execute();
  expect(committed.length).toBeGreaterThan(0);
  expect(committed.length).toBeLessThan(links.length);
  expect(await checkStore(store)).toMatchObject({ damaged: 0 });
  await sql`pragma max_page_count = 1000000`.execute(store.db.sql);
  const { crawl } = await crawlSite(store, `${big.origin}/`);
  expect(crawl.state).toBe('done');
  const all = await store.db.sql.selectFrom('pages').select('key').where('crawl', '=', crawl.id).execute();
  expect(all).toHaveLength(1 + links.length);
  for (const { key } of committed) expect(all).toContainEqual({ key });
});
