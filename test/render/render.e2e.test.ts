import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createRenderer, type Renderer } from '../../crawler/render/renderer.ts';
import { RENDER_LIMITS } from '../../crawler/render/task.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import type { Crawl } from '../../store/crawls.ts';
import { listNeedsBrowser } from '../../store/needs-browser.ts';
import type { Store } from '../../store/open.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { crawlSite, endsOf, tempStore } from '../helpers/crawl.ts';
import { listPages } from '../helpers/stored-pages.ts';
import { auditPortal, listsOf } from '../crawler/audit-portal.ts';
import { servePortal } from '../crawler/platform-site.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { FEED_PLATFORMS } from '../platforms/feed-platforms.ts';
import { HTML_PLATFORMS } from '../platforms/html-platforms.ts';
import { type ScriptedSite, serveScripted } from '../helpers/scripted-site.ts';

const open: { close(): Promise<void> }[] = [];
let browser: string;
beforeAll(() => {
  browser = findBrowser() ?? '';
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function setUp(): Promise<{ site: ScriptedSite; store: Store }> {
  const site = await serveScripted();
  open.push(site);
  const store = await tempStore();
  open.push(store);
  return { site, store };
}

const newRenderer = async (): Promise<Renderer> =>
  createRenderer({ browser, userAgent: 'zwgk-audit/test', limits: { ...RENDER_LIMITS, settleMs: 4000 } });

async function statesOf(store: Store, crawl: number): Promise<Record<string, string>> {
  const pages = await listPages(store.db, crawl);
  const rendered = pages.filter(({ render_reason }) => render_reason !== null);
  return Object.fromEntries(
    rendered.map(({ url, render_reason, render_state }) => [
      new URL(url).pathname + new URL(url).hash,
      `${render_reason} ${render_state}`,
    ]),
  );
}

function judge(store: Store, crawl: Crawl): Promise<AuditResult> {
  const plan = seedPlan('county');
  return judgeStore({ store, crawl, plan, asOf: '2026-06-30', tool: { version: '0', seeds: '' } });
}

const columnOf = ({ columns }: AuditResult, name: string) => columns.find((column) => column.name === name);

describe('a site written by scripts', () => {
  test('is read where its pages show the need, and nowhere else', async () => {
    const { site, store } = await setUp();
    const { crawl } = await crawlSite(store, `${site.origin}/`, { openRenderer: newRenderer });
    expect(await statesOf(store, crawl.id)).toEqual({
      '/app/': 'empty-mount rendered',
      '/app/#/detail/1': 'empty-mount rendered',
      '/app/#/detail/2': 'empty-mount rendered',
      '/list/filled.html': 'list-without-items rendered',
      '/list/truly-empty.html': 'list-without-items same',
      '/list/broken.html': 'list-without-items unsettled',
      '/restless.html': 'empty-mount unsettled',
      '/reload.html': 'empty-mount unsettled',
      // A list in a frame is asked for without a browser; a text in one is not.
      '/guide.html': 'frame rendered',
      '/tpl/1.html': 'list-without-items idle',
      '/tpl/2.html': 'list-without-items idle',
      '/tpl/3.html': 'list-without-items idle',
      '/tpl/4.html': 'list-without-items template',
      '/tpl/5.html': 'list-without-items template',
    });
    const ends = await endsOf(store, crawl.id);
    // What only a script links to is fetched as well.
    expect(ends['/article/11.html']).toBe('done');
    expect(ends['/article/framed.html']).toBe('done');
    // Nothing was asked of other hosts, and no picture, font or counter of this one.
    expect(site.asked.filter((path) => /picture|hm\.js/.test(path))).toEqual([]);
    // A script that many pages share is fetched once, a page never a second time.
    expect(site.asked.filter((path) => path === '/js/fill.js')).toHaveLength(1);
    expect(site.asked.filter((path) => path === '/list/filled.html')).toHaveLength(1);
    // All of it stands in the ledger.
    const sent = await store.db.sql.selectFrom('requests').select('url').where('crawl', '=', crawl.id).execute();
    expect(sent.filter(({ url }) => String(url).startsWith('http:'))).toHaveLength(site.asked.length);

    const result = await judge(store, crawl);
    expect(columnOf(result, '脚本栏目')).toMatchObject({ items: 12, latest: '2026-06-12', state: 'fresh' });
    expect(columnOf(result, '空栏目')).toMatchObject({ items: 0, state: 'blank' });
    expect(columnOf(result, '断栏目')).toMatchObject({ items: 0, state: 'unchecked' });
    expect(columnOf(result, '框架栏目')).toMatchObject({ items: 6, state: 'fresh' });
    expect(await judge(store, crawl)).toEqual(result);
    const pages = await listNeedsBrowser(store.db, crawl);
    expect(pages.map(({ url, cause }) => [new URL(url).pathname, cause])).toEqual([
      ['/list/broken.html', 'unsettled'],
      ['/reload.html', 'unsettled'],
      ['/restless.html', 'unsettled'],
    ]);
  }, 60_000);

  test('interrupted while pages are rendered, it ends as one that was not', async () => {
    const whole = await setUp();
    const { crawl } = await crawlSite(whole.store, `${whole.site.origin}/`, { openRenderer: newRenderer });
    const wanted = await statesOf(whole.store, crawl.id);

    const { site, store } = await setUp();
    for (const stopAt of [2, 3]) {
      const stop = new AbortController();
      const cut = await crawlSite(store, `${site.origin}/`, {
        openRenderer: newRenderer,
        signal: stop.signal,
        onStage: ({ name, done }) => void (name === 'render' && done >= stopAt && stop.abort()),
      });
      expect(cut.state).toBe('interrupted');
    }
    const end = await crawlSite(store, `${site.origin}/`, { openRenderer: newRenderer });
    expect(await statesOf(store, end.crawl.id)).toEqual(wanted);
    expect(await endsOf(store, end.crawl.id)).toEqual(await endsOf(whole.store, crawl.id));
  }, 60_000);

  test('without a browser keeps the reasons and judges nothing by what it did not see', async () => {
    const { site, store } = await setUp();
    let asked = 0;
    const none = async () => {
      asked++;
      return null;
    };
    const { crawl } = await crawlSite(store, `${site.origin}/`, { openRenderer: none });
    expect(asked).toBe(1);
    const states = await statesOf(store, crawl.id);
    expect(states['/list/filled.html']).toBe('list-without-items not-tested');
    expect(new Set(Object.values(states).map((state) => state.split(' ')[1]))).toEqual(new Set(['not-tested']));
    const result = await judge(store, crawl);
    expect(columnOf(result, '脚本栏目')).toMatchObject({ items: 0, state: 'unchecked', cause: 'not-tested' });
    expect(result.crawl.errors['not-tested']).toBe(Object.keys(states).length);
    expect(site.asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  }, 30_000);
});

describe('--render always', () => {
  test('loses nothing of a list that goes on behind an endpoint or a pager', async () => {
    for (const name of ['hanweb-jpaas', 'trs-page']) {
      const platform = [...FEED_PLATFORMS, ...HTML_PLATFORMS].find((each) => each.name === name)!;
      const site = await servePortal(platform, { count: 17 });
      open.push(site);
      const store = await tempStore();
      open.push(store);
      const result = await auditPortal(site, store, { render: 'always', openRenderer: newRenderer });
      expect(listsOf(result)).toMatchObject([{ name: '通知公告', items: 17, cause: null }]);
      expect(new Set(site.asked).size).toBe(site.asked.length);
    }
  }, 120_000);
});

describe('the renderer', () => {
  test('a browser that dies costs the page in it and no other', async () => {
    const renderer = await newRenderer();
    open.push(renderer);
    const task = (html: string) => ({
      url: 'http://x.example/',
      html,
      isOwn: () => false,
      ask: async () => ({ ok: false }) as const,
      isHeldBack: () => false,
    });
    const [dead] = await Promise.all([
      renderer.render(task('<p>x</p><script>setInterval(() => document.body.append("x"), 10)</script>')),
      renderer.crash(),
    ]);
    expect(dead.state).toBe('unsettled');
    expect(await renderer.render(task('<p>still here</p>'))).toMatchObject({ state: 'settled', isClean: true });
  }, 30_000);

  test('a page that ticks in place settles, one that is busy with itself does not', async () => {
    const renderer = createRenderer({
      browser,
      userAgent: 'zwgk-audit/test',
      limits: { ...RENDER_LIMITS, settleMs: 4000 },
    });
    open.push(renderer);
    const render = (html: string) =>
      renderer.render({
        url: 'http://x.example/',
        html,
        isOwn: () => false,
        ask: async () => ({ ok: false }),
        isHeldBack: () => false,
      });
    const clock = '<p id="now"></p><script>setInterval(() => (now.innerHTML = String(Date.now())), 50)</script>';
    expect(await render(clock)).toMatchObject({ state: 'settled' });
    expect(await render('<p>x</p><script>for (;;);</script>')).toMatchObject({ state: 'unsettled' });
    expect(await render('<p>next</p>')).toMatchObject({ state: 'settled' });
  }, 30_000);
});
