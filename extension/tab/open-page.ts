import { browser } from 'wxt/browser';
import { PORT_NAME } from '../messages.ts';
import { readFromPage } from '../read-messages.ts';
import { refusalOfAddress, refusalOfError } from './refusal.ts';
import type { Opened, PageLine, PageLineEvents, Target } from './tab-types.ts';

// Inserted by the browser: no element in the page, and no leave needed from the page's own policy. Not with origin USER:
// of a user style sheet's highlights Chromium paints the underline and leaves out colour and background.
const MARK_CSS = `
::highlight(zwgk-finding) { background-color: rgb(255 205 86 / 38%); text-decoration: underline 2px #b4460b; }
::highlight(zwgk-fact) { background-color: #bfe6da; color: #10231d; }
::highlight(zwgk-active) { background-color: #ffcf33; color: #1c1500; text-decoration: underline 2px #9b1c1c; }
`;

/** Puts the script into the tab's document, unless it is there, and opens a line to it. */
export async function openPage(target: Target, events: PageLineEvents): Promise<Opened> {
  const known = refusalOfAddress(target.url);
  if (known !== null) return { refusal: known };
  const place = { tabId: target.tabId };
  try {
    const [injected] = await browser.scripting.executeScript({ target: place, files: ['/page.js'] });
    if (injected?.result === true)
      await browser.scripting.insertCSS({ target: { ...place, allFrames: true }, css: MARK_CSS });
  } catch (error) {
    return { refusal: refusalOfError(error instanceof Error ? error.message : String(error)) };
  }
  return { line: connect(target.tabId, events) };
}

function connect(tabId: number, { onMessage, onEnd }: PageLineEvents): PageLine {
  const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId: 0 });
  port.onMessage.addListener((value: unknown) => {
    const message = readFromPage(value);
    if (message !== null) onMessage(message);
  });
  // Only the other end raises this; closing it ourselves is silent.
  port.onDisconnect.addListener(() => {
    // The tab may have gone on before the line was open. Chrome prints an error that nobody has looked at.
    void browser.runtime.lastError;
    onEnd();
  });
  return { send: (message) => port.postMessage(message), close: () => port.disconnect() };
}
