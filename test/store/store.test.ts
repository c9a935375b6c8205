import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Decision } from '../../rules/decide/decision.ts';
import { decisionId } from '../../rules/decide/decisions.ts';
import { StopError } from '../../rules/errors.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { NO_NOTES } from '../../rules/units/portal-notes.ts';
import { createCrawl, endCrawl, findLatestCrawl, findUnfinishedCrawl, findUnjudgedCrawl } from '../../store/crawls.ts';
import { addDecisions, listDecisions } from '../../store/decisions.ts';
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
import { findSecretHash, openStore, type Store } from '../../store/open.ts';
import { addPictures, listPictures, readPicture, type StoredPicture } from '../../store/pictures.ts';
import { putPortalNotes, readPortalNotes } from '../../store/portal-notes.ts';
import { dateFindings } from '../../store/results.ts';
import { tempDir, tempPlace, type TempStore, tempStore } from '../helpers/stores.ts';

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
const found = (key: string, place: number, depth = 1) => ({ key, url: `http://${key}`, depth, place, inbred: 0 });

describe('opening', () => {
  test('a second time keeps what is there', async () => {
    await createCrawl(store.db, START);
    const again = await store.again();
    expect((await findLatestCrawl(again.db, START.portal))?.id).toBe(1);
    await again.close();
  });

  test('a place without a store is an error where nothing may be made', async () => {
    const { place, secret, remove } = await tempPlace();
    await expect(openStore(place, { secret, create: false })).rejects.toThrow('没有抓取记录');
    await expect(openStore(place, { secret, create: false })).rejects.toThrow(StopError);
    await remove();
  });
});

describe('the lock', () => {
  test('keeps a second crawler out, readers in', async () => {
    const unlock = await store.lock([START.portal]);
    const other = await store.again();
    await expect(other.lock([START.portal])).rejects.toThrow(String(process.pid));
    await expect(other.lock([START.portal])).rejects.toThrow(StopError);
    expect(await findLatestCrawl(other.db, START.portal)).toBeUndefined();
    await unlock();
    await (
      await other.lock([START.portal])
    )();
    await other.close();
  });

  test('of a process that died is free', async () => {
    const script = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../store/open.ts'))};
      const store = await openStore(${JSON.stringify(store.at.place)}, { secret: ${JSON.stringify(store.at.secret)} });
      await store.lock([${JSON.stringify(START.portal)}]); process.kill(process.pid, 'SIGKILL');`;
    const died = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(died.signal).toBe('SIGKILL');
    await (
      await lockSoon(store)
    )();
  });
});

/** A server takes a moment to see that a session is gone. */
async function lockSoon({ lock }: Store): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries++) {
    try {
      return await lock([START.portal]);
    } catch (error) {
      if (tries === 200) throw error;
    }
  }
}

describe('the frontier', () => {
  test('a place says depth, page and link in one number that sorts', () => {
    expect(placeOf(1, 99_999_999, 8000)).toBeLessThan(placeOf(2, 0, 0));
    expect(placeOf(1, 5, 100_000)).toBeLessThan(placeOf(1, 6, 0));
    expect(seqOfPlace(placeOf(3, 1234, 77))).toBe(1234);
    expect(Number.isSafeInteger(placeOf(4000, 2 ** 27 - 1, 8191))).toBe(true);
  });

  test('links that share a place are all come to, a few at a time', async () => {
    const { id } = await createCrawl(store.db, START);
    const keys = ['x/a', 'x/b', 'x/c', 'x/d', 'x/e'];
    await addFound(
      store.db,
      id,
      keys.map((key) => found(key, 8191)),
    );
    const seen: string[] = [];
    for (let rows = await listFound(store.db, id, { after: null, limit: 2 }); rows.length > 0;) {
      seen.push(...rows.map(({ key }) => key));
      rows = await listFound(store.db, id, { after: rows.at(-1)!, limit: 2 });
    }
    expect(seen.sort()).toEqual(keys);
  });

  test('a page found again takes the earlier turn, until it is admitted', async () => {
    const { id } = await createCrawl(store.db, START);
    await addFound(store.db, id, [found('x/a', 50), found('x/b', 20)]);
    await addFound(store.db, id, [found('x/a', 10), found('x/b', 30)]);
    const rows = await listFound(store.db, id, { after: null, limit: 10 });
    expect(rows.map(({ key, place }) => [key, place])).toEqual([
      ['x/a', 10],
      ['x/b', 20],
    ]);
    await admitWave(store.db, id, { fromSeq: 7, admitted: ['x/a'], skipped: [{ key: 'x/b', cause: 'robots' }] });
    await addFound(store.db, id, [found('x/a', 1), found('x/b', 1)]);
    expect(await listFound(store.db, id, { after: null, limit: 10 })).toEqual([]);
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
  expect((await findUnfinishedCrawl(store.db, START))?.id).toBe(first.id);
  await endCrawl(store.db, first.id, { state: 'done', stoppedBy: null, finishedAt: START.started_at });
  expect(await findUnfinishedCrawl(store.db, START)).toBeUndefined();
});

describe('the secret', () => {
  test('recognises the same again in this store and in no other', async () => {
    expect(store.secretHash('110')).toMatch(/^[0-9a-f]{64}$/);
    expect(findSecretHash(store.at.place, store.at.secret)('110')).toBe(store.secretHash('110'));
    const other = await tempStore();
    expect(other.secretHash('110')).not.toBe(store.secretHash('110'));
    await other.close();
  });

  test('is for its owner only', () => {
    expect(statSync(store.at.secret).mode & 0o777).toBe(0o600);
  });

  test('of another store opens nothing, and says so at once', async () => {
    const { secret, remove } = await tempPlace();
    writeFileSync(secret, 'ab'.repeat(32));
    await expect(openStore(store.at.place, { secret })).rejects.toThrow('不是封存这个存储的那一把');
    await remove();
  });

  test('that is gone is not made anew', async () => {
    const secret = `${store.at.secret}.gone`;
    await expect(openStore(store.at.place, { secret })).rejects.toThrow('不见了');
    expect(existsSync(secret)).toBe(false);
  });

  test('that is no secret is an error', async () => {
    writeFileSync(store.at.secret, 'open sesame');
    await expect(store.again()).rejects.toThrow('不是密钥文件');
  });

  test('asking for the hash of a store that is not there leaves nothing behind', () => {
    const { dir, remove } = tempDir();
    expect(findSecretHash(dir, null)('110')).not.toBe(findSecretHash(dir, null)('110'));
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
  const dated = async (day: string) => {
    const one = finding(day);
    await dateFindings(store.db, 'x/', [one as Finding]);
    return one.firstSeen.slice(0, 10);
  };
  expect(await dated('5-01')).toBe('2026-05-01');
  expect(await dated('6-01')).toBe('2026-05-01');
  expect(await dated('4-01')).toBe('2026-04-01');
  expect(await dated('6-01')).toBe('2026-04-01');
});

describe('what people add', () => {
  const decision = (by: string, at: string): Decision => {
    const about = { kind: 'finding', key: 'c/x/1' } as const;
    const said = { at, by, about, verdict: 'confirm' as const, why: '', proofHash: 'p' };
    return { ...said, id: decisionId(said) };
  };
  const one = decision('甲', '2026-06-30T00:00:00.000Z');
  const two = decision('乙', '2026-06-29T00:00:00.000Z');

  test('decisions only grow: what is there already is left as it is', async () => {
    expect(await addDecisions(store.db, 'x', [one])).toBe(1);
    expect(await addDecisions(store.db, 'x', [{ ...one, why: 'changed' }, two])).toBe(1);
    expect(await addDecisions(store.db, 'x', [two, one])).toBe(0);
    expect(await listDecisions(store.db, 'x')).toEqual([two, one]);
  });

  test('decisions are a portal’s own', async () => {
    await addDecisions(store.db, 'x', [one]);
    expect(await addDecisions(store.db, 'y', [one, two])).toBe(2);
    expect(await listDecisions(store.db, 'x')).toEqual([one]);
  });

  test('pictures come back as they went in, once, in the order of time; another portal has its own', async () => {
    const picture = (id: string, takenAt: string): StoredPicture => ({
      note: {
        id,
        finding: 'c/x/1',
        url: 'http://x/',
        title: '页面',
        takenAt,
        kind: 'visible',
        bytesHash: '',
        covered: 0,
        hash: 'a'.repeat(64),
        width: 2,
        height: 2,
        size: 3,
      },
      text: '页面的文字',
      png: Uint8Array.of(1, 2, 3),
    });
    const [late, early] = [picture('p1', '2026-06-30T00:00:00.000Z'), picture('p2', '2026-06-29T00:00:00.000Z')];
    expect(await addPictures(store.db, 'x', [late, early, late])).toBe(2);
    expect(await addPictures(store.db, 'x', [late])).toBe(0);
    expect(await listPictures(store.db, 'x')).toEqual([early.note, late.note]);
    expect(await listPictures(store.db, 'y')).toEqual([]);
    const { text, png } = await readPicture(store.db, 'x', 'p1');
    expect([text, [...png]]).toEqual(['页面的文字', [1, 2, 3]]);
  });

  test('many go in at once', async () => {
    const many = Array.from({ length: 2001 }, (_, n) => decision(`第${n}人`, '2026-06-30T00:00:00.000Z'));
    expect(await addDecisions(store.db, 'x', many)).toBe(2001);
    expect(await listDecisions(store.db, 'x')).toHaveLength(2001);
  });

  test('an operator’s notes are the last that were given', async () => {
    expect(await readPortalNotes(store.db, 'x')).toBeNull();
    await putPortalNotes(store.db, 'x', NO_NOTES);
    await putPortalNotes(store.db, 'x', { ...NO_NOTES, siteIdCode: '9990010001' });
    expect(await readPortalNotes(store.db, 'x')).toEqual({ ...NO_NOTES, siteIdCode: '9990010001' });
  });
});
