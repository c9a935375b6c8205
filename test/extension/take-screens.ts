import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { buildExtension } from './build-extension.ts';
import { quotingPath, serveDemo } from './demo-site.ts';
import { FILES } from './attachment-files.ts';
import { html, type Respond } from './serve-pages.ts';
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

const OFFERING = `<!doctype html><title>关于2026年第三季度城乡居民最低生活保障对象名单的公示_云溪县人民政府</title>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 社会救助</div>
<h1>关于2026年第三季度城乡居民最低生活保障对象名单的公示</h1><p>发布日期：2026-10-30</p><div class="content"><p>现将名单公示如下。</p>
${Object.keys(FILES)
  .map(
    (path) =>
      `<p><a href="/screens${path}">附件：2026年第三季度城乡居民最低生活保障对象名单（公示稿）${path.slice(1)}</a></p>`,
  )
  .join('')}</div>`;

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

const FILES_AT = '/screens/files.html';

const site = await serveDemo((path) => fileAnswer(path));
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
      ...(flags.all && page !== tab ? { fullPage: true } : {}),
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
  await drawBox(tab, page);
  await shoot(tab, 'region');
  await tab.mouse.up();
  await page.keyboard.press('Escape');
  for (const id of flags.all ? ['asked', 'site-wide'] : []) {
    await unfoldOnly(page, id);
    await shoot(page, id);
  }
  await page.close();

  const offering = await open(FILES_AT);
  await unfoldOnly(offering.page, 'files');
  await offering.page.locator('[data-scan-all]').click();
  await offering.page.locator('[data-file$="broken.docx"] [data-hits]').waitFor({ timeout: 60_000 });
  await shoot(offering.page, 'files');
  await unfoldOnly(offering.page, 'findings');
  await offering.page.keyboard.press('j');
  if (flags.all) await shoot(offering.page, 'files-ruled');
  await offering.page.close();
  const { page: again } = await open(quotingPath(site));
  await drawSite(again, shoot);
  await tab.close();
}

/** A page with a file of each format, beside the demo county's own. */
function fileAnswer(path: string): ReturnType<Respond> | null {
  if (path === FILES_AT) return html(OFFERING);
  const file = FILES[path.replace('/screens', '')];
  return file === undefined
    ? null
    : { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file };
}

/** Opens one section and closes the others. */
async function unfoldOnly(page: Page, id: string): Promise<void> {
  const open = page.locator('.section-trigger[aria-expanded="true"]');
  while ((await open.count()) > 0) await open.first().click();
  await page.locator(`#${id} .section-trigger`).click();
  await page.locator(`#${id}`).evaluate('(element) => element.scrollIntoView()');
}

/** A box half drawn on the page. */
async function drawBox(tab: Page, page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '画框' }).click();
  await page.locator('.hand [role="status"]', { hasText: '按住鼠标' }).waitFor();
  const { x, y, width, height } = (await tab.locator('p').first().boundingBox())!;
  await tab.mouse.move(x - 6, y - 6);
  await tab.mouse.down();
  await tab.mouse.move(x + Math.min(width, 700) + 6, y + height + 6, { steps: 3 });
}

async function drawSite(page: Page, shoot: (page: Page, view: string) => Promise<void>): Promise<void> {
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
  await page.locator('.menu').waitFor();
  await shoot(page, 'menu');
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('tab', { name: 'Page' }).click();
  await shoot(page, 'english');
  await page.close();
}
