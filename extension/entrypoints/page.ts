import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PORT_NAME } from '../messages.ts';
import { servePanel } from '../page/serve-panel.ts';

declare global {
  var zwgkPage: string | undefined;
}

/**
 * Runs in the page that the panel looks at, put there on demand. Returns whether it is new there; a second injection
 * does nothing.
 */
export default defineUnlistedScript(() => {
  if (globalThis.zwgkPage === PORT_NAME) return false;
  globalThis.zwgkPage = PORT_NAME;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PORT_NAME) servePanel(port);
  });
  return true;
});
