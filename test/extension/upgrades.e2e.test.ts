import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { DOCUMENT } from './large-page.ts';
import { loadExtension, openPanel, settled, type LoadedExtension } from './open-panel.ts';
import { html, servePages, type ServedPages } from './serve-pages.ts';

let built: BuiltExtension;
let extension: LoadedExtension;
let site: ServedPages;

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  site = await servePages(() => html(DOCUMENT));
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  built?.remove();
});

/** The database as its first version left it, with one ruling. */
const FIRST_VERSION = (decision: object) => `new Promise((resolve, reject) => {
  const open = indexedDB.open('zwgk-review', 1);
  open.onupgradeneeded = () => {
    open.result.createObjectStore('decisions', { keyPath: 'id' }).createIndex('about', 'about.key');
    const evidence = open.result.createObjectStore('evidence', { keyPath: 'id' });
    evidence.createIndex('portal', 'portal');
    evidence.createIndex('finding', 'finding');
  };
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const put = open.result.transaction('decisions', 'readwrite').objectStore('decisions').put(${JSON.stringify(decision)});
    put.onsuccess = () => (open.result.close(), resolve());
  };
})`;

describe('a review that goes on', () => {
  test('rulings of an older version are there after the update, and the end of the background loses nothing', async () => {
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/gfxwj/1.html`);
    const first = await openPanel(extension, tab, { asOf: '2026-11-21' });
    await settled(first);
    const item = '[data-key*="/written-after-published/"]';
    const key = await first.page.locator(item).getAttribute('data-key');
    await first.page.locator(`${item} [data-finding]`).click();
    await first.page.keyboard.press('1');
    await first.page.locator('input[name="reviewer"]').fill('测评员甲');
    await first.page.keyboard.press('Enter');
    await first.page.locator(`${item} .standing-line`).waitFor();
    const made = await first.page.evaluate<{ proofHash: string }[]>(`new Promise((resolve) => {
      const open = indexedDB.open('zwgk-review');
      open.onsuccess = () => {
        const get = open.result.transaction('decisions').objectStore('decisions').getAll();
        get.onsuccess = () => (open.result.close(), resolve(get.result));
      };
    })`);
    await first.page.close();

    const blank = await extension.context.newPage();
    await blank.goto(`chrome-extension://${extension.id}/privacy.en.txt`);
    await blank.evaluate(`new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('zwgk-review');
      gone.onsuccess = resolve;
      gone.onerror = () => reject(gone.error);
    })`);
    const about = { kind: 'finding', key };
    const old = { ...made[0], id: 'old', by: '测评员乙', about, verdict: 'explained', why: '见情况说明' };
    await blank.evaluate(FIRST_VERSION(old));
    await blank.close();

    const again = await openPanel(extension, tab, { asOf: '2026-11-21' });
    await settled(again);
    await expect.poll(() => again.page.locator(`${item} .standing-line`).textContent()).toContain('测评员乙');

    const session = await extension.context.newCDPSession(again.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await again.page.locator('[data-key*="/mobile/"] [data-finding]').click();
    await again.page.keyboard.press('1');
    await again.page.locator('[data-key*="/mobile/"] .standing-line').waitFor();
    await tab.reload();
    await settled(again);
    await again.page.locator('[data-key*="/mobile/"] .standing-line').waitFor();
    expect(again.errors).toEqual([]);
    await again.page.close();
    await tab.close();
  });
});
