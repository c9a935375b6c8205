import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { FEED_PLATFORMS } from '../platforms/feed-platforms.ts';
import { makeEntries } from '../platforms/items.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { loadExtension, openPanel, settled, type LoadedExtension, type Panel } from './open-panel.ts';
import { html, servePages, type ServedPages } from './serve-pages.ts';

const CHALLENGE = `<title>正在验证</title><script>document.cookie = 'passed=1'; location.reload();</script>`;
/** Refused to everybody until a person opens it in a tab of their own. */
const GUARDED = '/zwgk/';

const county = createDemoCounty();
let built: BuiltExtension;
let extension: LoadedExtension;
let site: ServedPages;
let asked: string[] = [];

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  site = await servePages((path, headers) => {
    asked.push(path);
    if (path === '/robots.txt')
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /hdjl/' };
    const isOpen = headers['sec-fetch-dest'] === 'document' || path !== GUARDED;
    if (headers.cookie?.includes('passed=1') !== true || !isOpen) return { ...html(CHALLENGE), status: 412 };
    return county.respond(path);
  });
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

const inSite = async ({ page }: Panel) => page.getByRole('tab', { name: '全站' }).click();
const fetched = async ({ page }: Panel) =>
  Number(/已读 (\d+) 页/.exec((await page.locator('[data-crawl] [role="status"]').textContent()) ?? '')?.[1] ?? 0);

describe('a crawl from the reviewer’s own browser', () => {
  test('reads a site that turns the command away, is paused, survives the panel, and ends in a result', async () => {
    const out = mkdtempSync(join(tmpdir(), 'zwgk-412-'));
    const plain = await runZwgk([
      'audit',
      site.origin,
      '--out',
      out,
      '--max-pages',
      '3',
      '--render',
      'never',
      '--ipv6',
      'off',
    ]);
    expect(plain.stderr).not.toMatch(/\n\s+at /);
    const turnedAway = auditResultSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
    expect(turnedAway.crawl).toMatchObject({ pages: 0, blocked: [`${site.origin}/`] });
    rmSync(out, { recursive: true, force: true });

    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    await tab.waitForFunction('document.title.includes("县")');
    const panel = await openPanel(extension, tab, { asOf: county.asOf });
    await settled(panel);
    await inSite(panel);
    await panel.page.locator('input[name="most"]').fill('14');
    asked = [];
    await panel.page.getByRole('button', { name: '开始' }).click();
    await expect.poll(() => fetched(panel), { timeout: 20_000 }).toBeGreaterThan(3);
    await panel.page.getByRole('button', { name: '暂停' }).click();
    await panel.page.locator('[data-crawl="paused"]').waitFor();
    await panel.page.close();

    const again = await openPanel(extension, tab, { asOf: county.asOf });
    await settled(again);
    await inSite(again);
    await again.page.getByRole('button', { name: '继续' }).click();
    await again.page.locator('.score').waitFor({ timeout: 30_000 });
    expect(asked.filter((path) => path.startsWith('/hdjl/'))).toEqual([]);
    expect(asked.filter((path) => path !== '/robots.txt').length).toBe(new Set(asked).size - 1);
    expect(await again.page.locator('.head .quiet').last().textContent()).toContain('未爬完');
    const keys = await again.page.locator('#queue [data-key]').count();
    expect(keys).toBeGreaterThan(0);

    // What was refused to the crawl waits to be opened by a person, and joins the result.
    const guarded = again.page.locator('[data-visit="waiting"]', { hasText: GUARDED });
    await guarded.locator('button').click();
    await again.page.locator('[data-visit="done"]', { hasText: GUARDED }).waitFor();
    expect(panel.errors.concat(again.errors)).toEqual([]);

    // Nothing of the pages is left once they are judged.
    const left = await again.page.evaluate<number>(`(async () => {
      const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
      const n = await new Promise((resolve) => { const get = db.transaction('crawlPages').objectStore('crawlPages').count(); get.onsuccess = () => resolve(get.result); });
      db.close();
      return n;
    })()`);
    expect(left).toBe(0);
    await again.page.close();
    await tab.close();
  });

  test('asks for the rest of a list that a script would fetch, and does not begin where robots.txt cannot be read', async () => {
    const [platform] = FEED_PLATFORMS;
    const own: string[] = [];
    let robots = 503;
    const listed = await servePages((path) => {
      own.push(path);
      if (path === '/robots.txt') return { ...html(''), status: robots };
      if (path === '/')
        return html(`<title>云溪县人民政府</title><h1>云溪县人民政府</h1><a href="${platform!.start}">通知公告</a>`);
      const column = { entries: makeEntries(60), fault: 'none' as const, origin: listed.origin };
      const answer = platform!.answer(new URL(path, listed.origin), column, undefined);
      if (answer === null) return { ...html('<title>没有</title>'), status: 404 };
      return { ...html(answer.body), headers: { 'content-type': answer.type ?? 'text/html; charset=utf-8' } };
    });
    const tab = await extension.context.newPage();
    await tab.goto(`${listed.origin}/`);
    const panel = await openPanel(extension, tab, { asOf: county.asOf });
    await settled(panel);
    await inSite(panel);
    await panel.page.locator('input[name="most"]').fill('3');
    await panel.page.getByRole('button', { name: '开始' }).click();
    await panel.page.locator('[data-crawl] [role="alert"]', { hasText: 'robots.txt' }).waitFor();
    expect(own.filter((path) => path !== '/robots.txt' && path !== '/favicon.ico')).toEqual(['/']);

    robots = 404;
    await panel.page.getByRole('button', { name: '开始' }).click();
    await expect.poll(() => own.at(-1), { timeout: 30_000 }).toMatch(/dataproxy\.jsp\?/);
    expect(own.slice(-3, -1)).toEqual(['/', platform!.start]);
    await panel.page.locator('[data-crawl="idle"]').waitFor();
    expect(panel.errors.filter((line) => !line.includes('503'))).toEqual([]);
    await panel.page.close();
    await tab.close();
    await listed.close();
  });
});
