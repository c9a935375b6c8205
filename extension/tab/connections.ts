import { browser } from 'wxt/browser';
import { familyOf, type Connections, type Part } from './address-family.ts';

const PERMISSION = { permissions: ['webRequest' as const] };
const EVERYWHERE = { urls: ['http://*/*', 'https://*/*'] };

/** Whether the browser tells us how pages come. */
export function maySeeConnections(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks for leave to see it; from a click only. */
export function askConnections(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/**
 * Watches by which address family the documents of a tab and their parts come, from the browser's own request events.
 * What the browser answers out of its cache says nothing of the network and is left out. Needs the permission.
 * @returns ends the watch
 */
export function watchConnections(tabId: () => number | null, onChange: (connections: Connections) => void): () => void {
  let main: Part | null = null;
  const parts = new Map<string, Part>();
  const hear = (details: {
    tabId: number;
    type: string;
    frameId: number;
    url: string;
    ip?: string;
    fromCache: boolean;
  }) => {
    if (details.tabId !== tabId()) return;
    const part = { host: new URL(details.url).host, family: details.fromCache ? null : familyOf(details.ip) };
    if (details.type === 'main_frame') {
      main = part;
      parts.clear();
    } else if (part.family !== null) parts.set(`${part.host} ${part.family}`, part);
    onChange({ main, parts: [...parts.values()] });
  };
  browser.webRequest.onResponseStarted.addListener(hear, EVERYWHERE);
  return () => browser.webRequest.onResponseStarted.removeListener(hear);
}
