import { html, serve, type TestServer } from './serve.ts';

/** A small portal that a test may change while it runs. */
export interface ChangingSite extends TestServer {
  /** Entries of each column, newest first; of two pages where there are more than ten. */
  columns: Map<string, Entry[]>;
  /** Bodies of pages sent since this was last asked, by path; 304 counts as nothing. */
  takeBodies: () => string[];
  /** Paths that answer 404. */
  gone: Set<string>;
  /** Pages that send their reader on, by path; every page links to them. */
  forwards: Map<string, string>;
  robots: string;
  sitemap: string | null;
}

interface Entry {
  id: number;
  title: string;
  date: string;
  text: string;
}

const ROWS = 10;

/** @param hasEtags false: every answer carries a counter and a token, and no version by which to know it */
export async function serveChanging(hasEtags: boolean): Promise<ChangingSite> {
  const columns = new Map(
    ['tzgg', 'zfwj', 'gknb'].map((name, at) => [
      name,
      Array.from({ length: 25 }, (_, n) => ({
        id: at * 100 + n,
        title: `关于${name}第${n}项工作的通知`,
        date: `2026-05-${String(28 - n).padStart(2, '0')}`,
        text: `现将第${n}项工作安排通知如下，请各单位认真执行。`,
      })),
    ]),
  );
  let visits = 0;
  let bodies: string[] = [];
  const page = (title: string, body: string): string => `<!doctype html><html><head><meta charset="utf-8">
    <title>${title}-云溪县人民政府</title>${hasEtags ? '' : `<meta name="csrf-token" content="${visits * 7919}">`}</head><body>
    <div class="nav"><a href="/">首页</a>${[...columns.keys()].map((name) => `<a href="/${name}/">${name}</a>`).join('')}${[...site.forwards.keys()].map((path) => `<a href="${path}">${path}</a>`).join('')}</div>
    <div class="main">${body}</div><div class="footer">主办：云溪县人民政府办公室${hasEtags ? '' : `<p>您是第 ${visits} 位访问者</p>`}</div>
    ${hasEtags ? '' : `<a href="/login.html?token=${String(visits).padStart(20, 'a')}">登录</a>`}</body></html>`;
  const list = (name: string, entries: readonly Entry[], part: number): string => {
    const rows = entries.slice(part * ROWS, (part + 1) * ROWS);
    const parts = Math.ceil(entries.length / ROWS);
    const at = (n: number): string => (n === 0 ? `/${name}/` : `/${name}/index_${n}.html`);
    const pager = Array.from({ length: parts }, (_, n) => `<a href="${at(n)}">${n + 1}</a>`).join(' ');
    return page(
      name,
      `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/${name}/">${name}</a></div>
      <ul class="list">${rows.map((one) => `<li><a href="/${name}/${one.id}.html">${one.title}</a><span>${one.date}</span></li>`).join('')}</ul>
      <div class="page">${pager} 共${parts}页</div>`,
    );
  };
  const article = (name: string, { title, date, text }: Entry): string =>
    page(
      title,
      `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/${name}/">${name}</a> &gt; 正文</div><h1>${title}</h1>
      <p>发布日期：${date} ${hasEtags ? '' : `浏览次数：${visits}次`}</p><div id="zoom"><p>${text}</p></div>`,
    );
  const find = (path: string): string | null => {
    if (path === '/') return page('首页', `<h1>云溪县人民政府</h1>`);
    const forward = site.forwards.get(path);
    if (forward !== undefined)
      return `<html><head><meta http-equiv="refresh" content="0;url=${forward}"></head><body></body></html>`;
    if (path === '/login.html') return page('登录', '<p>请输入用户名和口令。</p>');
    const [, name = '', rest = ''] = /^\/(\w+)\/(.*)$/.exec(path) ?? [];
    const entries = columns.get(name);
    if (entries === undefined) return null;
    const part = rest === '' ? 0 : Number(/^index_(\d+)\.html$/.exec(rest)?.[1] ?? NaN);
    if (!Number.isNaN(part)) return part * ROWS < entries.length || part === 0 ? list(name, entries, part) : null;
    const entry = entries.find(({ id }) => `${id}.html` === rest);
    return entry === undefined ? null : article(name, entry);
  };
  const site: ChangingSite = {
    ...(await serve((request, response) => {
      const path = (request.url ?? '/').replace(/\?.*/, '');
      visits++;
      if (path === '/robots.txt') return html(response, site.robots, { type: 'text/plain' });
      if (path === '/sitemap.xml' && site.sitemap !== null) return html(response, site.sitemap, { type: 'text/xml' });
      const body = site.gone.has(path) ? null : find(path);
      if (body === null) return html(response, 'no', { status: 404 });
      const etag = `"${Buffer.from(body).toString('base64url').length}-${body.split('').reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7)}"`;
      if (hasEtags && request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      bodies.push(path);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(hasEtags && { etag }) }).end(body);
    })),
    columns,
    gone: new Set(),
    forwards: new Map(),
    robots: '',
    sitemap: null,
    takeBodies() {
      const taken = bodies;
      bodies = [];
      return taken;
    },
  };
  return site;
}
