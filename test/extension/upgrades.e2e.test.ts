import { describe, expect, test } from 'vitest';
import { DOCUMENT } from './large-page.ts';
import { openPanel, settled } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const used = useExtension(() => html(DOCUMENT));

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
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/gfxwj/1.html`);
    const first = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
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

    const blank = await used.extension.context.newPage();
    await blank.goto(`chrome-extension://${used.extension.id}/privacy.en.txt`);
    await blank.evaluate(`new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('zwgk-review');
      gone.onsuccess = resolve;
      gone.onerror = () => reject(gone.error);
    })`);
    const about = { kind: 'finding', key };
    const old = { ...made[0], id: 'old', by: '测评员乙', about, verdict: 'explained', why: '见情况说明' };
    await blank.evaluate(FIRST_VERSION(old));
    await blank.close();

    const again = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await settled(again);
    await expect.poll(() => again.page.locator(`${item} .standing-line`).textContent()).toContain('测评员乙');

    const session = await used.extension.context.newCDPSession(again.page);
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
