import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { loadExtension, openPanel } from './open-panel.ts';
import { html, servePages } from './serve-pages.ts';

/** A file of the extension and all that it loads at once: static imports, and the worker that it starts. */
function openedWith(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const wanted = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, to]) => to!)
    : [
        ...[...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(([, to]) => join(dirname(file), to!)),
        ...[...text.matchAll(/assets\/judge\.worker-[\w-]+\.js/g)].map(([to]) => to),
      ];
  for (const to of wanted) openedWith(folder, to, seen);
  return seen;
}

let built: BuiltExtension;

beforeAll(() => {
  built = buildExtension();
});

describe('the extension as it is shipped', () => {
  test('asks for little, and lets nothing in or out', () => {
    const text = readFileSync(join(built.shipped, 'manifest.json'), 'utf8');
    const manifest: unknown = JSON.parse(text);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      default_locale: 'zh_CN',
      permissions: ['sidePanel', 'scripting', 'activeTab', 'storage'],
      optional_host_permissions: ['*://*.gov.cn/*'],
    });
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(text).not.toContain('unsafe');
    expect(text).toContain("connect-src 'none'");
  });

  test('is small: the script in the page within 15 KB, all that opens with the panel within 400 KB, both gzipped', () => {
    const size = (file: string) => gzipSync(readFileSync(file)).length;
    const all = files(built.shipped).map((file) => relative(built.shipped, file));
    const county = all.filter((file) => file.startsWith('assets/county-') && !file.includes('template'));
    const opened = [...openedWith(built.shipped, 'sidepanel.html'), ...county];
    expect(opened.filter((file) => /judge\.worker|county|\.css$/.test(file))).toHaveLength(3);
    expect(size(join(built.shipped, 'page.js'))).toBeLessThanOrEqual(15 * 1024);
    expect(opened.reduce((sum, file) => sum + size(join(built.shipped, file)), 0)).toBeLessThanOrEqual(400 * 1024);
  });

  test('has its name, description and icons', () => {
    for (const locale of ['zh_CN', 'en']) {
      const words: Record<string, { message: string }> = JSON.parse(
        readFileSync(join(built.shipped, '_locales', locale, 'messages.json'), 'utf8'),
      );
      expect(Object.keys(words).sort()).toEqual(['action', 'description', 'name']);
      // The limits of Chrome's store.
      expect(words['name']?.message.length).toBeLessThanOrEqual(75);
      expect(words['description']?.message.length).toBeLessThanOrEqual(132);
    }
    for (const size of [16, 32, 48, 128])
      expect(statSync(join(built.shipped, 'icon', `${size}.png`)).size).toBeGreaterThan(100);
  });

  test('reads no page that it was not let into, says so, and names the next step', async () => {
    const extension = await loadExtension(built.shipped);
    const site = await servePages(() => html('<title>首页</title>'));
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    const panel = await openPanel(extension, page);
    await panel.page.locator('[data-notice="no-access"]').waitFor();
    await expect.poll(() => panel.page.getByRole('button', { name: 'gov.cn' }).isVisible()).toBe(true);
    await page.goto('chrome://version');
    await panel.page.reload();
    await panel.page.locator('[data-notice="not-web"]').waitFor();
    await extension.close();
    await site.close();
  });
});

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}
