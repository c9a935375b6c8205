import { describe, expect, test } from 'vitest';
import { readBundle } from '../../rules/decide/bundle.ts';
import { openPanel, settled } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const MOBILE = '13800138000';
const PAGE = `<!doctype html><title>关于公布名单的通知</title><h1>关于公布名单的通知</h1><p>发布日期：2026-10-30</p>
<p id="line">张某某，某镇某村，手机 ${MOBILE}。</p><p><img alt="名单照片" width="80" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="></p>`;

const used = useExtension(() => html(PAGE));

const KEPT = `(async () => {
  const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
  const all = await new Promise((resolve) => { const get = db.transaction('decisions').objectStore('decisions').getAll(); get.onsuccess = () => resolve(get.result); });
  db.close();
  return all;
})()`;

describe('a finding by hand', () => {
  test('is taken from the selection or a place pointed at, masked, kept, and taken back', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/list.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await settled(panel);
    const { page } = panel;
    const before = await page.locator('[data-key]').count();

    await tab.evaluate("getSelection().selectAllChildren(document.querySelector('#line'))");
    await page.keyboard.press('n');
    await expect.poll(() => page.locator('.hand-quote').textContent()).toContain('某镇某村');
    await page.locator('select[name="criterion"]').selectOption({ index: 1 });
    const fault = await page.locator('select[name="fault"]').inputValue();
    await page.locator('input[name="note"]').fill('与正文不符');
    await page.locator('input[name="reviewer"]').fill('测评员甲');
    await page.getByRole('button', { name: '保存' }).click();
    const mine = page.locator(`[data-key*="/${fault}/"]:has-text("与正文不符")`);
    await expect.poll(() => mine.first().getAttribute('data-standing')).toBe('decided');
    expect(await page.locator('[data-key]').count()).toBe(before + 1);

    const kept = await page.evaluate<unknown[]>(KEPT);
    expect(JSON.stringify(kept)).not.toContain(MOBILE);
    expect(JSON.stringify(kept)).toContain('138****8000');
    const bundle = {
      schema: 1,
      kind: 'zwgk-decisions',
      portal: { name: null, url: used.site.origin },
      decisions: kept,
    };
    expect(readBundle(bundle, 'b.json').refused).toEqual([]);

    await page.reload();
    await settled(panel);
    await expect.poll(() => mine.count()).toBe(1);
    await mine.locator('[data-finding]').click();
    await expect.poll(() => tab.evaluate<string[]>('[...CSS.highlights.keys()]')).toContain('zwgk-active');
    await page.locator('[data-withdraw]').click();
    await expect.poll(() => page.locator('[data-key]').count()).toBe(before);

    await page.keyboard.press('n');
    await page.getByRole('button', { name: '点选位置' }).click();
    await tab.evaluate("document.querySelector('img').click()");
    await expect.poll(() => page.locator('.hand-quote').textContent()).toContain('名单照片');
    expect(panel.errors).toEqual([]);
    await page.close();
    await tab.close();
  });
});
