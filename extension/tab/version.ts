import { browser } from 'wxt/browser';

/** Version of the extension. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
