import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { DOCUMENT } from './large-page.ts';
import { findFirefox, loadInFirefox, type FirefoxTab } from './open-firefox.ts';
import { html, servePages } from './serve-pages.ts';

const firefox = findFirefox();
if (firefox === null) console.warn('No Firefox here (ZWGK_FIREFOX): its sidebar is only built, not driven.');

let built: BuiltExtension;

beforeAll(() => {
  built = buildExtension('firefox');
});

describe('the extension for Firefox', () => {
  test('has its sidebar, asks for little and collects nothing', () => {
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(built.shipped, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['scripting', 'activeTab', 'storage'],
      optional_host_permissions: ['*://*.gov.cn/*'],
      sidebar_action: { default_panel: 'sidepanel.html' },
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
      background: { scripts: ['background.js'] },
    });
    for (const file of ['sidepanel.html', 'page.js', 'privacy.zh-CN.txt', 'privacy.en.txt'])
      expect([file, existsSync(join(built.shipped, file))]).toEqual([file, true]);
    expect(readFileSync(join(built.shipped, 'background.js'), 'utf8')).toContain('sidebarAction');
  });

  test.skipIf(firefox === null)('reads, judges and marks a page, and keeps a ruling', async () => {
    const site = await servePages(() => html(DOCUMENT));
    const browser = await loadInFirefox(firefox!, built.onLoopback);
    try {
      const tab = await browser.open(`${site.origin}/gfxwj/1.html`);
      const panel = await browser.panel();
      const ids =
        "browser.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.includes('/gfxwj/')).map(({ id }) => id))";
      const [tabId] = (await panel.evaluate(ids)) as number[];
      await panel.evaluate(`void (location.search = '?tabId=${tabId}&asOf=2026-11-21')`);
      await until(panel, "document.querySelectorAll('[data-key]').length > 0");
      const key = "[...document.querySelectorAll('[data-key]')].map((one) => one.dataset.key).join(' ')";
      expect(await panel.evaluate(key)).toContain('/written-after-published/');
      await until(tab, "[...CSS.highlights.keys()].includes('zwgk-finding')");

      await panel.evaluate(`document.querySelector('[data-key*="/written-after-published/"] [data-finding]').click()`);
      await until(panel, "document.querySelector('[data-verdict=confirm]') !== null");
      await panel.evaluate("document.querySelector('button[data-verdict=confirm]').click()");
      await until(panel, "document.querySelector('input[name=reviewer]') !== null");
      await panel.evaluate(`(() => {
        const input = document.querySelector('input[name=reviewer]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '测评员甲');
        input.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await panel.evaluate("document.querySelector('.verdict-form').requestSubmit()");
      await until(panel, "document.querySelector('.standing-line')?.textContent.includes('测评员甲') === true");
      await panel.evaluate('void location.reload()');
      await until(panel, "document.querySelector('.standing-line')?.textContent.includes('测评员甲') === true");
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

async function until(tab: FirefoxTab, expression: string): Promise<void> {
  await expect.poll(() => tab.evaluate(expression), { timeout: 30_000 }).toBe(true);
}
