import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { loadExtension, openPanel, settled, type LoadedExtension, type Panel } from './open-panel.ts';
import { html, servePages, type ServedPages } from './serve-pages.ts';

const DOCUMENT = `<!doctype html><title>关于印发《某县管理办法》的通知_某县人民政府</title>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gfxwj/">规范性文件</a></div>
<table><tr><td>索引号：</td><td>003279046/202610-00012</td><td>发文字号：</td><td>某政〔2026〕18号</td></tr>
<tr><td>成文日期：</td><td>2026-11-12</td><td>发布日期：</td><td>2026-10-30</td></tr></table>
<h1>某县人民政府关于印发《某县管理办法》的通知</h1><div class="content"><p>各乡镇人民政府：</p><p>${'现将办法印发给你们，请认真贯彻执行。'.repeat(20)}</p>
<p>联系人手机 13800138000。</p><p>某县人民政府</p><p>2026年11月12日</p></div>`;

const HOSTILE = `<!doctype html><title><script>alert(1)</script></title>
<h1>&lt;img src=x onerror="document.title='owned'"&gt;关于公布的通知&lt;script&gt;alert(2)&lt;/script&gt;</h1>
<div>发布日期：2026-10-30 <b onclick=x>来源：&lt;svg onload=alert(3)&gt;</b></div>
<p>${'很长的正文。'.repeat(300_000)}</p>${'<a href="/a">链接</a>'.repeat(10_000)}`;

let built: BuiltExtension;
let extension: LoadedExtension;
let site: ServedPages;

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  const pages: Record<string, string> = { '/gfxwj/1.html': DOCUMENT, '/hostile.html': HOSTILE, '/large.html': large() };
  site = await servePages((path) =>
    path === '/blocked.html'
      ? { ...html('<title>访问被拦截</title>'), status: 412 }
      : html(pages[path] ?? '<title>空</title>'),
  );
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  built?.remove();
});

/** The document with 300 KB of paragraphs, lists and links, as busy as a portal's home page. */
function large(): string {
  const rows = Array.from(
    { length: 1500 },
    (_, at) =>
      `<li><a href="/zwgk/${at}.html">关于第${at}号事项的通知公告</a><span>2026-10-${10 + (at % 20)}</span></li>`,
  );
  const text = Array.from(
    { length: 2000 },
    (_, at) => `<p>第${at}条 各单位应当按照规定及时公开相关信息，电话 0566-70${at}。</p>`,
  );
  return `${DOCUMENT}<ul>${rows.join('\n')}</ul><div>${text.join('\n')}</div>`;
}

async function panelOn<T>(path: string, use: (panel: Panel) => Promise<T>, width = 400): Promise<T> {
  const page = await extension.context.newPage();
  await page.goto(site.origin + path);
  const panel = await openPanel(extension, page, { asOf: '2026-11-21', width });
  await settled(panel);
  const result = await use(panel);
  await panel.page.close();
  await page.close();
  return result;
}

describe('the panel', () => {
  test.each(['light', 'dark'] as const)('has nothing against it in axe, %s', async (colorScheme) => {
    const violations = await panelOn('/gfxwj/1.html', async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.keyboard.press('j');
      const folded = page.locator('.section-trigger[aria-expanded="false"]');
      while ((await folded.count()) > 0) await folded.first().click();
      await page.evaluate(axe.source);
      return page.evaluate<unknown>(
        'axe.run().then((r) => r.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))]))',
      );
    });
    expect(violations).toEqual([]);
  });

  // 160 is a panel of 320 pixels at 200 % zoom.
  test.each([160, 240, 320, 480])('fits into %i pixels', async (width) => {
    const over = await panelOn(
      '/gfxwj/1.html',
      ({ page }) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      width,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  test('shows hostile text as text', async () => {
    await panelOn('/hostile.html', async ({ page, errors }) => {
      expect(await page.title()).toBe('政务公开体检');
      expect(await page.locator('h1').first().textContent()).toContain('<img src=x');
      expect(await page.locator('main img, main svg[onload], main script').count()).toBe(0);
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

  test('judges a page of 300 KB within 150 ms', async () => {
    expect(Buffer.byteLength(large())).toBeGreaterThan(300_000);
    const times = await panelOn('/large.html', async (panel) => {
      const measured: number[] = [];
      for (let round = 0; round < 5; round++) {
        await panel.page.keyboard.press('r');
        await settled(panel);
        measured.push(Number(await panel.page.locator('[data-ms]').getAttribute('data-ms')));
      }
      return measured;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(150);
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
