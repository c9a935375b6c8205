import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { setTimeout as delay } from 'node:timers/promises';
import { loadPlaywright } from './find-browser.ts';
import { QUIET, serialise, WATCH } from './in-page.ts';
import { type PartRequest, policyOf } from './parts.ts';

/** What became of a part: its answer, or why there is none. `waited` ms for the host's turn do not count as the page's. */
export type PartAnswer = { ok: true; status: number; headers: Record<string, string>; body: Buffer } | { ok: false };

/** A page to render. Its own bytes are there already and are not asked for again. */
export interface RenderTask {
  url: string;
  /** The static page, decoded. */
  html: string;
  isOwn: (url: string) => boolean;
  /** Gets a part; politeness, robots and guards are its business. Never throws. */
  ask: (part: PartRequest) => Promise<PartAnswer>;
  /** Some part waits for the host's turn, which is not the page's fault. */
  isHeldBack: () => boolean;
}

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

export interface RenderLimits {
  /** Of unchanging document and no request under way, until a page counts as settled; ms. */
  quietMs: number;
  /** Until it has to be settled, waits for the host's turn left out; ms. */
  settleMs: number;
  /** In all; ms. */
  totalMs: number;
  /** Requests of one page. */
  parts: number;
}

export const RENDER_LIMITS: RenderLimits = { quietMs: 500, settleMs: 8000, totalMs: 90_000, parts: 60 };

const POLL_MS = 50;
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

interface Settling {
  traffic: Traffic;
  limits: RenderLimits;
  isLoaded: () => boolean;
  broken: () => string | null;
  isHeldBack: () => boolean;
}

/** Waits until nothing moves any more. @returns null when so, else why not */
async function settle(page: Page, { traffic, limits, isLoaded, broken, isHeldBack }: Settling): Promise<string | null> {
  const start = performance.now();
  let spent = 0;
  for (let before = start; ;) {
    await delay(POLL_MS);
    const time = performance.now();
    if (!isHeldBack()) spent += time - before;
    before = time;
    const why = broken() ?? traffic.stopped;
    if (why !== null) return why;
    if (isLoaded() && traffic.quietMs() >= limits.quietMs && (await quietMs(page)) >= limits.quietMs) return null;
    if (spent > limits.settleMs) return 'not at rest in time';
    if (time - start > limits.totalMs) return 'took too long in all';
  }
}

/** Since the last change in any frame. */
async function quietMs(page: Page): Promise<number> {
  const frames = await Promise.all(
    page.frames().map((frame) => within(frame.evaluate<number>(QUIET), 1000).catch(() => Infinity)),
  );
  return Math.min(...frames);
}

interface Traffic {
  answer: (route: Route) => Promise<void>;
  /** Since the last request ended; 0 while one is under way. */
  quietMs: () => number;
  spoil: () => void;
  end: () => void;
  readonly isClean: boolean;
  readonly dataRequests: number;
  /** Why the page cannot be taken as it is; null where it can. */
  readonly stopped: string | null;
}

/** Answers every request of a page: its own address from the store, parts of the portal through the crawl, the rest not. */
function watchTraffic({ html, isOwn, ask }: RenderTask, limits: RenderLimits): Traffic {
  let underWay = 0;
  let lastEnd = performance.now();
  let parts = 0;
  let dataRequests = 0;
  let isClean = true;
  let isOver = false;
  let hasBegun = false;
  let stopped: string | null = null;

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (isOver) return route.abort();
    if (isPage && !hasBegun) {
      hasBegun = true;
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    }
    if (isPage) {
      // Who sends its reader away is not what was asked for; a challenge that reloads itself least of all.
      stopped = 'the page leads elsewhere';
      return route.abort('aborted');
    }
    const part: PartRequest = {
      url: request.url(),
      method: request.method(),
      type: request.resourceType(),
      headers: request.headers(),
      body: request.postData(),
    };
    const policy = policyOf(part, isOwn);
    if (policy === 'blank') return route.fulfill({ status: 200, contentType: 'text/css', body: '' });
    if (policy === 'refuse') isClean = false;
    if (policy !== 'fetch') return route.abort();
    if (++parts > limits.parts) {
      stopped = `more than ${limits.parts} requests`;
      return route.abort();
    }
    if (part.type !== 'script') dataRequests++;
    const got = await ask(part);
    if (!got.ok || got.status >= 400) isClean = false;
    await (got.ok ? route.fulfill({ status: got.status, headers: got.headers, body: got.body }) : route.abort());
  }

  return {
    async answer(route) {
      underWay++;
      try {
        await answer(route);
      } catch {
        // The page went away under the request.
      } finally {
        underWay--;
        lastEnd = performance.now();
      }
    },
    quietMs: () => (underWay > 0 ? 0 : performance.now() - lastEnd),
    spoil: () => void (isClean = false),
    end: () => void (isOver = true),
    get isClean() {
      return isClean;
    },
    get dataRequests() {
      return dataRequests;
    },
    get stopped() {
      return stopped;
    },
  };
}

/** A page busy with itself answers nothing. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = delay(ms, null, { ref: false }).then(() => Promise.reject(new Error('the page does not answer')));
  return Promise.race([work, late]);
}
