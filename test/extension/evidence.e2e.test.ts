import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPanel, settled, type Panel } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const MOBILE = '13800138000';
const TALL = `<!doctype html><title>关于公布联系方式的通知</title><h1>关于公布联系方式的通知</h1>
<div style="position:fixed;top:0;right:0">飘窗</div>
<p>发布日期：2026-10-30</p><p>王某某，本人手机号码 ${MOBILE}，请村民联系。</p>
${'<p style="height:120px">各村应当按照规定及时公开。</p>'.repeat(20)}<p>本人手机号码 ${MOBILE}</p>`;

const used = useExtension(() => html(TALL));

/** What the panel keeps of its last picture: size, text, and the colours at the number's place and box, read back from the PNG. */
interface Kept {
  width: number;
  height: number;
  dark: number;
  red: number;
  text: string;
  number: number;
  hash: string;
  title: string;
}

const READ = `(async () => {
  const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
  const all = await new Promise((resolve) => { const get = db.transaction('evidence').objectStore('evidence').getAll(); get.onsuccess = () => resolve(get.result); });
  db.close();
  return Promise.all(all.map(async ({ picture, text, number, pictureHash, title }) => {
    const image = await createImageBitmap(picture);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let dark = 0, red = 0;
    for (let at = 0; at < data.length; at += 4) {
      dark += data[at] === 32 && data[at + 1] === 38 && data[at + 2] === 43;
      red += data[at] === 208 && data[at + 1] === 2 && data[at + 2] === 27;
    }
    return { width: image.width, height: image.height, dark, red, text, number, hash: pictureHash, title };
  }));
})()`;

const kept = (panel: Panel) => panel.page.evaluate<Kept[]>(READ);

/** Presses a button of the panel while the page stays in front, as beside a side panel. */
async function press(panel: Panel, tab: Page, selector: string): Promise<void> {
  await tab.bringToFront();
  await panel.page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
}

describe('evidence', () => {
  test('is boxed, covered, printed with address and time, and kept with its text', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/notice.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21', width: 1100 });
    await settled(panel);
    await panel.page.locator('[data-key*="/mobile/"] [data-finding]').click();
    await press(panel, tab, '.capture button');
    await expect.poll(() => kept(panel).then((all) => all.length)).toBe(1);
    await press(panel, tab, '.capture button:nth-of-type(2)');
    await expect.poll(() => kept(panel).then((all) => all.length), { timeout: 20_000 }).toBe(2);

    const [visible, whole] = (await kept(panel)).toSorted((a, b) => a.number - b.number);
    for (const one of [visible, whole]) {
      expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(one?.text).toContain('请村民联系');
      expect(one?.text).not.toContain(MOBILE);
      expect(one?.dark).toBeGreaterThan(600);
      expect(one?.red).toBeGreaterThan(300);
    }
    expect([visible?.number, whole?.number]).toEqual([1, 2]);
    expect(whole?.height ?? 0).toBeGreaterThan((visible?.height ?? 0) * 2);
    // Both numbers stand on the long picture, one on the short one.
    expect(whole?.dark ?? 0).toBeGreaterThan((visible?.dark ?? 0) * 1.5);
    expect(await tab.evaluate<string>("document.querySelector('div').style.visibility")).toBe('');
    await panel.page.bringToFront();
    await expect.poll(() => panel.page.locator('[data-evidence] img').count()).toBe(2);
    expect(panel.errors).toEqual([]);
    await panel.page.close();
    await tab.close();
  });

  test('says so when another tab is in front', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/other.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await settled(panel);
    await panel.page.locator('[data-key*="/mobile/"] [data-finding]').click();
    const before = (await kept(panel)).length;
    await panel.page.locator('.capture button').first().click();
    await expect.poll(() => panel.page.locator('.capture [role="status"]').textContent()).toContain('没有截到图');
    expect((await kept(panel)).length).toBe(before);
    await panel.page.close();
    await tab.close();
  });
});
