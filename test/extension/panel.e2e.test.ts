import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { faultyPaths, quotingPath, serveDemo, type DemoSite } from './demo-site.ts';
import { loadExtension, openPanel, settled, shownKeys, type LoadedExtension } from './open-panel.ts';

let built: BuiltExtension;
let extension: LoadedExtension;
let site: DemoSite;

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  site = await serveDemo();
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

async function openTab(path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(site.origin + path);
  return page;
}

const dom = (page: Page) => page.evaluate<string>('document.documentElement.outerHTML');

/** Pixels of the strong mark's background, to be sure that it is not only registered but seen. */
async function markedPixels(page: Page): Promise<number> {
  await page.bringToFront();
  const png = (await page.screenshot()).toString('base64');
  const blank = await extension.context.newPage();
  const count = await blank.evaluate<number>(`(async () => {
    const bytes = Uint8Array.from(atob('${png}'), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) count += data[at] === 255 && data[at + 1] === 207 && data[at + 2] === 51;
    return count;
  })()`);
  await blank.close();
  return count;
}

const highlights = (page: Page) => page.evaluate<string[]>('[...CSS.highlights.keys()]');

describe('the same findings as the crawler', () => {
  test('the panel follows the tab from page to page and shows the same keys', async () => {
    const paths = faultyPaths(site);
    expect(paths.length).toBeGreaterThan(3);
    const page = await openTab('/');
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    for (const path of ['/', ...paths]) {
      await page.goto(site.origin + path);
      await panel.page.locator(`.address[title="${site.origin}${path}"]`).waitFor();
      await settled(panel);
      expect([path, await shownKeys(panel)]).toEqual([path, site.keys(path)]);
    }
    expect(panel.errors).toEqual([]);
    await panel.page.close();
    await page.close();
  });

  test('on every page of the county, the document as the browser has it gives the keys of its bytes', async () => {
    const page = await extension.context.newPage();
    const different: unknown[] = [];
    for (const path of site.paths) {
      await page.goto(site.origin + path, { waitUntil: 'domcontentloaded' });
      const html = await dom(page);
      if (page.url() !== site.origin + path) continue; // a page that only forwards: the browser has gone on
      const [browsers, crawlers] = [site.keys(path, html), site.keys(path)];
      if (browsers.join() !== crawlers.join()) different.push({ path, browsers, crawlers });
    }
    expect(different).toEqual([]);
    await page.close();
  });
});

describe('on the page', () => {
  test('a finding is marked where it stands, and the page is not touched', async () => {
    const page = await openTab(quotingPath(site));
    const before = await dom(page);
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    await settled(panel);
    await expect.poll(() => highlights(page)).toContain('zwgk-finding');
    await panel.page.locator('[data-key]:has([data-kind="quote"]) button').first().click();
    await expect.poll(() => highlights(page)).toContain('zwgk-active');
    expect(await page.evaluate<string>("[...CSS.highlights.get('zwgk-active')].join('')")).not.toBe('');
    expect(await dom(page)).toBe(before);
    expect(await page.evaluate<number>('document.adoptedStyleSheets.length')).toBe(0);
    expect(await markedPixels(page)).toBeGreaterThan(100);
    await panel.page.keyboard.press('Escape');
    await expect.poll(() => highlights(page)).not.toContain('zwgk-active');
    await panel.page.close();
    await expect.poll(() => highlights(page)).toEqual([]);
    await page.close();
  });

  test('a fact is marked while it is pointed at', async () => {
    const page = await openTab(quotingPath(site));
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    await settled(panel);
    await panel.page.locator('[data-fact="breadcrumb"] button').first().hover();
    await expect.poll(() => highlights(page)).toContain('zwgk-fact');
    await panel.page.mouse.move(0, 0);
    await expect.poll(() => highlights(page)).not.toContain('zwgk-fact');
    await panel.page.close();
    await page.close();
  });

  test('a change of the content is judged', async () => {
    const page = await openTab(quotingPath(site));
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    await settled(panel);
    await page.evaluate("document.body.textContent = '换了内容'");
    await panel.page.locator('[data-fact="breadcrumb"]').waitFor({ state: 'detached' });
    await panel.page.close();
    await page.close();
  });
});

describe('how the page came', () => {
  test('the panel says by which address family, once the page is loaded under its eyes', async () => {
    const page = await openTab('/');
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    await settled(panel);
    await panel.page.locator('#connections .section-trigger').click();
    await panel.page.locator('#connections .quiet').waitFor();
    await page.reload();
    await panel.page.locator('#connections [data-family="4"]').waitFor();
    expect(await panel.page.locator('#connections').textContent()).toContain('127.0.0.1');
    await panel.page.close();
    await page.close();
  });
});

describe('by keyboard', () => {
  test('j and k walk the findings, Enter goes to the place', async () => {
    const path = site.paths.find((one) => site.findings(one).length > 1) ?? '/';
    const page = await openTab(path);
    const panel = await openPanel(extension, page, { asOf: site.asOf });
    await settled(panel);
    const current = () => panel.page.locator('[data-current]').getAttribute('data-key');
    const all = await Promise.all(
      (await panel.page.locator('[data-key]').all()).map((one) => one.getAttribute('data-key')),
    );
    await panel.page.keyboard.press('j');
    expect(await current()).toBe(all[0]);
    await panel.page.keyboard.press('j');
    expect(await current()).toBe(all[1]);
    await panel.page.keyboard.press('k');
    expect(await current()).toBe(all[0]);
    await panel.page.keyboard.press('Escape');
    expect(await panel.page.locator('[data-current]').count()).toBe(0);
    await panel.page.close();
    await page.close();
  });
});
