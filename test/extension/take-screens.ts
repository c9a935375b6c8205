import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { buildExtension } from './build-extension.ts';
import { quotingPath, serveDemo } from './demo-site.ts';
import { loadExtension, openPanel, settled, type LoadedExtension, type Panel } from './open-panel.ts';

// Draws the pictures of the reviewer's guide: `node test/extension/take-screens.ts`. With `--all` every view at 320 and
// 480 pixels, light and dark, and at 200 % zoom, into the folder of `--out`, to be looked at.

const ROOT = join(import.meta.dirname, '..', '..');
const { values: flags } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'docs', 'screens') },
    all: { type: 'boolean', default: false },
  },
});

interface Look {
  name: string;
  width: number;
  colorScheme: 'light' | 'dark';
}

const LOOKS: Look[] = flags.all
  ? [
      { name: '320-light', width: 320, colorScheme: 'light' },
      { name: '320-dark', width: 320, colorScheme: 'dark' },
      { name: '480-light', width: 480, colorScheme: 'light' },
      { name: '480-dark', width: 480, colorScheme: 'dark' },
      { name: 'zoom-200', width: 200, colorScheme: 'light' },
    ]
  : [{ name: '', width: 400, colorScheme: 'light' }];

const site = await serveDemo();
const built = buildExtension();
const folder = mkdtempSync(join(tmpdir(), 'zwgk-screens-'));
const audit = ['audit', site.origin, '--out', folder, '--as-of', site.asOf, '--render', 'never', '--ipv6', 'off'];
await runZwgk(audit);
mkdirSync(flags.out, { recursive: true });
for (const look of LOOKS) {
  const extension = await loadExtension(built.onLoopback);
  await draw(extension, look);
  await extension.close();
}
await site.close();
rmSync(folder, { recursive: true, force: true });

async function draw(extension: LoadedExtension, { name, width, colorScheme }: Look): Promise<void> {
  const tab = await extension.context.newPage();
  const open = async (path: string): Promise<Panel> => {
    await tab.goto(site.origin + path);
    const panel = await openPanel(extension, tab, { asOf: site.asOf, width, colorScheme });
    await settled(panel);
    return panel;
  };
  const shoot = async (page: Page, view: string) => {
    await page.screenshot({
      path: join(flags.out, `${view}${name === '' ? '' : `-${name}`}.png`),
      animations: 'disabled',
      ...(flags.all ? { fullPage: true } : {}),
    });
  };

  const first = await open(quotingPath(site));
  const { page } = first;
  await page.keyboard.press('j');
  await shoot(page, 'page');
  await page.keyboard.press('2');
  await page.locator('input[name="reviewer"]').fill('测评员甲');
  await page.locator('input[name="words"]').fill('已在其他页面更正');
  await shoot(page, 'ruling');
  await page.keyboard.press('Enter');
  await page.locator('.standing-line').first().waitFor();
  await shoot(page, 'ruled');
  await tab.evaluate("getSelection().selectAllChildren(document.querySelector('p'))");
  await page.keyboard.press('n');
  await page.locator('.hand-quote').waitFor();
  await page.locator('select[name="criterion"]').selectOption({ index: 3 });
  await page.locator('.hand').scrollIntoViewIfNeeded();
  await shoot(page, 'hand');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '全站' }).click();
  await page.locator('[data-exchange="empty"]').waitFor();
  await shoot(page, 'site-empty');
  await page.locator('[data-site-file]').setInputFiles(join(folder, 'audit.json'));
  await page.locator('.score').waitFor();
  await page.locator('#queue [data-finding]').first().focus();
  await shoot(page, 'site');
  await page.locator('#queue .section-trigger').click();
  await page.locator('#sheets .section-trigger').click();
  await page.locator('[data-sheet] button').first().click();
  await page.locator('#sheets').evaluate('(element) => element.scrollIntoView()');
  await shoot(page, 'sheets');
  await page.locator('#sheets .section-trigger').click();
  await page.locator('#columns .section-trigger').click();
  await page.locator('#columns').evaluate('(element) => element.scrollIntoView()');
  await shoot(page, 'columns');
  await page.locator('#columns .section-trigger').click();
  await page.locator('#lines .section-trigger').click();
  await page.locator('#lines').evaluate('(element) => element.scrollIntoView()');
  await shoot(page, 'lines');
  await page.locator('#lines .section-trigger').click();
  await page.getByRole('button', { name: '开始' }).click();
  await page.locator('[data-crawl="running"] progress').waitFor();
  await page.locator('[data-crawl]').scrollIntoViewIfNeeded();
  await shoot(page, 'crawl');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByRole('button', { name: '更多' }).click();
  await shoot(page, 'menu');
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('tab', { name: 'Page' }).click();
  await shoot(page, 'english');
  await page.close();
  await tab.close();
}
