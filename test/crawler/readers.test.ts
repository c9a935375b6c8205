import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { generateSite } from '../../bench/site/site.ts';
import { openReaders, READ_HERE, type Readers, ReadingError } from '../../crawler/reading/readers.ts';
import type { ReadTask } from '../../crawler/reading/reading.ts';
import { serveDemo } from '../../crawler/demo-server.ts';
import { streamFrontier } from '../../store/frontier.ts';
import type { StoredPage } from '../../store/pages.ts';
import { crawlSite, listAll, tempStore } from '../helpers/crawl.ts';
import { listPages } from '../helpers/stored-pages.ts';

const page = (html: string, url = 'http://www.yunxi.gov.cn/zwgk/a.html'): ReadTask => ({
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html',
  url,
  seenOn: '2026-11-21',
});

describe('threads that read', () => {
  let readers: Readers;
  beforeAll(() => void (readers = openReaders({ threads: 2 })));
  afterAll(() => readers.close());

  test('read every page as it is read here, however many at a time', async () => {
    const markup = fc.constantFrom(
      '<a href="/zwgk/x.html">关于印发工作要点的通知</a>',
      '<a href="b.html?id=1" title="标题">…</a>',
      '<ul><li>2026-11-20<a href="t20261120_1.html">公告</a></li></ul>',
      '<div class="position">首页 &gt; 政务公开</div>',
      '<h1>通知公告</h1>',
      '<table><tr><td>索引号：</td><td>003/2026-1</td></tr></table>',
      '<script>document.write("<a href=/w.html>写</a>")</script>',
      '</div><p>',
    );
    const html = fc.array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(html, { minLength: 1, maxLength: 12 }), async (pages) => {
        const tasks = pages.map((parts, n) => page(parts.join(''), `http://www.yunxi.gov.cn/zwgk/${n}.html`));
        const there = await Promise.all(tasks.map((task) => readers.read(task)));
        const here = await Promise.all(tasks.map((task) => READ_HERE.read(task)));
        expect(there.map(plain)).toEqual(here.map(plain));
      }),
      { numRuns: 30 },
    );
  });

  test('leave the fetched bytes where they were', async () => {
    const task = page('<h1>通知公告</h1>');
    const before = [...task.bytes];
    await readers.read(task);
    expect([...task.bytes]).toEqual(before);
  });

  test('say of a page that breaks the reader that it is unreadable, and go on', async () => {
    const [broken, next] = await Promise.allSettled([
      readers.read(page('<p>', 'no address')),
      readers.read(page('<p>')),
    ]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { reason: 'unreadable' } });
    await expect(READ_HERE.read(page('<p>', 'no address'))).rejects.toThrow(ReadingError);
    expect(next.status).toBe('fulfilled');
  });
});

describe('a thread that is lost', () => {
  const script = new URL('./lost-reader.ts', import.meta.url);
  let readers: Readers;
  afterEach(() => readers.close());

  test('fails the page it was reading, and no other', async () => {
    readers = openReaders({ threads: 1, script });
    const ends = await Promise.allSettled(['a', 'exit', 'b', 'c'].map((word) => readers.read(page(word))));
    expect(ends.map((end) => (end.status === 'fulfilled' ? 'read' : (end.reason as ReadingError).reason))).toEqual([
      'read',
      'unreadable',
      'read',
      'read',
    ]);
  });

  test('is given up after its time', async () => {
    readers = openReaders({ threads: 1, script, longestMs: 1000 });
    const [slow, next] = await Promise.allSettled([readers.read(page('hang')), readers.read(page('a'))]);
    expect(slow).toMatchObject({ status: 'rejected', reason: { reason: 'over-budget' } });
    expect(next.status).toBe('fulfilled');
  }, 30_000);

  test('because the command is ended says nothing of its pages, which are read the next time', async () => {
    const ending = new AbortController();
    readers = openReaders({ threads: 1, script, signal: ending.signal, graceMs: 1 });
    await readers.read(page('a'));
    const hanging = ['hang', 'a', 'b', 'c'].map((word) => readers.read(page(word)));
    ending.abort();
    for (const end of [
      ...(await Promise.allSettled(hanging)),
      ...(await Promise.allSettled([readers.read(page('d'))])),
    ])
      expect(end.status === 'rejected' && !(end.reason instanceof ReadingError)).toBe(true);
  });

  test('before it could start says so, and blames no page', async () => {
    readers = openReaders({ threads: 1, script: new URL('./no-such-file.ts', import.meta.url) });
    const ends = await Promise.allSettled([readers.read(page('a')), readers.read(page('b')), readers.read(page('c'))]);
    expect(ends.map((end) => end.status === 'rejected' && (end.reason as Error).message)).toEqual(
      Array.from({ length: 3 }, () => '读网页的线程启动不了'),
    );
  });
});

test('a crawl with threads stores what a crawl without them stores', async () => {
  const county = generateSite(90);
  const site = await serveDemo((path) => {
    const html = county.page(path);
    const body = Buffer.from(html ?? 'not found');
    return { status: html === null ? 404 : 200, headers: { 'content-type': 'text/html' }, body };
  }, 0);
  const readers = openReaders({ threads: 2 });
  try {
    const [there, here] = [await storedBy(site.url, readers), await storedBy(site.url, READ_HERE)];
    expect(there.pages.length).toBeGreaterThan(80);
    expect(there).toEqual(here);
  } finally {
    await Promise.all([readers.close(), site.close()]);
  }
});

async function storedBy(url: string, readers: Readers) {
  const store = await tempStore();
  try {
    await crawlSite(store, url, { readers });
    const [pages, frontier, blobs] = await Promise.all([
      listPages(store.db, 1),
      listAll(streamFrontier(store.db, 1)),
      store.db.sql.selectFrom('blobs').select(['hash', 'size']).orderBy('hash').execute(),
    ]);
    return { pages: pages.map(numberPrints()), frontier, blobs };
  } finally {
    await store.close();
  }
}

/** Fingerprints are keyed by each store's own secret: which of them are equal is what two stores have in common. */
function numberPrints(): (page: StoredPage) => unknown {
  const numbers = new Map<string, number>();
  const numberOf = (print: string | null) =>
    print === null ? null : (numbers.get(print) ?? numbers.set(print, numbers.size).size - 1);
  return (stored) => ({ ...stored, print: numberOf(stored.print), list_print: numberOf(stored.list_print) });
}

/** Bytes from another thread are plain arrays of bytes. */
function plain(value: Awaited<ReturnType<Readers['read']>>): unknown {
  const { facts, blob } = value;
  return { ...value, facts: { ...facts, bytes: [...facts.bytes] }, blob: { ...blob, bytes: [...blob.bytes] } };
}
