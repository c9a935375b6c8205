import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** Firefox's twin of the side panel, which Chrome's types do not know. */
type FirefoxBrowser = typeof browser & { sidebarAction: { open: () => Promise<void> } };

/**
 * Opens the panel from the toolbar button. Not by `openPanelOnActionClick`: that swallows the click, and with it the
 * activeTab permission that lets the panel read the page.
 */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    // No await before these: the right to open lasts only as long as the click.
    if (import.meta.env.FIREFOX) void (browser as FirefoxBrowser).sidebarAction.open();
    else void browser.sidePanel.open({ windowId: tab.windowId });
  });
});
