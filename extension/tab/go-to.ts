import { browser } from 'wxt/browser';

/** Shows an address in a tab, or in a new one where there is none. Only the web: no address of another kind is opened. */
export async function goTo(tabId: number | null, url: string): Promise<void> {
  if (!/^https?:\/\//i.test(url)) return;
  if (tabId === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tabId, { url });
}
