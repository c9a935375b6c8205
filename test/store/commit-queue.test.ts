import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCommitQueue } from '../../store/commit-queue.ts';
import { addFound, type Found, placeOf, streamFrontier } from '../../store/frontier.ts';
import type { Store } from '../../store/open.ts';
import { type PageOutcome, readBlob, streamJudgedPages } from '../../store/pages.ts';
import { pack } from '../../store/zstd.ts';
import { listAll, tempCrawl } from '../helpers/crawl.ts';
import { listPages } from '../helpers/stored-pages.ts';

const found = (name: string, seq: number, link = 0): Found => ({
  key: `x.gov.cn/${name}`,
  url: `http://x.gov.cn/${name}`,
  depth: 1,
  place: placeOf(1, seq, link),
  inbred: 0,
});

const outcome = (name: string, more: Partial<PageOutcome> = {}): PageOutcome => ({
  page: {
    key: `x.gov.cn/${name}`,
    url: `http://x.gov.cn/${name}`,
    final_url: `http://x.gov.cn/${name}`,
    state: 'read',
    cause: null,
    status: 200,
    fetched_at: '2026-11-21T00:00:00.000Z',
    content_type: 'text/html',
    etag: null,
    last_modified: null,
    charset: 'utf-8',
    charset_from: 'utf-8',
    replaced: 0,
    bytes_hash: 'same',
    size: 3,
    kind: 'article',
    title: name,
    published: null,
    template: 'x.gov.cn/N',
    print: 'print',
    inbred: 0,
    barren: 0,
    facts_version: 1,
    facts: { hash: 'facts', size: 2, bytes: pack('{}') },
    feed: null,
    list: null,
    list_print: null,
  },
  tries: 1,
  blob: { hash: 'same', size: 3, bytes: pack('abc') },
  found: [],
  requests: [],
  ...more,
});

describe('pages on their way into the store', () => {
  let store: Store;
  let crawl: number;
  beforeEach(async () => {
    ({ store, crawl } = await tempCrawl());
  });
  afterEach(() => store.close());

  test('come out of it some at a time: what goes meanwhile was never held', async () => {
    const commits = createCommitQueue(store.db, crawl);
    const names = Array.from({ length: 300 }, (_, n) => `p${n}`);
    await addFound(
      store.db,
      crawl,
      names.map((name, at) => found(name, 0, at)),
    );
    await Promise.all(names.map((name) => commits.add(outcome(name))));
    await commits.flush();
    const seen: string[] = [];
    for await (const { key } of streamJudgedPages(store.db, crawl)) {
      if (seen.length === 0) await store.db.sql.deleteFrom('pages').where('crawl', '=', crawl).execute();
      seen.push(key);
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(names.length);
  });

  test('are all there after a flush, however many came at a time', async () => {
    const commits = createCommitQueue(store.db, crawl);
    const names = Array.from({ length: 100 }, (_, n) => `p${String(n).padStart(3, '0')}`);
    await addFound(
      store.db,
      crawl,
      names.map((name, n) => found(name, n)),
    );
    await Promise.all(names.map((name) => commits.add(outcome(name))));
    await commits.flush();
    expect((await listPages(store.db, crawl)).map(({ title }) => title)).toEqual(names);
    expect((await listAll(streamFrontier(store.db, crawl))).every(({ state }) => state === 'done')).toBe(true);
    expect(new TextDecoder().decode((await readBlob(store.db, 'same')) ?? undefined)).toBe('abc');
  });

  test('come alone too, without a flush', async () => {
    const commits = createCommitQueue(store.db, crawl);
    await commits.add(outcome('a'));
    await expect.poll(() => listAll(streamJudgedPages(store.db, crawl))).toHaveLength(1);
  });

  test('give a page that several of them lead to its earliest turn', async () => {
    const commits = createCommitQueue(store.db, crawl);
    for (const seq of [3, 1, 2]) await commits.add(outcome(`p${seq}`, { found: [found('next', seq, 7)] }));
    await commits.flush();
    const [next] = await listAll(streamFrontier(store.db, crawl, 'found'));
    expect(next).toMatchObject({ key: 'x.gov.cn/next', place: placeOf(1, 1, 7) });
  });

  test('replace what came the first time where they were asked for again', async () => {
    const commits = createCommitQueue(store.db, crawl);
    await commits.add(outcome('a'));
    await commits.flush();
    const again = outcome('a', { isAgain: true });
    await commits.add({ ...again, page: { ...again.page, title: 'later' } });
    await commits.flush();
    expect((await listPages(store.db, crawl)).map(({ title }) => title)).toEqual(['later']);
  });

  test('fail loudly: whoever adds or flushes after a failed commit is told', async () => {
    const commits = createCommitQueue(store.db, crawl);
    await commits.add(outcome('a'));
    await commits.add(outcome('a'));
    await expect(commits.flush()).rejects.toThrow();
    await expect(commits.add(outcome('b'))).rejects.toThrow();
    await expect(commits.flush()).rejects.toThrow();
    expect(await listAll(streamJudgedPages(store.db, crawl))).toEqual([]);
  });
});
