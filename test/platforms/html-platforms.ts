import { pagerLine, pagesOf, rows, shell, slice, STUB, type Answer, type Column, type Platform } from './platform.ts';

const entryPath = (entry: { number: number; date: string }): string =>
  `/zwgk/${entry.date.slice(0, 7).replace('-', '')}/t${entry.date.replaceAll('-', '')}_${entry.number}.html`;

/** A platform of HTML pages: which page an address is, and the line below the list. */
function htmlPlatform(
  own: Pick<Platform, 'name' | 'adapter' | 'start'> & Partial<Pick<Platform, 'size' | 'entry'>> & { head?: string },
  pageAt: (url: URL, pages: number) => number | null,
  line: (page: number, pages: number, column: Column) => string,
): Platform {
  const platform: Platform = {
    size: 15,
    entry: entryPath,
    ...own,
    answer(url, column): Answer | null {
      const pages = pagesOf(column, platform.size);
      const page = pageAt(url, pages);
      if (page === null || page > pages || page < 1) return null;
      const entries = slice(column, page, platform.size);
      if (entries === null) return column.fault === 'missing' ? null : STUB;
      return shell(`<ul class="list">${rows(entries, platform.entry)}</ul>${line(page, pages, column)}`, own.head);
    },
  };
  return platform;
}

/** Page of `name_k.ext`, shifted; the first has no number. */
function byName(pattern: RegExp, first: RegExp, shift: number): (url: URL) => number | null {
  return ({ pathname }) => {
    if (first.test(pathname)) return 1;
    const number = pattern.exec(pathname)?.[1];
    return number === undefined ? null : Number(number) + shift;
  };
}

function byParameter(path: string, name: string, shift = 0): (url: URL) => number | null {
  return ({ pathname, searchParams }) =>
    pathname === path ? (searchParams.has(name) ? Number(searchParams.get(name)) + shift : 1) : null;
}

const trs = byName(/^\/zwgk\/tzgg\/index_(\d+)\.html$/, /^\/zwgk\/tzgg\/(index\.html)?$/, 1);
const oneBased = byName(/^\/zwgk\/tzgg\/index_(\d+)\.html$/, /^\/zwgk\/tzgg\/(index\.html)?$/, 0);
const indexOf = (page: number): string => (page === 1 ? 'index.html' : `index_${page}.html`);
const total = (column: Column): string => `共${column.entries.length}条 `;

export const HTML_PLATFORMS: Platform[] = [
  htmlPlatform(
    { name: 'trs-page', adapter: 'trs-page', start: '/zwgk/tzgg/' },
    trs,
    (page, pages) => `<script>createPageHTML(${pages}, ${page - 1}, "index", "html");</script>`,
  ),
  htmlPlatform(
    { name: 'trs-page with an element and a total', adapter: 'trs-page', start: '/zwgk/tzgg/common_list.shtml' },
    byName(/^\/zwgk\/tzgg\/common_list_(\d+)\.shtml$/, /^\/zwgk\/tzgg\/common_list\.shtml$/, 0),
    (page, pages, column) =>
      `<div id="page_div"></div><script>createPageHTML('page_div',${pages}, ${page},'common_list','shtml',${column.entries.length});</script>`,
  ),
  htmlPlatform(
    { name: 'trs-page createPage of variables', adapter: 'trs-page', start: '/zwgk/tzgg/' },
    trs,
    (page, pages) =>
      `<script>var countPage = ${pages};\nvar currentPage = ${page - 1};\nfunction createPage(n, i, name, ext) { document.write(''); }\ncreatePage(countPage, currentPage, "index", "html");</script>`,
  ),
  htmlPlatform(
    { name: 'trs-page countPage inline', adapter: 'trs-page', start: '/zwgk/tzgg/index.html' },
    trs,
    (page, pages) =>
      `<script>var currentPage = ${page - 1}; var countPage = ${pages}//共多少页\nvar nextPage = currentPage + 1;\nif (countPage > 1) document.write('<a href="' + "index" + "_" + nextPage + ".html" + '">下一页</a>');</script>`,
  ),
  htmlPlatform(
    {
      name: 'vsb',
      adapter: 'vsb',
      start: '/zwgk/tzgg.htm',
      size: 15,
      entry: (entry) => `/info/1016/${entry.number}.htm`,
    },
    ({ pathname }, pages) =>
      pathname === '/zwgk/tzgg.htm' ? 1 : toReversed(/^\/zwgk\/tzgg\/(\d+)\.htm$/.exec(pathname)?.[1], pages),
    (page, pages, column) =>
      `<div class="pb_sys_common pb_sys_normal"><span class="p_t">共${column.entries.length}条</span>${pagerLine(page, pages, (target) => vsbHref(page, target, pages))}<span class="p_t">${page}/${pages}</span></div>`,
  ),
  htmlPlatform(
    {
      name: 'vsb without counts',
      adapter: 'vsb',
      start: '/zwgk/tzgg.htm',
      size: 15,
      entry: (entry) => `/info/1016/${entry.number}.htm`,
    },
    ({ pathname }, pages) =>
      pathname === '/zwgk/tzgg.htm' ? 1 : toReversed(/^\/zwgk\/tzgg\/(\d+)\.htm$/.exec(pathname)?.[1], pages),
    (page, pages) =>
      `<div class="pb_sys_common">${page < pages ? `<a class="Next" href="${vsbHref(page, page + 1, pages)}">下页</a>` : ''}</div>`,
  ),
  htmlPlatform(
    {
      name: 'vsb list.jsp',
      adapter: 'vsb',
      start: '/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1016',
      size: 20,
      entry: (entry) => `/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1016&wbnewsid=${entry.number}`,
    },
    ({ pathname, searchParams }) =>
      pathname === '/list.jsp' && searchParams.get('wbtreeid') === '1016' ? Number(searchParams.get('a6p') ?? 1) : null,
    (page, pages) =>
      pagerLine(
        page,
        pages,
        (target) => `?a6t=${pages}&amp;a6p=${target}&amp;a6c=20&amp;urltype=tree.TreeTempUrl&amp;wbtreeid=1016`,
      ),
  ),
  htmlPlatform(
    {
      name: 'openness-content',
      adapter: 'openness-content',
      start: '/OpennessContent/showList/30/1234/page_1.html',
      entry: (entry) => `/OpennessContent/show/${entry.number}.html`,
    },
    byName(/^\/OpennessContent\/showList\/30\/1234\/page_(\d+)\.html$/, /^$/, 0),
    (page, pages, column) =>
      `<div>${total(column)} <a href="javascript:void(0)" onclick="turn(${page + 1})">下一页</a> ${page}/${pages}页</div>`,
  ),
  htmlPlatform(
    {
      name: 'empire-cms',
      adapter: 'empire-cms',
      start: '/zwgk/tzgg/',
      entry: (entry) => `/zwgk/tzgg/${entry.date}/${entry.number}.html`,
    },
    oneBased,
    (page, pages, column) =>
      `<a title="Total record">&nbsp;<b>${column.entries.length}</b> </a>${pagerLine(page, pages, indexOf)}`,
  ),
  htmlPlatform(
    { name: 'empire-cms dynamic', adapter: 'empire-cms', start: '/e/action/ListInfo/?classid=5' },
    byParameter('/e/action/ListInfo/', 'page', 1),
    (page, pages, column) =>
      `<a title="Total record"><b>${column.entries.length}</b></a>${pagerLine(page, pages, (target) => `/e/action/ListInfo/?page=${target - 1}&amp;classid=5`)}`,
  ),
  htmlPlatform(
    {
      name: 'nfcms',
      adapter: 'nfcms',
      start: '/zwgk/tzgg/',
      entry: (entry) => `/zwgk/tzgg/content/post_${entry.number}.html`,
      head: '<script>var NFCMS_SITE_ID = "999";</script>',
    },
    oneBased,
    (page, pages) => pagerLine(page, pages, indexOf),
  ),
  htmlPlatform(
    {
      name: 'nfcms of counts',
      adapter: 'nfcms',
      start: '/zwgk/tzgg/index.html',
      entry: (entry) => `/zwgk/tzgg/content/post_${entry.number}.html`,
    },
    oneBased,
    (_, pages) => `<div id="pagination"></div><script>var totalPage = ${pages};</script>`,
  ),
  htmlPlatform({ name: 'base64-pager', adapter: 'base64-pager', start: '/zwgk/tzgg/' }, oneBased, (page, pages) => {
    const html = `${pagerLine(page, pages, indexOf)}<a href="http://evil.example/index_2.html">2</a>`;
    return `<div id="pages">${Buffer.from(encodeURIComponent(html)).toString('base64')}</div><script>$("#pages").html(decodeURIComponent(window.atob($("#pages").html())));</script>`;
  }),
  ...['page', 'PageIndex', 'pageNo', 'pn'].map((name) =>
    htmlPlatform(
      { name: `query-pager ?${name}=`, adapter: 'query-pager', start: '/zwgk/list.aspx?classid=7' },
      byParameter('/zwgk/list.aspx', name),
      (page, pages, column) =>
        `${total(column)}${pagerLine(page, pages, (target) => `list.aspx?classid=7&amp;${name}=${target}`)}`,
    ),
  ),
  htmlPlatform(
    { name: 'next-page numbers', adapter: 'next-page', start: '/zwgk/tzgg/list.html' },
    byName(/^\/zwgk\/tzgg\/list_(\d+)\.html$/, /^\/zwgk\/tzgg\/list\.html$/, 0),
    (page, pages) => pagerLine(page, pages, (target) => (target === 1 ? 'list.html' : `list_${target}.html`)),
  ),
  htmlPlatform({ name: 'next-page 下一页 only', adapter: 'next-page', start: '/zwgk/tzgg/' }, oneBased, (page, pages) =>
    page < pages ? `<p><a href="${indexOf(page + 1)}">下一页 ›</a></p>` : '',
  ),
  htmlPlatform(
    { name: 'next-page goPage()', adapter: 'next-page', start: '/zwgk/tzgg/' },
    oneBased,
    (page, pages) =>
      `<script>var base = "index_";\nfunction goPage(n) { if (n == 1) { window.location.href = "index.html"; return; } window.location.href = base + n + ".html"; }</script>
     ${page < pages ? `<span onclick="goPage(${page + 1})">下一页</span><em onclick="goPage(${pages})">尾页</em><a href="javascript:goPage(${Math.min(page + 1, pages)})">${Math.min(page + 1, pages)}</a>` : ''}`,
  ),
  htmlPlatform(
    { name: 'next-page location.href', adapter: 'next-page', start: '/zwgk/tzgg/' },
    oneBased,
    (page, pages) =>
      page < pages
        ? `<button onclick="location.href='${indexOf(page + 1)}'">下一页</button>`
        : '<button>下一页</button>',
  ),
  htmlPlatform(
    { name: 'next-page options', adapter: 'next-page', start: '/zwgk/tzgg/' },
    oneBased,
    (_, pages) =>
      `<select onchange="location.href=this.value">${Array.from({ length: pages }, (__, index) => `<option value="${indexOf(index + 1)}">第${index + 1}页</option>`).join('')}</select>`,
  ),
  htmlPlatform({ name: 'next-page rel=next', adapter: 'next-page', start: '/zwgk/tzgg/' }, oneBased, (page, pages) =>
    page < pages ? `<link rel="next" href="${indexOf(page + 1)}">` : '',
  ),
];

function toReversed(file: string | undefined, pages: number): number | null {
  return file === undefined || Number(file) >= pages ? null : pages - Number(file) + 1;
}

function vsbHref(from: number, to: number, pages: number): string {
  if (to === 1) return '../tzgg.htm';
  return `${from === 1 ? 'tzgg/' : ''}${pages - to + 1}.htm`;
}
