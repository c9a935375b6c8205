import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { crawlSite, fakeClock, tempStore } from '../helpers/crawl.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import type { TempStore } from '../helpers/stores.ts';

// A portal whose second audit reads a sitemap: there only to keep the crawl busy. One page is dated in each that
// can be read at all, and must then be asked for; otherwise its turn comes after all others.

vi.setConfig({ testTimeout: 60_000 });

const CHANGED = '<url><loc>ORIGIN/with-its-turn-last.html</loc><lastmod>2026-06-20</lastmod></url>';
const MOST_FILES = 20;

interface Bomb {
  does: string;
  /** Answer to a path below `/sitemap`; null is not there. */
  answer: (path: string) => string | Buffer | null;
  /** The page that its first lines date as changed is asked for. */
  isRead: boolean;
  isCut: boolean;
}

const index = (...paths: string[]): string =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>ORIGIN${path}</loc></sitemap>`).join('')}</sitemapindex>`;
const entries = (count: number): string =>
  Array.from({ length: count }, (_, n) => `<url><loc>ORIGIN/${n}.html</loc></url>`).join('');

const BOMBS: readonly Bomb[] = [
  {
    does: 'opens a million entries and ends none',
    answer: () => `<urlset>${CHANGED}${'<sitemap><url>'.repeat(500_000)}`,
    isRead: true,
    isCut: true,
  },
  {
    does: 'opens two million values in one entry',
    answer: () => `<urlset>${CHANGED}<url>${'<loc>'.repeat(2_000_000)}`,
    isRead: true,
    isCut: true,
  },
  {
    does: 'begins a tag and goes on for nine megabytes',
    answer: () => `<urlset>${CHANGED}<url ${'<url '.repeat(900_000)}${' a'.repeat(2_000_000)}`,
    isRead: true,
    isCut: false,
  },
  {
    does: 'has a hundred thousand entries in one file',
    answer: () => `<urlset>${CHANGED}${entries(100_000)}</urlset>`,
    isRead: true,
    isCut: true,
  },
  {
    does: 'is an index of a hundred thousand sitemaps',
    answer: (path) =>
      path === '/sitemap.xml'
        ? index(...Array.from({ length: 100_000 }, (_, n) => `/sitemap-${n}.xml`))
        : `<urlset>${CHANGED}</urlset>`,
    isRead: true,
    isCut: true,
  },
  {
    does: 'is an index that leads to ever deeper indexes',
    answer: (path) => index(`${path}x`),
    isRead: false,
    isCut: true,
  },
  {
    does: 'is two indexes that lead to each other and to themselves',
    answer: (path) => index('/sitemap.xml', '/sitemap-b.xml', path) + CHANGED,
    isRead: true,
    isCut: false,
  },
  {
    does: 'declares entities that would be a billion words',
    answer: () =>
      `<!DOCTYPE u [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><urlset>${CHANGED}<url><loc>&a8;</loc></url></urlset>`,
    isRead: true,
    isCut: false,
  },
  {
    does: 'reads a file of the machine through an entity',
    answer: () => `<!DOCTYPE u [<!ENTITY f SYSTEM "file:///etc/passwd">]><urlset>${CHANGED}<url><loc>&f;</loc></url>`,
    isRead: true,
    isCut: false,
  },
  {
    does: 'is a gzip bomb',
    answer: () => gzipSync(Buffer.alloc(60_000_000, '<url><loc>')),
    isRead: false,
    isCut: true,
  },
  { does: 'is rubbish', answer: () => Buffer.from('\0\u0001\u0002<<<>>>'), isRead: false, isCut: false },
  { does: 'is not there', answer: () => null, isRead: false, isCut: false },
];

let site: TestServer;
let bomb: Bomb | null = null;

beforeAll(async () => {
  const pages = Array.from({ length: 40 }, (_, n) => `/ordinary/${n}.html`);
  site = await serve((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/sitemap')) {
      const body = bomb?.answer(path) ?? null;
      if (body === null) return html(response, 'not here', { status: 404 });
      const isPacked = body instanceof Buffer && body[0] === 0x1f;
      response.writeHead(200, { 'content-type': 'text/xml', ...(isPacked && { 'content-encoding': 'gzip' }) });
      return void response.end(typeof body === 'string' ? body.replaceAll('ORIGIN', site.origin) : body);
    }
    if (path === '/') return html(response, pageWith('刁难县人民政府', [...pages, '/with-its-turn-last.html']));
    html(response, pageWith(`关于${path}的通知`, ['/'], '<p>发布日期：2026-05-11</p><p>已经办好。</p>'));
  });
});
afterAll(() => site.close());

describe.each(BOMBS)('a sitemap that $does', (one) => {
  let store: TempStore;
  let asked: string[];
  let told = 0;
  beforeAll(async () => {
    store = await tempStore();
    bomb = one;
    const audit = (day: string) => {
      const clock = fakeClock(`${day}T00:00:00.000Z`);
      return crawlSite(store, `${site.origin}/`, { ...clock, fullEveryDays: 30, onSitemapCut: () => void told++ });
    };
    await audit('2026-06-15');
    site.asked.length = 0;
    const { state, crawl } = await audit('2026-06-25');
    expect(state).toBe('ended');
    expect(crawl.base).not.toBeNull();
    asked = [...site.asked];
  });
  afterAll(() => store.close());

  test('is asked for a few times and no more', () => {
    const files = asked.filter((path) => path.startsWith('/sitemap'));
    expect(files[0]).toBe('/sitemap.xml');
    expect(files.length).toBeLessThanOrEqual(MOST_FILES);
    expect(files).toEqual([...new Set(files)]);
  });

  test('gives what can be read of it, and says where there is more', () => {
    expect(asked.includes('/with-its-turn-last.html')).toBe(one.isRead);
    expect(told).toBe(one.isCut ? 1 : 0);
  });
});
