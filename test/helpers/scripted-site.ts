import { html, serve, type TestServer } from './serve.ts';

// A portal whose pages are written by scripts, in every way that matters to a crawler that renders.

export type ScriptedSite = TestServer;

const CRUMB = (name: string) =>
  `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="">${name}</a></div>`;
const PROSE = '本页由县人民政府办公室主办，内容每个工作日更新，欢迎各界监督。'.repeat(8);

function page(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}-云溪县人民政府</title></head><body>${body}<div class="footer"><img src="/picture.png">${PROSE}</div></body></html>`;
}

/** A column whose empty list `script` fills. */
function column(name: string, script: string): string {
  return page(name, `${CRUMB(name)}<ul class="news-list" id="list"></ul>${script}`);
}

const FILL = (api: string) =>
  `<script>var api = '${api}';</script><script src="/js/fill.js"></script><script src="https://hm.baidu.com/hm.js?1"></script>`;

const FILL_JS = `
  var request = new XMLHttpRequest();
  request.open('POST', api);
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
  request.onload = function () {
    var rows = JSON.parse(request.responseText).rows;
    document.getElementById('list').innerHTML = rows.map(function (row) {
      return '<li><a href="' + row.url + '">' + row.title + '</a><span>' + row.date + '</span></li>';
    }).join('');
  };
  request.send('page=1');`;

const APP_JS = `
  const app = document.getElementById('app');
  const route = location.hash.slice(2);
  if (route === '') {
    fetch('/api/app').then((answer) => answer.json()).then(({ rows }) => {
      app.innerHTML = '<h1>政策文件库</h1>' + rows.map((row) =>
        '<div><a href="#/detail/' + row.id + '">' + row.title + '</a></div>').join('');
    });
  } else {
    fetch('/api/' + route).then((answer) => answer.json()).then((row) => {
      app.innerHTML = '<h1>' + row.title + '</h1><p>' + row.text + '</p>';
    });
  }`;

const rows = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    title: `云溪县人民政府关于${prefix}工作第${i + 1}号安排的通知`,
    url: `/article/${i === 0 && prefix === '框架' ? 'framed' : i}.html`,
    date: `2026-06-${String(i + 1).padStart(2, '0')}`,
  }));

const PAGES: Record<string, string> = {
  '/': page(
    '首页',
    `<h1>云溪县人民政府</h1><p>${PROSE}</p><ul>${[
      '/app/',
      '/list/filled.html',
      '/list/truly-empty.html',
      '/list/broken.html',
      '/restless.html',
      '/reload.html',
      '/framed.html',
      '/guide.html',
      '/plain.html',
      ...[1, 2, 3, 4, 5].map((n) => `/tpl/${n}.html`),
    ]
      .map((href) => `<li><a href="${href}">${href}</a></li>`)
      .join('')}</ul>`,
  ),
  '/plain.html': page('政务公开', `<p>${PROSE}</p><script>fetch('/api/never')</script>`),
  '/app/':
    '<!doctype html><html><body><div id="app"></div><script type="module" src="/js/app.js"></script></body></html>',
  '/list/filled.html': column('脚本栏目', FILL('/api/filled')),
  '/list/truly-empty.html': column('空栏目', FILL('/api/empty')),
  '/list/broken.html': column('断栏目', FILL('/api/broken')),
  '/restless.html': `<!doctype html><html><body><div id="app"></div><script>setInterval(() => document.body.append('再来一条'), 100)</script></body></html>`,
  '/reload.html': `<!doctype html><html><body><div id="app"></div><script>localStorage.x = 1; location.reload();</script></body></html>`,
  '/framed.html': page('框架栏目', `${CRUMB('框架栏目')}<iframe src="/frame/list.html"></iframe>`),
  '/guide.html': page('公开指南', `${CRUMB('公开指南')}<iframe src="/frame/guide.html"></iframe>`),
  '/frame/guide.html': `<html><body><h2>政府信息公开指南</h2><p>${PROSE}</p></body></html>`,
  '/frame/list.html': `<html><body><ul>${rows('框架', 6)
    .map(({ title, url, date }) => `<li><a href="..${url}">${title}</a><span>${date}</span></li>`)
    .join('')}</ul></body></html>`,
};

const DATA: Record<string, unknown> = {
  '/api/filled': { rows: rows('脚本', 12) },
  '/api/empty': { rows: [] },
  '/api/app': {
    rows: [
      { id: 1, title: '云溪县人民政府关于春季造林的通知' },
      { id: 2, title: '云溪县人民政府关于夏季防汛的通知' },
    ],
  },
  '/api/detail/1': { title: '云溪县人民政府关于春季造林的通知', text: PROSE },
  '/api/detail/2': { title: '云溪县人民政府关于夏季防汛的通知', text: PROSE },
};

export function serveScripted(): Promise<ScriptedSite> {
  return serve((request, response) => {
    const path = request.url ?? '/';
    const known = PAGES[path];
    if (known !== undefined) return html(response, known);
    if (path === '/js/fill.js') return html(response, FILL_JS, { type: 'text/javascript' });
    if (path === '/js/app.js') return html(response, APP_JS, { type: 'text/javascript' });
    if (path in DATA) return html(response, JSON.stringify(DATA[path]), { type: 'application/json' });
    if (path === '/api/broken') return html(response, 'oops', { status: 500 });
    const template = /^\/tpl\/(\d)\.html$/.exec(path);
    if (template !== null)
      return html(
        response,
        page(
          `样式${template[1]}`,
          `${CRUMB(`样式${template[1]}`)}<ul class="item-list"></ul><script>var menu = 1;</script>`,
        ),
      );
    const article = /^\/article\/(\w+)\.html$/.exec(path);
    if (article !== null)
      return html(
        response,
        page(`通知${article[1]}`, `<h1>通知${article[1]}</h1><p>发布时间：2026-06-01</p><p>${PROSE}</p>`),
      );
    html(response, 'no', { status: 404 });
  });
}
