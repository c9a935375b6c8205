/**
 * Why a tab cannot be read: it is no web page, the browser keeps extensions off it, it did not load, or nobody has
 * allowed us there yet.
 */
export type Refusal = 'no-tab' | 'not-web' | 'forbidden' | 'not-loaded' | 'no-access';

const FORBIDDEN = /gallery|cannot be scripted|policy|restricted|addons\.mozilla/i;
const NOT_LOADED = /error page|no frame|frame .{0,200}(?:removed|not found)|tab was closed|no tab with id/i;
const NOT_WEB = /chrome:\/\/|chrome-extension:\/\/|about:|edge:\/\/|devtools:\/\/|moz-extension:|view-source:|file:/i;

/** What is known before trying: an address that is not on the web. Addresses are known only of tabs we may read. */
export function refusalOfAddress(url: string | undefined): Refusal | null {
  if (url === undefined || url === '') return null;
  return /^https?:\/\//i.test(url) ? null : 'not-web';
}

/** What the browser's error message means. */
export function refusalOfError(message: string): Refusal {
  if (FORBIDDEN.test(message)) return 'forbidden';
  if (NOT_LOADED.test(message)) return 'not-loaded';
  if (NOT_WEB.test(message)) return 'not-web';
  return 'no-access';
}
