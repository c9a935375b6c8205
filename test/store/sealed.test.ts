import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { judgeStore } from '../../crawler/judge-store.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import type { Crawl } from '../../store/crawls.ts';
import { streamFiles } from '../../store/files.ts';
import type { Store } from '../../store/open.ts';
import { putProbe, putResult } from '../../store/results.ts';
import { crawlSite, endsOf, listAll } from '../helpers/crawl.ts';
import { listPages } from '../helpers/stored-pages.ts';
import { citizenNumber, mobileNumber } from '../helpers/people.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { type TempStore, tempStore } from '../helpers/stores.ts';

// A number of its own for every place where a site can put one, so that a leak says where it comes from.
const places = [
  'text',
  'title',
  'path',
  'escaped path',
  'query',
  'redirect target',
  'dead link',
  'file path',
  'file name',
  'etag',
  'list entry',
] as const;
type Place = (typeof places)[number];
const CITIZENS = Object.fromEntries(places.map((place, i) => [place, citizenNumber(i + 1)])) as Record<Place, string>;
const MOBILES = Object.fromEntries(places.map((place, i) => [place, mobileNumber(i + 1)])) as Record<Place, string>;

const escaped = encodeURIComponent('低保名单李小明');
const paths = (numbers: Record<Place, string>): string[] => [
  `/p/${numbers.path}.html`,
  `/${escaped}${numbers['escaped path']}.html`,
  `/a.html?sfz=${numbers.query}`,
  `/moved/${numbers.etag}.html`,
  `/gone/${numbers['dead link']}.html`,
];

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function serveLeaks(): Promise<TestServer> {
  const site = await serve((request, response) => {
    const path = request.url ?? '/';
    const numbers = [CITIZENS, MOBILES].find((each) => paths(each).includes(path)) ?? CITIZENS;
    if (path.startsWith('/gone/') || path === '/robots.txt') return html(response, 'no', { status: 404 });
    if (path.startsWith('/moved/'))
      return void response.writeHead(302, { location: `/to/${numbers['redirect target']}.html` }).end();
    response.setHeader('etag', `"${numbers.etag}"`);
    const files = `<p><a href="/files/${escaped}${numbers['file path']}.pdf">公示 ${numbers['file name']}.pdf</a></p>`;
    const said = `<p>李小明，身份证号 ${numbers.text}，住云亭县城关镇建设路12号。</p>`;
    const list = `<ul><li><a href="/a.html">李小明 ${numbers['list entry']}</a><span>2026-06-01</span></li></ul>`;
    const links = path === '/' ? [...paths(CITIZENS), ...paths(MOBILES), '/plain.html'] : ['/'];
    html(response, pageWith(`机密标题 ${numbers.title}`, links, said + files + list));
  });
  open.push(site);
  return site;
}

async function newStore(): Promise<TempStore> {
  const store = await tempStore();
  open.push(store);
  return store;
}

const judge = (store: Store, crawl: Crawl): Promise<AuditResult> =>
  judgeStore({ store, crawl, plan: seedPlan('county'), asOf: '2026-06-30', tool: { version: '0', seeds: '' } });

/** Every byte that lies in the store, as Latin-1. */
async function dump(store: TempStore): Promise<string> {
  const { place } = store.at;
  if (!place.startsWith('postgres:'))
    return readdirSync(place)
      .map((file) => readFileSync(join(place, file), 'latin1'))
      .join('\n');
  const tables = await store.db.sql.introspection.getTables();
  const own = tables.filter(({ schema }) => place.includes(`search_path%3D${schema}`));
  expect(own.length).toBeGreaterThan(9);
  const rows = await Promise.all(
    own.map(({ name }) => sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.db.sql)),
  );
  return rows
    .flatMap((result) => result.rows.flatMap((row) => Object.values(row)))
    .map((value) => Buffer.from(value instanceof Uint8Array ? value : String(value)).toString('latin1'))
    .join('\n');
}

test('no number and no word of a page lies in the store, wherever the site put it', async () => {
  const site = await serveLeaks();
  const store = await newStore();
  const { crawl } = await crawlSite(store, `${site.origin}/`);
  const result = await judge(store, crawl);
  await putResult(store.db, crawl.id, result);
  await putProbe(store.db, crawl.id, 'search', { title: CITIZENS.title });

  const bytes = await dump(store);
  const planted = places.flatMap((place) => [
    [place, CITIZENS[place]],
    [place, MOBILES[place]],
  ]) as [string, string][];
  expect(planted.filter(([, number]) => bytes.includes(number)).map(([place]) => place)).toEqual([]);
  const words = ['机密标题', '住云亭县', '李小明', '低保名单', escaped];
  expect(words.filter((word) => bytes.includes(Buffer.from(word).toString('latin1')))).toEqual([]);
  // The search does find what lies there in clear.
  expect(bytes.includes('/plain.html')).toBe(true);
  expect(result.findings.some(({ fault }) => fault === 'id-card')).toBe(true);
});

test('and yet all of it can be crawled, read and judged again', async () => {
  const site = await serveLeaks();
  const store = await newStore();
  const { crawl } = await crawlSite(store, `${site.origin}/`);
  for (const path of [...paths(CITIZENS), ...paths(MOBILES)]) expect(site.asked).toContain(path);
  const ends = await endsOf(store, crawl.id);
  for (const numbers of [CITIZENS, MOBILES]) {
    expect(paths(numbers).map((path) => ends[path])).toEqual(['done', 'done', 'done', 'done', 'not-found']);
    expect(ends[`/to/${numbers['redirect target']}.html`]).toBe('done');
  }
  const pages = await listPages(store.db, crawl.id);
  const page = pages.find(({ url }) => url.endsWith(`/p/${CITIZENS.path}.html`));
  expect(page).toMatchObject({ title: `机密标题 ${CITIZENS.title}`, etag: `"${CITIZENS.etag}"` });
  const files = await listAll(streamFiles(store.db, crawl.id));
  expect(files.map(({ name }) => name).join()).toContain(CITIZENS['file name']);

  const again = await store.again();
  open.push(again);
  expect(JSON.stringify(await judge(again, crawl))).toBe(JSON.stringify(await judge(store, crawl)));
});

test('a crawl that was interrupted knows its masked addresses again', async () => {
  const site = await serveLeaks();
  const store = await newStore();
  for (let stopAt = 2; ; stopAt += 3) {
    const stop = new AbortController();
    const onProgress = ({ fetched }: { fetched: number }) => void (fetched >= stopAt && stop.abort());
    const end = await crawlSite(store, `${site.origin}/`, { signal: stop.signal, onProgress });
    if (end.state === 'ended') break;
  }
  const gone = (path: string) => path.startsWith('/gone/');
  const asked = site.asked.filter((path) => /\d{11}/.test(path) && !path.startsWith('/files/'));
  const twice = asked.filter((path, i) => asked.indexOf(path) !== i && !gone(path) && !path.startsWith('/to/'));
  expect(twice).toEqual([]);
  expect(asked.filter(gone)).toHaveLength(4);
});
