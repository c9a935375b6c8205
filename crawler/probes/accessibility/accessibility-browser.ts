import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Route } from 'playwright';
import type { Cause } from '../../../rules/causes.ts';
import { IMPACTS, type AccessibilityProbe } from '../../../rules/result/probes.ts';
import { findBrowser, loadPlaywright } from '../../render/find-browser.ts';
import type { Visitor } from '../visitor.ts';

type Violation = AccessibilityProbe['pages'][number]['violations'][number];

/** What one page came to; `html` as its scripts left it. */
export type PageTest = { ok: true; violations: Violation[]; html: string } | { ok: false; cause: Cause };

/** axe-core in a browser of this machine. */
export interface PageTester {
  engine: string;
  /** Never throws. `html` is the page as the crawl has it. */
  test: (page: { url: string; html: string }) => Promise<PageTest>;
  close: () => Promise<void>;
}

/** With all its parts, which wait for their turn. */
const LOAD_MS = 45_000;
const AXE_MS = 30_000;
/** Style sheets, scripts and data for all pages together. */
const MOST_PARTS = 60;
const MOST_PLACES = 5;
const WANTED = new Set(['stylesheet', 'script', 'xhr', 'fetch']);
/** GB/T 37668-2019 follows WCAG 2.1, level AA. */
const RUN: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  resultTypes: ['violations'],
  iframes: false,
};
/** Rules that look at colours and sizes mean nothing on a page without its style. */
const NEEDS_STYLE = new Set(['color-contrast', 'color-contrast-enhanced', 'target-size', 'link-in-text-block']);
/** Not in the translation that comes with axe-core. */
const OWN_TITLES: Record<string, string> = {
  'aria-tab-name': '标签页控件必须有可识别的名称',
  'summary-name': '折叠标题必须有可识别的文本',
};

interface Locale {
  rules: Record<string, { help?: string } | undefined>;
}

/**
 * Starts the browser of this machine.
 * @param visitor brings style sheets and scripts, so that they are asked for as politely as all else
 * @param options.loadMs for one page with all its parts, ms
 * @returns null where there is no browser, or it does not start
 */
export async function openTester(visitor: Visitor, { loadMs = LOAD_MS } = {}): Promise<PageTester | null> {
  const browser = await launch();
  if (browser === null) return null;
  const require = createRequire(import.meta.url);
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  // With a locale of its own axe-core compiles templates; as data it is the same words.
  const locale = JSON.parse(readFileSync(require.resolve('axe-core/locales/zh_CN.json'), 'utf8')) as Locale;
  const parts = new Map<string, { body: string; type: string } | null>();

  /** Everything but the page itself comes through the visitor, once; the browser has no network of its own. */
  async function part(url: string): Promise<{ body: string; type: string } | null> {
    const known = parts.get(url);
    if (known !== undefined) return known;
    if (parts.size >= MOST_PARTS) return null;
    parts.set(url, null);
    const visit = await visitor.ask({ url });
    const type = (visit.ok ? visit.header('content-type') : null)?.replace(/;.*/, '') ?? 'text/plain';
    const got = visit.ok ? { body: visit.text, type: `${type}; charset=utf-8` } : null;
    parts.set(url, got);
    return got;
  }

  return {
    engine: axeVersion(),
    close: () => browser.close(),
    async test({ url, html }) {
      const context = await browser.newContext({
        bypassCSP: true,
        locale: 'zh-CN',
        viewport: { width: 1366, height: 900 },
        serviceWorkers: 'block',
      });
      try {
        let isStyled = true;
        const answer = async (route: Route): Promise<void> => {
          const request = route.request();
          const type = request.resourceType();
          if (type === 'document' && request.frame() === page.mainFrame() && request.url() === url)
            return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
          const got = WANTED.has(type) && request.method() === 'GET' ? await part(request.url()) : null;
          if (got === null && type === 'stylesheet') isStyled = false;
          return got === null ? route.abort() : route.fulfill({ status: 200, contentType: got.type, body: got.body });
        };
        await context.addInitScript({ content: source });
        const page = await context.newPage();
        // A page that closes while an answer is on its way is no error of ours.
        await page.route('**/*', (route) => answer(route).catch(() => undefined));
        page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
        await page.goto(url, { waitUntil: 'load', timeout: loadMs });
        const results = await withLimit(page.evaluate(runAxe, RUN), AXE_MS);
        if (results === null) return { ok: false, cause: 'over-budget' };
        return { ok: true, violations: readViolations(results, locale, isStyled), html: await page.content() };
      } catch {
        return { ok: false, cause: 'unsettled' };
      } finally {
        await context.close().catch(() => undefined);
      }
    },
  };
}

/** Of axe-core as it is installed. */
export function axeVersion(): string {
  const file = createRequire(import.meta.url).resolve('axe-core/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function launch(): Promise<Browser | null> {
  const found = await findBrowser();
  const playwright = await loadPlaywright();
  if (playwright === null || 'missing' in found) return null;
  try {
    return await playwright.chromium.launch({
      executablePath: found.path,
      // Every request is answered from here. What escapes that finds no host.
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--proxy-server=http://127.0.0.1:9',
        '--proxy-bypass-list=<-loopback>',
        '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      ],
      timeout: LOAD_MS,
    });
  } catch {
    return null;
  }
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  const { axe, document } = globalThis as unknown as {
    axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
    document: unknown;
  };
  return axe.run(document, options);
}

async function withLimit<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function readViolations({ violations }: AxeResults, locale: Locale, isStyled: boolean): Violation[] {
  return violations
    .filter(({ id }) => isStyled || !NEEDS_STYLE.has(id))
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      title: locale.rules[id]?.help ?? OWN_TITLES[id] ?? help,
      impact: IMPACTS.find((name) => name === impact) ?? 'minor',
      count: nodes.length,
      places: nodes.slice(0, MOST_PLACES).map(({ target }) => plainSelector(target.flat().join(' '))),
    }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** A selector without what the page put into attributes or long numbers: there may be a person's number among it. */
function plainSelector(selector: string): string {
  return selector
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/\d{5,}/g, '…')
    .slice(0, 200);
}
