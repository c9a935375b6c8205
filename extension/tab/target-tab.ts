import { browser } from 'wxt/browser';
import type { Target, TargetEvents } from './tab-types.ts';

/**
 * Follows the tab that the panel speaks of: the one in front of this window, or a fixed one.
 * @returns ends the watch
 */
export function followTab(fixedTabId: number | null, { onTarget, onRetry }: TargetEvents): () => void {
  let current: number | null = null;
  let isOver = false;
  const set = (target: Target | null) => {
    if (isOver) return;
    current = target?.tabId ?? null;
    onTarget(target);
  };
  const lookUp = async () => set(await findTarget(fixedTabId));

  const onActivated = () => void (fixedTabId === null && lookUp());
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === current && change.status === 'complete') onRetry();
  };
  const onRemoved = (tabId: number) => void (tabId === current && set(null));
  const onAccess = () => onRetry();

  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.action.onClicked.addListener(onAccess);
  browser.permissions.onAdded.addListener(onAccess);
  void lookUp();

  return () => {
    isOver = true;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
    browser.action.onClicked.removeListener(onAccess);
    browser.permissions.onAdded.removeListener(onAccess);
  };
}

async function findTarget(fixedTabId: number | null): Promise<Target | null> {
  try {
    const tab =
      fixedTabId === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(fixedTabId);
    return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url };
  } catch {
    return null; // the tab went away while we asked
  }
}
