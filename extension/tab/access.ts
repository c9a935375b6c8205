import { browser } from 'wxt/browser';

const COUNTY_SITES = { origins: ['*://*.gov.cn/*'] };

/** Asks for leave to read every *.gov.cn page without a click on the toolbar button for each site; only from a click. */
export function askCountyAccess(): Promise<boolean> {
  return browser.permissions.request(COUNTY_SITES);
}
