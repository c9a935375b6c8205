import { describe, expect, test } from 'vitest';
import { openPanel, settled } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const MOBILE = '13800138000';
const PAGES: Record<string, string> = {
  '/frame.html': `<!doctype html><title>名单</title><h1>关于公布名单的通知</h1><p>发布日期：2026-10-30</p>
<iframe src="/inner.html" width="600" height="200" style="margin:40px"></iframe>`,
  '/inner.html': `<!doctype html><p style="margin:50px">张某某，本人手机号码 <b>${MOBILE}</b>，请联系。</p>`,
  '/script.html': `<!doctype html><title>名单</title><h1>关于公布名单的通知</h1><div id="list"></div><script>
    setTimeout(() => { document.querySelector('#list').innerHTML = '<p>张某某，本人手机号码 ${MOBILE}。</p>'; }, 1500);</script>`,
};

const used = useExtension((path) => html(PAGES[path] ?? ''));

/** Pixels of the last picture's cover in the place where a word stands in the window. */
const COVERED = `(async () => {
  const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
  const all = await new Promise((resolve) => { const get = db.transaction('evidence').objectStore('evidence').getAll(); get.onsuccess = () => resolve(get.result); });
  db.close();
  if (all.length === 0) return null;
  const image = await createImageBitmap(all[0].picture);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(PLACE.left, PLACE.top + 44, PLACE.width, PLACE.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) dark += data[at] === 32 && data[at + 1] === 38 && data[at + 2] === 43;
  return dark / (data.length / 4);
})()`;

describe('pages that are more than their HTML', () => {
  test('what stands in a frame is judged, marked in it, and covered on the picture', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/frame.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21', width: 1100 });
    await settled(panel);
    const item = panel.page.locator('[data-key*="/mobile/"] [data-finding]');
    await item.click();
    const inFrame = 'document.querySelector("iframe").contentWindow';
    await expect.poll(() => tab.evaluate<string[]>(`[...${inFrame}.CSS.highlights.keys()]`)).toContain('zwgk-active');

    await tab.bringToFront();
    await panel.page.evaluate("document.querySelector('.capture button').click()");
    const place = await tab.evaluate<object>(`(() => {
      const outer = document.querySelector('iframe').getBoundingClientRect();
      const frame = document.querySelector('iframe');
      const { left, top, width, height } = ${inFrame}.document.querySelector('b').getBoundingClientRect();
      const at = { left: outer.left + frame.clientLeft + left, top: outer.top + frame.clientTop + top };
      return { left: Math.ceil(at.left), top: Math.ceil(at.top), width: Math.floor(width) - 1, height: Math.floor(height) - 1 };
    })()`);
    const covered = () => panel.page.evaluate<number | null>(COVERED.replaceAll('PLACE', JSON.stringify(place)));
    await expect.poll(covered, { timeout: 20_000 }).toBe(1);
    await panel.page.close();
    await tab.close();
  });

  test('what a script writes later is judged too', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/script.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await panel.page.locator('[data-key*="/mobile/"]').waitFor({ timeout: 20_000 });
    await panel.page.close();
    await tab.close();
  });
});
