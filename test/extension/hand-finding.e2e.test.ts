import type { Page } from 'playwright';
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

/** Elements of ours in the page. */
const boxes = (tab: Page) => tab.evaluate<number>("document.querySelectorAll('html > div').length");

/** The first line in the colour of boxes on each picture, in CSS pixels. */
const BOXED = `(async () => {
  const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
  const all = await new Promise((resolve) => { const get = db.transaction('evidence').objectStore('evidence').getAll(); get.onsuccess = () => resolve(get.result); });
  db.close();
  return Promise.all(all.map(async ({ picture }) => {
    const image = await createImageBitmap(picture);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 208 && data[at + 1] === 2 && data[at + 2] === 27) return Math.floor(at / 4 / image.width);
    return -1;
  }));
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

  test('is drawn around on the page: kept with its words and place, and boxed again wherever they stand', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/drawn.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21', width: 1100 });
    await settled(panel);
    const { page } = panel;
    const before = (await tab.content()).length;

    // From the beginning of the line into the middle of the number, which is taken whole.
    const { x, y, height } = (await tab.locator('#line').boundingBox())!;
    const half = await tab.evaluate<number>(`(() => {
      const range = document.createRange();
      const [node] = document.querySelector('#line').childNodes;
      range.setStart(node, node.data.indexOf('${MOBILE}'));
      range.setEnd(node, node.data.indexOf('${MOBILE}') + 6);
      return range.getBoundingClientRect().right;
    })()`);
    await page.keyboard.press('n');
    await page.getByRole('button', { name: '画框' }).click();
    await expect.poll(() => page.locator('.hand [role="status"]').textContent()).toContain('按住鼠标');
    await tab.mouse.move(x - 5, y - 5);
    await tab.mouse.down();
    await tab.mouse.move(half, y + height + 5, { steps: 4 });
    await tab.mouse.up();
    await expect.poll(() => page.locator('.hand-quote q').textContent()).toBe(`张某某，某镇某村，手机 ${MOBILE}`);
    await page.locator('select[name="criterion"]').selectOption({ index: 1 });
    await page.locator('input[name="note"]').fill('圈出的部分');
    const reviewer = page.locator('input[name="reviewer"]');
    if ((await reviewer.count()) > 0) await reviewer.fill('测评员甲');
    await page.getByRole('button', { name: '保存' }).click();
    const mine = page.locator('[data-key]:has-text("圈出的部分")');
    await expect.poll(() => mine.getAttribute('data-standing')).toBe('decided');
    const all = await page.evaluate<{ finding?: { url: string; quote: string; region?: object } }[]>(KEPT);
    const kept = all.find(({ finding }) => finding?.url.endsWith('/drawn.html') === true)?.finding;
    expect(kept?.quote).toBe('张某某，某镇某村，手机 138****8000');
    expect(kept?.region).toMatchObject({ left: Math.round(x - 5), top: Math.round(y - 5) });

    // Found again below what has come in above it, and nothing of ours is in what is read of the page.
    await tab.evaluate(
      "document.querySelector('h1').insertAdjacentHTML('afterend', '<p style=\\'height:300px\\'>通知</p>')",
    );
    await page.reload();
    await settled(panel);
    await mine.locator('[data-finding]').click();
    await expect.poll(() => boxes(tab)).toBe(1);
    expect(await tab.evaluate<number>('document.documentElement.outerHTML.length')).toBeGreaterThan(before);
    await tab.bringToFront();
    await page.evaluate("document.querySelector('[aria-keyshortcuts=c]').click()");
    await expect.poll(() => page.evaluate<number[]>(BOXED), { timeout: 15_000 }).toHaveLength(1);
    const moved = (await tab.locator('#line').boundingBox())!;
    const [top = 0] = await page.evaluate<number[]>(BOXED);
    // The strip with address and time is 44 pixels high, a box stands 4 pixels off.
    expect(Math.abs(top - (moved.y - 5 + 44 - 4))).toBeLessThan(4);

    await page.keyboard.press('n');
    await page.getByRole('button', { name: '画框' }).click();
    await tab.keyboard.press('Escape');
    await expect.poll(() => page.locator('.hand [role="status"]').textContent()).not.toContain('按住鼠标');
    await page.close();
    await expect.poll(() => boxes(tab)).toBe(0);
    expect(panel.errors).toEqual([]);
    await tab.close();
  });
});
