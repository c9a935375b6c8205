import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPanel, settled, type Panel } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

let documentHtml = '';

const DOCUMENT = (written: string) => `<!doctype html><title>关于印发《某县管理办法》的通知_某县人民政府</title>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gfxwj/">规范性文件</a></div>
<table><tr><td>索引号：</td><td>003279046/202610-00012</td><td>发文字号：</td><td>某政〔2026〕18号</td></tr>
<tr><td>成文日期：</td><td>${written}</td><td>发布日期：</td><td>2026-10-30</td></tr></table>
<h1>某县人民政府关于印发《某县管理办法》的通知</h1><div class="content"><p>各乡镇人民政府：</p><p>${'现将办法印发给你们，请认真贯彻执行。'.repeat(20)}</p>
<p>联系人手机 13800138000。</p><p>某县人民政府</p></div>`;

const used = useExtension(() => html(documentHtml));

async function open(path: string): Promise<{ tab: Page; panel: Panel }> {
  const tab = await used.extension.context.newPage();
  await tab.goto(used.site.origin + path);
  const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
  await settled(panel);
  return { tab, panel };
}

const close = async ({ tab, panel }: { tab: Page; panel: Panel }) => {
  await panel.page.close();
  await tab.close();
};

const verdict = (panel: Panel, fault: string) =>
  panel.page.locator(`[data-key*="/${fault}/"] .standing-line[data-verdict]`);
const item = (panel: Panel, fault: string) => panel.page.locator(`[data-key*="/${fault}/"]`);

describe('rulings', () => {
  test('asks once who rules, saves at once, goes on to the next, and is there after a restart', async () => {
    documentHtml = DOCUMENT('2026-11-12');
    const first = await open('/gfxwj/1.html');
    await item(first.panel, 'written-after-published').locator('[data-finding]').click();
    await first.panel.page.keyboard.press('1');
    await first.panel.page.locator('input[name="reviewer"]').fill('测评员甲');
    await first.panel.page.keyboard.press('Enter');
    await expect.poll(() => verdict(first.panel, 'written-after-published').textContent()).toContain('测评员甲');
    const current = () => first.panel.page.locator('[data-current]').getAttribute('data-key');
    expect(await current()).not.toContain('written-after-published');

    await item(first.panel, 'mobile').locator('[data-finding]').click();
    await first.panel.page.keyboard.press('2');
    await first.panel.page.locator('input[name="words"]').fill('是办公手机');
    await first.panel.page.keyboard.press('Enter');
    await expect.poll(() => verdict(first.panel, 'mobile').textContent()).toContain('是办公手机');
    expect(first.panel.errors).toEqual([]);
    await close(first);

    const again = await open('/gfxwj/1.html');
    await expect.poll(() => verdict(again.panel, 'written-after-published').count()).toBe(1);
    await expect.poll(() => verdict(again.panel, 'mobile').getAttribute('data-verdict')).toBe('dismiss');
    await close(again);
  });

  test('u takes the last ruling back, and the same key again does too', async () => {
    documentHtml = DOCUMENT('2026-11-12');
    const opened = await open('/gfxwj/2.html');
    const { page } = opened.panel;
    const rule = async (key: string) => {
      await item(opened.panel, 'written-after-published').locator('[data-finding]').click();
      await page.keyboard.press(key);
    };
    const said = () => verdict(opened.panel, 'written-after-published').getAttribute('data-verdict');
    await rule('1');
    await expect.poll(said).toBe('confirm');
    await rule('3');
    await expect.poll(said).toBe('explained');
    await page.keyboard.press('u');
    await expect.poll(said).toBe('confirm');
    await rule('1');
    await expect.poll(() => item(opened.panel, 'written-after-published').getAttribute('data-standing')).toBe('open');
    await close(opened);
  });

  test('changed proof asks again and shows the old ruling', async () => {
    documentHtml = DOCUMENT('2026-11-12');
    const opened = await open('/gfxwj/3.html');
    await item(opened.panel, 'written-after-published').locator('[data-finding]').click();
    await opened.panel.page.keyboard.press('1');
    await expect.poll(() => verdict(opened.panel, 'written-after-published').count()).toBe(1);
    documentHtml = DOCUMENT('2026-11-15');
    await opened.tab.reload();
    const changed = item(opened.panel, 'written-after-published').locator('.standing-head');
    await expect.poll(() => changed.textContent()).toContain('页面内容已变');
    expect(await item(opened.panel, 'written-after-published').getAttribute('data-standing')).toBe('open');
    await close(opened);
  });
});
