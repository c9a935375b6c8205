import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StopError } from '../../rules/errors.ts';
import { createCrawl, endCrawl, findLatestCrawl, findUnfinishedCrawl, findUnjudgedCrawl } from '../../store/crawls.ts';
import {
  addFound,
  admitWave,
  countFrontier,
  listFound,
  listQueued,
  placeOf,
  seqOfPlace,
  streamFrontier,
} from '../../store/frontier.ts';
import { lockStore } from '../../store/lock.ts';
import { openStore, type Store } from '../../store/open.ts';
import { dateFindings } from '../../store/results.ts';
import { findSecretHash, openSecretHash } from '../../store/secret.ts';
import { tempDir, tempStore } from '../helpers/crawl.ts';

let store: Store;
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
const found = (key: string, place: number, depth = 1) => ({ key, url: `http://${key}`, depth, place, inbred: 0 });

describe('opening', () => {
  test('a second time keeps what is there', async () => {
    await createCrawl(store.db, START);
    const again = await openStore(store.dir);
    expect((await findLatestCrawl(again.db, START.portal))?.id).toBe(1);
    await again.close();
  });

  test('a folder without a store is an error where nothing may be made', async () => {
    const { dir, remove } = tempDir();
    await expect(openStore(dir, { create: false })).rejects.toThrow(StopError);
    expect(readdirSync(dir)).toEqual([]);
    remove();
  });

  test('a file that is no database is an error with a next step', async () => {
    const { dir, remove } = tempDir();
    writeFileSync(join(dir, 'store.sqlite'), 'this is not a database at all, it is some text that is long enough');
    await expect(openStore(dir)).rejects.toThrow('不是数据库文件');
    remove();
  });

  test.skipIf(process.getuid?.() === 0)(
    'a folder that may not be written to is an error with a next step',
    async () => {
      const { dir, remove } = tempDir();
      chmodSync(dir, 0o500);
      await expect(openStore(join(dir, 'store'))).rejects.toThrow(StopError);
      remove();
    },
  );

  test('a file in the place of the folder is an error with a next step', async () => {
    const { dir, remove } = tempDir();
    writeFileSync(join(dir, 'taken'), '');
    await expect(openStore(join(dir, 'taken'))).rejects.toThrow(StopError);
    remove();
  });
});

describe('the lock', () => {
  test('keeps a second crawler out, readers in', async () => {
    const unlock = lockStore(store.dir);
    expect(() => lockStore(store.dir)).toThrow(`进程号 ${process.pid}`);
    const reader = await openStore(store.dir);
    await reader.close();
    unlock();
    lockStore(store.dir)();
  });

  test('of a process that died is free', () => {
    const script = `import { lockStore } from ${JSON.stringify(join(import.meta.dirname, '../../store/lock.ts'))};
      lockStore(${JSON.stringify(store.dir)}); process.kill(process.pid, 'SIGKILL');`;
    const died = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(died.signal).toBe('SIGKILL');
    lockStore(store.dir)();
  });
});

describe('the frontier', () => {
  test('a place says depth, page and link in one number that sorts', () => {
    expect(placeOf(1, 99_999_999, 8000)).toBeLessThan(placeOf(2, 0, 0));
    expect(placeOf(1, 5, 100_000)).toBeLessThan(placeOf(1, 6, 0));
    expect(seqOfPlace(placeOf(3, 1234, 77))).toBe(1234);
    expect(Number.isSafeInteger(placeOf(4000, 2 ** 27 - 1, 8191))).toBe(true);
  });

  test('a page found again takes the earlier turn, until it is admitted', async () => {
    const { id } = await createCrawl(store.db, START);
    await addFound(store.db, id, [found('x/a', 50), found('x/b', 20)]);
    await addFound(store.db, id, [found('x/a', 10), found('x/b', 30)]);
    const rows = await listFound(store.db, id, { afterPlace: -1, limit: 10 });
    expect(rows.map(({ key, place }) => [key, place])).toEqual([
      ['x/a', 10],
      ['x/b', 20],
    ]);
    await admitWave(store.db, id, { fromSeq: 7, admitted: ['x/a'], skipped: [{ key: 'x/b', cause: 'robots' }] });
    await addFound(store.db, id, [found('x/a', 1), found('x/b', 1)]);
    expect(await listFound(store.db, id, { afterPlace: -1, limit: 10 })).toEqual([]);
    expect(await listQueued(store.db, id, { afterSeq: -1, limit: 10 })).toMatchObject([
      { key: 'x/a', seq: 7, place: 10 },
    ]);
    expect(await countFrontier(store.db, id)).toEqual({ found: 0, queued: 1, done: 0, failed: 0, skipped: 1 });
  });

  test('thousands of links go in at once and come out by key', async () => {
    const { id } = await createCrawl(store.db, START);
    const keys = Array.from({ length: 4500 }, (_, i) => `x/${String(i).padStart(5, '0')}`);
    await addFound(
      store.db,
      id,
      keys.map((key, i) => found(key, keys.length - i)),
    );
    const read: string[] = [];
    for await (const { key } of streamFrontier(store.db, id)) read.push(key);
    expect(read).toEqual(keys);
  });
});

test('the crawl of an audit waits for its result, one of its own does not', async () => {
  const end = { state: 'done', stoppedBy: null, finishedAt: START.started_at } as const;
  const audit = await createCrawl(store.db, START);
  expect(await findUnjudgedCrawl(store.db, START.portal)).toBeUndefined();
  await endCrawl(store.db, audit.id, end);
  expect((await findUnjudgedCrawl(store.db, START.portal))?.id).toBe(audit.id);
  const own = await createCrawl(store.db, { ...START, purpose: 'crawl' });
  await endCrawl(store.db, own.id, end);
  expect(await findUnjudgedCrawl(store.db, START.portal)).toBeUndefined();
});

test('a crawl is unfinished until it ends', async () => {
  const first = await createCrawl(store.db, START);
  expect((await findUnfinishedCrawl(store.db, START.portal))?.id).toBe(first.id);
  await endCrawl(store.db, first.id, { state: 'done', stoppedBy: null, finishedAt: START.started_at });
  expect(await findUnfinishedCrawl(store.db, START.portal)).toBeUndefined();
});

describe('secrets', () => {
  test('are recognised again in the same store and in no other', async () => {
    const hash = openSecretHash(store.dir);
    expect(hash('110')).toMatch(/^[0-9a-f]{64}$/);
    expect(openSecretHash(store.dir)('110')).toBe(hash('110'));
    expect(findSecretHash(store.dir)('110')).toBe(hash('110'));
    const { dir, remove } = tempDir();
    expect(openSecretHash(dir)('110')).not.toBe(hash('110'));
    remove();
  });

  test('the key is for its owner only', () => {
    openSecretHash(store.dir);
    expect(statSync(join(store.dir, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test('asking without a store leaves no key behind', () => {
    const { dir, remove } = tempDir();
    findSecretHash(dir)('110');
    expect(readdirSync(dir)).toEqual([]);
    remove();
  });
});

test('a finding is dated back to when it was first seen on the portal', async () => {
  const finding = (day: string) => ({
    key: 'a/b/1',
    firstSeen: `2026-0${day}T00:00:00.000Z`,
    lastSeen: `2026-0${day}T00:00:00.000Z`,
  });
  const result = (day: string) => ({ findings: [finding(day)] }) as unknown as Parameters<typeof dateFindings>[2];
  const dated = async (day: string) =>
    (await dateFindings(store.db, 'x/', result(day))).findings[0]?.firstSeen.slice(0, 10);
  expect(await dated('5-01')).toBe('2026-05-01');
  expect(await dated('6-01')).toBe('2026-05-01');
  expect(await dated('4-01')).toBe('2026-04-01');
  expect(await dated('6-01')).toBe('2026-04-01');
});
