import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.ts';

export interface LoadedExtension {
  context: BrowserContext;
  id: string;
  close: () => Promise<void>;
}

/** A Chromium with the extension in it and no way out of this machine. */
export async function loadExtension(folder: string): Promise<LoadedExtension> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no browser; `npm test` gets one.');
  const profile = mkdtempSync(join(tmpdir(), 'zwgk-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
    ],
  });
  const worker = await serviceWorker(context);
  return {
    context,
    id: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

export interface PanelOptions {
  asOf?: string;
  width?: number;
  colorScheme?: 'light' | 'dark';
}

/** Opens the panel as a page of its own that stays with the given page's tab. */
export async function openPanel(
  { context, id }: LoadedExtension,
  page: Page,
  options: PanelOptions = {},
): Promise<Panel> {
  const { asOf, width = 400, colorScheme = 'light' } = options;
  await page.bringToFront();
  const worker = await serviceWorker(context);
  const tabId: unknown = await worker.evaluate('chrome.tabs.query({ active: true }).then((tabs) => tabs.at(-1).id)');
  const panel = await context.newPage();
  const errors: string[] = [];
  panel.on('pageerror', (error) => errors.push(error.message));
  panel.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await panel.emulateMedia({ colorScheme });
  await panel.setViewportSize({ width, height: 800 });
  const query = new URLSearchParams({ tabId: String(tabId), ...(asOf === undefined ? {} : { asOf }) });
  await panel.goto(`chrome-extension://${id}/sidepanel.html?${query.toString()}`);
  return { page: panel, errors };
}

export interface Panel {
  page: Page;
  /** What went wrong in it, policy violations included. */
  errors: string[];
}

/** Waits until the panel is at rest with a result. */
export async function settled({ page }: Panel): Promise<void> {
  await page.locator('.panel[aria-busy="false"] [data-ms]').waitFor({ timeout: 15_000 });
}

/** Keys of the findings on show, sorted. */
export async function shownKeys({ page }: Panel): Promise<string[]> {
  const items = await page.locator('[data-key]').all();
  const keys = await Promise.all(items.map((item) => item.getAttribute('data-key')));
  return keys.filter((key) => key !== null).sort();
}
