import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { DOCUMENT, largePage } from './large-page.ts';
import { loadExtension, openPanel, settled, shownKeys, type LoadedExtension, type Panel } from './open-panel.ts';
import { html, servePages, type ServedPages } from './serve-pages.ts';

const HOSTILE = `<!doctype html><title><script>alert(1)</script></title>
<h1>&lt;img src=x onerror="document.title='owned'"&gt;关于公布的通知&lt;script&gt;alert(2)&lt;/script&gt;</h1>
<div>发布日期：2026-10-30 本人手机 13800138000 <b onclick=x>来源：&lt;svg onload=alert(3)&gt;</b></div>
<p>${'很长的正文。'.repeat(300_000)}</p>${'<a href="/a">链接</a>'.repeat(10_000)}`;

const HOSTILE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; sandbox allow-same-origin",
};

/** A portal's result. */
const GOLDEN = join(import.meta.dirname, '..', 'demo', 'golden', 'audit.json');

let built: BuiltExtension;
let extension: LoadedExtension;
let site: ServedPages;

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  const pages: Record<string, string> = {
    '/gfxwj/1.html': DOCUMENT,
    '/hostile.html': HOSTILE,
    '/large.html': largePage(),
  };
  site = await servePages((path) =>
    path === '/blocked.html'
      ? { ...html('<title>访问被拦截</title>'), status: 412 }
      : {
          ...html(pages[path] ?? '<title>空</title>'),
          ...(path === '/hostile.html' ? { headers: HOSTILE_HEADERS } : {}),
        },
  );
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

/** Everything unfolded, what axe has against it. */
async function violationsIn(page: Page): Promise<unknown[]> {
  const folded = page.locator('.section-trigger[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.evaluate(axe.source);
  return page.evaluate<unknown[]>(
    'axe.run().then((r) => r.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))]))',
  );
}

async function panelOn<T>(path: string, use: (panel: Panel, tab: Page) => Promise<T>, width = 400): Promise<T> {
  const page = await extension.context.newPage();
  await page.goto(site.origin + path);
  const panel = await openPanel(extension, page, { asOf: '2026-11-21', width });
  await settled(panel);
  const result = await use(panel, page);
  await panel.page.close();
  await page.close();
  return result;
}

describe('the panel', () => {
  test.each(['light', 'dark'] as const)('has nothing against it in axe, %s', async (colorScheme) => {
    const violations = await panelOn('/gfxwj/1.html', async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.locator('.hand').waitFor();
      const onPage = await violationsIn(page);
      await page.getByRole('tab', { name: '全站' }).click();
      await page.locator('[data-site-file]').setInputFiles(GOLDEN);
      await page.locator('.score').waitFor();
      await page.locator('#sheets .section-trigger').click();
      await page.locator('[data-sheet] button').first().click();
      return [...onPage, ...(await violationsIn(page))];
    });
    expect(violations).toEqual([]);
  });

  // 160 is a panel of 320 pixels at 200 % zoom.
  test.each([160, 240, 320, 480])('fits into %i pixels', async (width) => {
    const over = await panelOn(
      '/gfxwj/1.html',
      async ({ page }) => {
        const beyond = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        const onPage = await beyond();
        await page.getByRole('tab', { name: '全站' }).click();
        await page.locator('[data-site-file]').setInputFiles(GOLDEN);
        await page.locator('.score').waitFor();
        const folded = page.locator('.section-trigger[aria-expanded="false"]');
        while ((await folded.count()) > 0) await folded.first().click();
        return [onPage, await beyond()];
      },
      width,
    );
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });

  test('shows hostile text as text, of five megabytes and ten thousand links, under the strictest policy', async () => {
    await panelOn('/hostile.html', async ({ page, errors }, tab) => {
      expect(await page.title()).toBe('政务公开体检');
      expect(await page.locator('h1').first().textContent()).toContain('<img src=x');
      expect(await page.locator('main img, main svg[onload], main script').count()).toBe(0);
      await expect.poll(() => tab.evaluate<string[]>('[...CSS.highlights.keys()]')).toContain('zwgk-finding');
      expect(errors).toEqual([]);
    });
  });

  test('finds no fault with a page that the site refused to show', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${site.origin}/blocked.html`);
    const panel = await openPanel(extension, page);
    await panel.page.locator('[data-notice="blocked"]').waitFor();
    expect(await panel.page.locator('[data-key]').count()).toBe(0);
    await panel.page.close();
    await page.close();
  });

  // How fast: `npm run bench:panel`.
  test('judges a page of 300 KB, and again whenever it is asked', async () => {
    expect(Buffer.byteLength(largePage())).toBeGreaterThan(300_000);
    const [first, again] = await panelOn('/large.html', async (panel) => {
      const shown = await shownKeys(panel);
      await panel.page.keyboard.press('r');
      await settled(panel);
      return [shown, await shownKeys(panel)];
    });
    expect(first.some((key) => key.includes('/written-after-published/'))).toBe(true);
    expect(again).toEqual(first);
  });

  test('speaks English when asked, and remembers it', async () => {
    await panelOn('/gfxwj/1.html', async (panel) => {
      await panel.page.getByRole('button', { name: '更多' }).click();
      await panel.page.getByRole('menuitem', { name: 'English' }).click();
      await panel.page.getByRole('button', { name: 'Check again' }).waitFor();
      await panel.page.reload();
      await panel.page.getByRole('button', { name: 'Check again' }).waitFor();
      expect(await panel.page.evaluate<string>('document.documentElement.lang')).toBe('en');
    });
  });
});
