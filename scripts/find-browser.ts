import { chromium } from 'playwright';
import { listBrowsers } from '../crawler/render/find-browser.ts';
import { realHost } from './host.ts';

export { type Browser, listBrowsers } from '../crawler/render/find-browser.ts';

/** Where Playwright keeps, or would keep, the browser that it downloads. */
export function playwrightsOwn(): string {
  return chromium.executablePath();
}

/** Path of the browser that the tests drive, or null. `npm test` sees to it that there is one. */
export function findBrowser(): string | null {
  return listBrowsers(realHost(), playwrightsOwn())[0]?.path ?? null;
}
