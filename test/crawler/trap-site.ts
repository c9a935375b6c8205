import { type TestServer, html, serve } from '../helpers/serve.ts';

// A portal with a hundred and twenty real pages and every way of making more of them that is met on county sites.

const COLUMNS = ['通知公告', '政务动态', '政策文件'];
const PER_COLUMN = 36;
const PAGE_SIZE = 12;

/** Paths of the pages that there are, each once. */
export const REAL_PAGES: readonly string[] = [
  '/',
  '/about.html',
  ...COLUMNS.flatMap((_, column) => [
    ...Array.from({ length: PER_COLUMN / PAGE_SIZE }, (__, page) => listPath(column, page + 1)),
    ...Array.from({ length: PER_COLUMN }, (__, n) => `/art/${column}/${n}.html`),
  ]),
];

function listPath(column: number, page: number): string {
  return `/list.jsp?cid=${column + 1}${page === 1 ? '' : `&page=${page}`}`;
}

export interface TrapSite extends TestServer {
  /** What each answer showed: the path of the real page behind the address, or null for a page of a trap. */
  shown: { path: string; real: string | null }[];
}

export async function serveTraps(): Promise<TrapSite> {
  const shown: TrapSite['shown'] = [];
  let visits = 0;
  const server = await serve((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return html(response, '', { status: 404 });
    const session = (++visits * 2_654_435_761).toString(16).padStart(32, '0').slice(0, 32).toUpperCase();
    const answer = answerOf(path, session);
    shown.push({ path, real: answer?.real ?? null });
    html(response, answer?.body ?? 'no', { status: answer === null ? 404 : 200 });
  });
  return Object.assign(server, { shown });
}

interface Shown {
  real: string | null;
  body: string;
}

function answerOf(path: string, session: string): Shown | null {
  const { pathname, searchParams } = new URL(path.replace(/;jsessionid=\w+/i, ''), 'http://x');
  const plain = pathname.replace(/^\/(?:wap|m|big5|en)(?=\/)/, '').replace(/^\/print\//, '/art/');
  if (plain === '/') return { real: '/', body: home(session) };
  if (plain === '/about.html')
    return { real: '/about.html', body: shell('关于我们', '<p>云溪县人民政府办公室主办。</p>'.repeat(9), '') };
  const article = /^\/art\/([012])\/(\d+)\.html$/.exec(plain);
  if (article !== null) return showArticle(Number(article[1]), Number(article[2]), session);
  if (plain === '/list.jsp') return showList(searchParams, session);
  if (/^\/rl(?:\/|$)/.test(plain)) return { real: null, body: calendar(path) };
  return null;
}

function shell(title: string, main: string, more: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}-云溪县人民政府</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; ${title}</div>${main}${more}<div class="footer"><a href="/about.html?from=footer">关于我们</a></div></body></html>`;
}

function home(session: string): string {
  const columns = COLUMNS.map(
    (name, column) => `<li><a href="/list.jsp;jsessionid=${session}?cid=${column + 1}">${name}</a></li>`,
  );
  return shell(
    '首页',
    `<h1>云溪县人民政府</h1><p>${'云溪县位于云溪山下。'.repeat(20)}</p><ul>${columns.join('')}</ul>`,
    '<a href="/rl">日历</a><a href="/wap/">手机版</a><a href="/big5/">繁體</a><a href="/en/">English</a>',
  );
}

function showArticle(column: number, n: number, session: string): Shown | null {
  if (n >= PER_COLUMN) return null;
  const own = `/art/${column}/${n}.html`;
  const title = `关于做好${COLUMNS[column]}第${n + 1}项工作的通知`;
  const near = [n - 1, n + 1].filter((other) => other >= 0 && other < PER_COLUMN);
  const twins = [
    `${own}?print=1`,
    `/print/${column}/${n}.html`,
    `/wap${own}`,
    `${own}?share=weixin`,
    `${own}?fontsize=big`,
    `/big5${own}`,
    `${own}?lang=en`,
  ];
  return {
    real: own,
    body: shell(
      COLUMNS[column]!,
      `<h1>${title}</h1><div>发布时间：2024-05-${String((n % 28) + 1).padStart(2, '0')}</div><p>${`第${n + 1}项工作的安排如下，请遵照执行。`.repeat(6)}</p>`,
      `${near.map((other) => `<a href="/art/${column}/${other}.html?PHPSESSID=${session.slice(0, 26).toLowerCase()}">${other < n ? '上一篇' : '下一篇'}</a>`).join('')}${twins.map((href) => `<a href="${href}">${href.includes('print') ? '打印' : '分享'}</a>`).join('')}`,
    ),
  };
}

/** The same list in any order of its parameters, with sorting, filters and a token of no known name. */
function showList(query: URLSearchParams, session: string): Shown | null {
  const column = Number(query.get('cid')) - 1;
  const number = Number(query.get('page') ?? 1);
  if (COLUMNS[column] === undefined || number < 1 || number > PER_COLUMN / PAGE_SIZE) return null;
  const entries = Array.from({ length: PAGE_SIZE }, (_, n) => (number - 1) * PAGE_SIZE + n);
  const rows = entries.map(
    (n) =>
      `<li><a href="/art/${column}/${n}.html?wjtoken=${session}">关于做好${COLUMNS[column]}第${n + 1}项工作的通知</a><span>2024-05-${String((n % 28) + 1).padStart(2, '0')}</span></li>`,
  );
  const turns = [1, 2, 3].map(
    (to) =>
      `<a href="/list.jsp?page=${to}&amp;cid=${column + 1}">${to}</a><a href="/list.jsp?cid=${column + 1}&amp;page=${to}&amp;t=${session.length}">${to}</a>`,
  );
  const sorts = ['date', 'title', 'click'].flatMap((sort) =>
    ['asc', 'desc'].map(
      (order) =>
        `<a href="/list.jsp?cid=${column + 1}&amp;sort=${sort}&amp;order=${order}&amp;page=${number}">${sort}</a>`,
    ),
  );
  const filters = ['a', 'b', 'c', 'd'].map(
    (type) => `<a href="/list.jsp?type=${type}&amp;cid=${column + 1}&amp;view=${type}">${type}</a>`,
  );
  return {
    real: listPath(column, number),
    body: shell(COLUMNS[column], `<ul>${rows.join('')}</ul>`, [...turns, ...sorts, ...filters].join('')),
  };
}

/** Days and months without end, in paths and in parameters. */
function calendar(path: string): string {
  const [, year = '2024', month = '5'] = /(\d{4})[-/](\d{1,2})/.exec(path) ?? [];
  const at = Number(year) * 12 + Number(month) - 1;
  const other = (months: number): string => `${Math.floor((at + months) / 12)}-${((at + months) % 12) + 1}`;
  const days = Array.from({ length: 28 }, (_, n) => `<a href="/rl/${year}/${month}/${n + 1}.html">${n + 1}</a>`);
  return shell(
    '日历',
    `<h1>${year}年${month}月</h1>${days.join('')}`,
    `<a href="/rl?month=${other(-1)}">上月</a><a href="/rl?month=${other(1)}">下月</a><a href="/rl?d=${other(12)}&amp;v=week">明年</a>`,
  );
}
