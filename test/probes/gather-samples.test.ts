import { afterEach, expect, test } from 'vitest';
import { gatherSamples } from '../../crawler/probes/gather-samples.ts';
import { crawlSite, tempStore } from '../helpers/crawl.ts';
import { html, serve } from '../helpers/serve.ts';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const COLUMNS = ['通知公告', '工作动态', '规范性文件'];
const platform = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];

function page(title: string, trail: readonly string[], body: string): string {
  const steps = ['首页', ...trail].map((name) => `<a href="/">${name}</a>`).join(' &gt; ');
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="position">当前位置：${steps}</div><h1>${title}</h1>${body}</body></html>`;
}

test('takes from a crawl what the probes look at, each time the same', async () => {
  const server = await serve((request, response) => {
    const path = request.url ?? '/';
    const column = /^\/c(\d)\/$/.exec(path);
    const article = /^\/c(\d)\/(\d)\.html$/.exec(path);
    if (path === '/')
      return html(
        response,
        page(
          '云溪县人民政府',
          [],
          ['/gk/', '/c0/', '/c1/', '/c2/'].map((to, n) => `<a href="${to}">栏目${n}</a>`).join(''),
        ),
      );
    if (path === '/gk/')
      return html(
        response,
        page('政府信息公开', ['政府信息公开'], platform.map((name) => `<a href="/">${name}</a>`).join('')),
      );
    if (column !== null) {
      const name = COLUMNS[Number(column[1])] ?? '';
      const items = Array.from(
        { length: 6 },
        (_, n) =>
          `<li><a href="/c${column[1]}/${n}.html">关于做好${name}第${n}项工作的通知</a><span>2026-05-0${n + 1}</span></li>`,
      );
      return html(response, page(name, ['政务公开', name], `<ul>${items.join('')}</ul>`));
    }
    if (article !== null) {
      const name = COLUMNS[Number(article[1])] ?? '';
      const label = name === '规范性文件' ? `<p>发文字号：云政发〔2026〕${article[2]}号</p>` : '';
      const text = '为做好有关工作，现将有关事项通知如下，请各单位认真贯彻执行。'.repeat(6);
      return html(
        response,
        page(
          `关于做好${name}第${article[2]}项工作的通知`,
          ['政务公开', name],
          `<p>发布日期：2026-05-0${Number(article[2]) + 1}</p>${label}<p>${text}</p>`,
        ),
      );
    }
    html(response, 'no', { status: 404 });
  });
  undo.push(server.close);
  const store = await tempStore();
  undo.push(() => store.close());
  const { crawl } = await crawlSite(store, `${server.origin}/`);
  const samples = await gatherSamples(store, crawl);
  expect(samples.home?.url).toBe(`${server.origin}/`);
  expect(samples.home?.html).toContain('云溪县人民政府');
  expect(new URL(samples.platform?.url ?? '').pathname).toBe('/gk/');
  expect(new URL(samples.normative?.url ?? '').pathname).toBe('/c2/');
  expect(samples.titles.site).toHaveLength(4);
  expect(new Set(samples.titles.site.map(({ column }) => column)).size).toBe(3);
  expect(samples.titles.normative.every(({ url }) => url.includes('/c2/'))).toBe(true);
  expect(samples.titles.normative.length).toBeGreaterThan(0);
  expect(samples.pages.map(({ kind }) => kind)).toEqual(['home', 'platform', 'column', 'article']);
  expect(await gatherSamples(store, crawl)).toEqual(samples);
});
