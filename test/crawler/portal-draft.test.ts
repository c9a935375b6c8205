import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { draftPortal, writePortal } from '../../crawler/commands/parts/portal/portal-draft.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import { loadPortal, notesOf } from '../../crawler/portal-file.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { NO_NOTES } from '../../rules/units/portal-notes.ts';
import { putPortalNotes } from '../../store/portal-notes.ts';
import { serveChanging } from '../helpers/changing-site.ts';
import { crawlSite, tempDir, tempStore } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one();
});

const plan = seedPlan('county');
const tool = { version: 'test', seeds: 'test' };

async function crawled() {
  const site = await serveChanging(false);
  const store = await tempStore();
  open.push(site.close, store.close);
  site.columns.set('tzgg', site.columns.get('tzgg')!.slice(0, 5));
  const { crawl } = await crawlSite(store, `${site.origin}/`, { name: '云溪县人民政府' });
  const judge = () => judgeStore({ store, crawl, plan, asOf: '2026-06-30', tool });
  return { store, crawl, judge };
}

function write(text: string): string {
  const { dir, remove } = tempDir();
  open.push(remove);
  const file = join(dir, 'county.yaml');
  writeFileSync(file, text);
  return file;
}

test('a crawl becomes a file that can be read, with what it saw beside each line', async () => {
  const { judge } = await crawled();
  const result = await judge();
  const text = writePortal(draftPortal(result, { hosts: [], notes: NO_NOTES }), result);
  expect(text).toContain('须由人核定');
  expect(text).toMatch(/name: tzgg.*# .*5 条，最新 2026-05-28/);
  const portal = loadPortal(write(text));
  expect(portal).toMatchObject({ name: '云溪县人民政府', unverified: true });
  expect(portal.columns.map(({ name }) => name).toSorted()).toEqual(['gknb', 'tzgg', 'zfwj']);
});

test('kind and rhythm of the file are those the columns are judged by', async () => {
  const { judge, store, crawl } = await crawled();
  const before = await judge();
  const column = (result: AuditResult) => result.columns.find(({ name }) => name === 'tzgg');
  expect(column(before)).toMatchObject({ kind: 'other', cadenceDays: null, state: 'fresh' });
  const url = column(before)!.url;
  const portal = loadPortal(
    write(
      `name: 云溪\nurl: ${crawl.url}\ncolumns:\n  - { name: tzgg, url: '${url}', kind: notice, cadenceDays: 14 }\n`,
    ),
  );
  await putPortalNotes(store.db, crawl.portal, notesOf(portal));
  expect(column(await judge())).toMatchObject({ kind: 'notice', cadenceDays: 14, state: 'stale' });
});

test('what a reader of the file would be told off for is left out and said', () => {
  const column = { path: [], items: 0, latest: null, latestTitle: null, state: 'blank', cause: null, claimed: null };
  const result = {
    portal: { name: '云溪县人民政府', url: 'http://www.x.gov.cn/', siteIdCode: 'none' },
    columns: [
      { ...column, name: '财政', url: 'http://www.x.gov.cn/cz/', kind: 'other', cadenceDays: null, unit: '县财政局' },
      { ...column, name: '无主', url: 'http://www.x.gov.cn/wz/', kind: 'news', cadenceDays: 14, unit: '县无名局' },
    ],
    units: [
      { name: '县财政局', group: '县直', exempt: null, why: '', pages: 1, columns: 1 },
      { name: '云溪县财政局', group: '县直', exempt: null, why: '', pages: 1, columns: 1 },
    ],
    crawl: { pages: 2, complete: false },
  } as unknown as AuditResult;
  const { portal, left } = draftPortal(result, { hosts: [], notes: NO_NOTES });
  expect(portal.units.map(({ name }) => name)).toEqual(['县财政局']);
  expect(portal.columns).toEqual([
    { name: '财政', url: 'http://www.x.gov.cn/cz/', unit: '县财政局' },
    { name: '无主', url: 'http://www.x.gov.cn/wz/', kind: 'news', cadenceDays: 14 },
  ]);
  expect(left).toHaveLength(1);
  expect(portal).not.toHaveProperty('siteIdCode');
});

test('the portals that come with the tool can be named, and say that nobody has compared them yet', () => {
  const names = readdirSync(new URL('../../seeds/portals', import.meta.url)).map((file) => file.replace('.yaml', ''));
  expect(names.toSorted()).toEqual(['dongzhi', 'tiantai', 'yanting', 'youyi']);
  for (const name of names) expect(loadPortal(name)).toMatchObject({ unverified: true, columns: [], units: [] });
});
