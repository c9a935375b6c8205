import type { Browser, BrowserContext, Page } from 'playwright';
import { loadPlaywright } from './find-browser.ts';
import { serialise, WATCH } from './in-page.ts';
import { settle, within } from './settle.ts';
import { RENDER_LIMITS, type RenderLimits, type RenderTask } from './task.ts';
import { watchTraffic } from './traffic.ts';

export type Rendered =
  | {
      state: 'settled';
      html: string;
      /** No part failed, was refused or broke: what the page does not show now, it does not have. */
      isClean: boolean;
      /** Lists and texts that it asked for besides scripts. */
      dataRequests: number;
    }
  /** `why` in a word or two, for the ledger of a person who looks into it. */
  | { state: 'unsettled'; why: string };

export interface Renderer {
  /** Never throws. */
  render: (task: RenderTask) => Promise<Rendered>;
  /** Pages that may be rendered at a time. */
  readonly concurrency: number;
  /** Ends the browser as a crash would; the next page gets another one. */
  crash: () => Promise<void>;
  close: () => Promise<void>;
}

/** A browser that keeps crashing is given up. */
const MOST_LAUNCHES = 4;

export interface RendererOptions {
  /** Path of a Chromium, Chrome or Edge. */
  browser: string;
  userAgent: string;
  limits?: RenderLimits;
  concurrency?: number;
}

/** Starts no browser before the first page needs one. */
export function createRenderer({
  browser: path,
  userAgent,
  limits = RENDER_LIMITS,
  concurrency = 2,
}: RendererOptions): Renderer {
  let launches = 0;
  let opened: Promise<{ browser: Browser; context: BrowserContext }> | null = null;
  const idle: Page[] = [];

  async function launch(): Promise<{ browser: Browser; context: BrowserContext }> {
    const playwright = await loadPlaywright();
    if (playwright === null) throw new Error('playwright is not installed');
    const browser = await playwright.chromium.launch({
      executablePath: path,
      headless: true,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update',
        // Every request is answered from here. What escapes that (sockets, prefetching) finds no host.
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--proxy-server=http://127.0.0.1:9',
        '--proxy-bypass-list=<-loopback>',
        '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      ],
    });
    const context = await browser.newContext({
      userAgent,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1366, height: 900 },
      serviceWorkers: 'block',
      acceptDownloads: false,
      ignoreHTTPSErrors: true,
    });
    await context.addInitScript(WATCH);
    browser.on('disconnected', () => {
      opened = null;
      idle.length = 0;
    });
    return { browser, context };
  }

  async function takePage(): Promise<Page> {
    const known = idle.pop();
    if (known !== undefined && !known.isClosed()) return known;
    if (opened === null) {
      if (++launches > MOST_LAUNCHES) throw new Error('the browser keeps ending');
      opened = launch();
    }
    const { context } = await opened;
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    page.on('popup', (popup) => void popup.close().catch(() => {}));
    return page;
  }

  return {
    concurrency,
    async render(task) {
      let page: Page | null = null;
      try {
        page = await takePage();
        const rendered = await renderIn(page, task, limits);
        if (rendered.state === 'settled') {
          await page.unroute('**/*');
          await page.goto('about:blank', { timeout: 5000 });
          idle.push(page);
        } else await page.close();
        return rendered;
      } catch (error) {
        // A page or a browser that broke: the next one gets another.
        await page?.close().catch(() => {});
        return { state: 'unsettled', why: error instanceof Error ? error.message.split('\n')[0]! : 'broken' };
      }
    },
    async crash() {
      await (await opened)?.browser.close();
    },
    async close() {
      const last = opened;
      opened = null;
      if (last !== null) await last.then(({ browser }) => browser.close()).catch(() => {});
    },
  };
}

async function renderIn(page: Page, task: RenderTask, limits: RenderLimits): Promise<Rendered> {
  const traffic = watchTraffic(task, limits);
  let broken: string | null = null;
  const onCrash = () => void (broken ??= 'the page crashed');
  const onError = () => traffic.spoil();
  page.on('crash', onCrash).on('pageerror', onError);
  await page.route('**/*', traffic.answer);
  try {
    let isLoaded = false;
    void page
      .goto(task.url, { waitUntil: 'domcontentloaded', timeout: 0 })
      .then(() => (isLoaded = true))
      .catch((error: Error) => (broken ??= error.message.split('\n')[0]!));
    const why = await settle(page, {
      traffic,
      limits,
      isLoaded: () => isLoaded,
      broken: () => broken,
      isHeldBack: task.isHeldBack,
    });
    if (why !== null) return { state: 'unsettled', why };
    const html = await within(page.evaluate(serialise(task.url)), 5000);
    return { state: 'settled', html: String(html), isClean: traffic.isClean, dataRequests: traffic.dataRequests };
  } finally {
    traffic.end();
    page.off('crash', onCrash).off('pageerror', onError);
  }
}
