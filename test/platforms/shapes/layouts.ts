import { parts, type ShapeEntry } from './entries.ts';
import { numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, old } from './shells.ts';

const shown = (own: ShapeEntry): string => `/content/${own.number}.html`;
const li = (entries: readonly ShapeEntry[]): string =>
  entries
    .map((own) => `<li><a href="${shown(own)}" title="${own.title}">${own.title}</a><span>${own.date}</span></li>`)
    .join('');
const bar = (page: number, pages: number, href: (to: number) => string): string =>
  `<div class="page">${page > 1 ? `<a href="${href(page - 1)}">上一页</a>` : ''}${page < pages ? `<a href="${href(page + 1)}">下一页</a><a href="${href(pages)}">尾页</a>` : ''}</div>`;

/** The open document list: number, title, document number, two dates and validity in a table. */
const table: Shape = {
  name: 'table of documents with two dates',
  menu: { 规范性文件: '/gfxwj/index.html' },
  counts: { 规范性文件: 94 },
  entry: shown,
  answer({ path }, entries) {
    const all = entries('规范性文件');
    const page = path === '/gfxwj/index.html' ? 1 : numberIn(path, /^\/gfxwj\/index_(\d+)\.html$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 15).map(
      (own, index) =>
        `<tr><td>${index + 1}</td><td class="info"><a href="${shown(own)}" class="list" target="_blank">${own.title}</a></td><td>云政规〔${parts(own).y}〕${index + 1}号</td><td>${before(own.date)}</td><td>${own.date}</td><td>有效</td></tr>`,
    );
    return modern(
      '规范性文件',
      `<table class="gfx"><tbody><tr><td>序号</td><td>标题</td><td>发文字号</td><td>成文日期</td><td>发布日期</td><td>有效性</td></tr>${rows.join('')}</tbody></table>${bar(page, pages, (to) => (to === 1 ? 'index.html' : `index_${to}.html`))}`,
    );
  },
};

function before(date: string): string {
  return new Date(Date.parse(date) - 9 * 86_400_000).toISOString().slice(0, 10);
}

/** Month and day alone over several years. */
const yearless: Shape = {
  name: 'dates without a year over several years',
  menu: { 通知公告: '/tzgg/index.html' },
  counts: { 通知公告: 187 },
  entry: shown,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = path === '/tzgg/index.html' ? 1 : numberIn(path, /^\/tzgg\/index_(\d+)\.html$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 15).map(
      (own) => `<li><a href="${shown(own)}">${own.title}</a><span>${parts(own).m}-${parts(own).d}</span></li>`,
    );
    return modern(
      '通知公告',
      `<ul>${rows.join('')}</ul>${bar(page, pages, (to) => (to === 1 ? 'index.html' : `index_${to}.html`))}`,
    );
  },
};

/** A landing page with the head of three columns under tabs, each with 更多. */
const tabs: Shape = {
  name: 'tabs with 更多 to three lists',
  menu: { 信息公开: '/xxgk/' },
  counts: { 要闻动态: 88, 公告公示: 51, 部门动态: 29 },
  landings: ['信息公开'],
  entry: shown,
  answer({ path }, entries) {
    const names = { yw: '要闻动态', gg: '公告公示', bm: '部门动态' } as const;
    if (path === '/xxgk/') {
      const boxes = Object.entries(names).map(
        ([id, name]) =>
          `<div class="tabbox" id="${id}"><div class="hd"><h3>${name}</h3><a class="more" href="/xxgk/${id}/">更多&gt;&gt;</a></div><ul>${li(entries(name).slice(0, 6))}</ul></div>`,
      );
      return modern(
        '信息公开',
        `<div class="tabs"><span>要闻动态</span><span>公告公示</span><span>部门动态</span></div>${boxes.join('')}`,
      );
    }
    const [, id = '', number] = /^\/xxgk\/(yw|gg|bm)\/(?:index_(\d+)\.html)?$/.exec(path) ?? [];
    const column = names[id as keyof typeof names];
    if (column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(number ?? 1), pagesOf(all, 12)];
    if (page > pages) return null;
    return modern(
      column,
      `<ul>${li(slice(all, page, 12))}</ul>${bar(page, pages, (to) => (to === 1 ? './' : `index_${to}.html`))}`,
    );
  },
};

/** Two lists on one page, each turned by a parameter of its own. */
const twoPagers: Shape = {
  name: 'two lists on one page, each with a pager',
  menu: { 公开目录: '/gkml.jsp?id=3' },
  counts: { 公开目录: 90 },
  entry: shown,
  answer({ path, query }, entries) {
    if (path !== '/gkml.jsp' || query.get('id') !== '3') return null;
    const all = entries('公开目录');
    const [upper, lower] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)];
    const [a, b] = [Number(query.get('p1') ?? 1), Number(query.get('p2') ?? 1)];
    const pages = pagesOf(upper, 10);
    return modern(
      '公开目录',
      `<h3>政府文件</h3><ul>${li(slice(upper, a, 10))}</ul>${bar(a, pages, (to) => `gkml.jsp?id=3&amp;p1=${to}`)}<h3>办公室文件</h3><ul>${li(slice(lower, b, 10))}</ul>${bar(b, pages, (to) => `gkml.jsp?id=3&amp;p2=${to}`)}`,
    );
  },
};

/** The list stands in a frame of the same host, with a pager of its own. */
const framed: Shape = {
  name: 'list in an iframe with its own pager',
  menu: { 法定主动公开内容: '/zfxxgk/fdzdgknr/index.html' },
  counts: { 法定主动公开内容: 118 },
  entry: shown,
  answer({ path, query }, entries) {
    if (path === '/zfxxgk/fdzdgknr/index.html')
      return modern(
        '法定主动公开内容',
        `<iframe id="mainFrame" name="mainFrame" src="/gkml/list.jsp?cat=12" width="100%" height="800" frameborder="0" scrolling="no"></iframe>`,
      );
    if (path !== '/gkml/list.jsp' || query.get('cat') !== '12') return null;
    const all = entries('法定主动公开内容');
    const [page, pages] = [Number(query.get('page') ?? 1), pagesOf(all, 20)];
    return `<html><head><meta charset="utf-8"><title></title></head><body><table>${slice(all, page, 20)
      .map((own) => `<tr><td><a href="${shown(own)}" target="_top">${own.title}</a></td><td>${own.date}</td></tr>`)
      .join(
        '',
      )}</table><div>共${all.length}条　${page < pages ? `<a href="list.jsp?cat=12&amp;page=${page + 1}">下一页</a>` : '下一页'}</div></body></html>`;
  },
};

/** Entries under headings of years, month and day beside them, in GBK. */
const years: Shape = {
  name: 'years as headings, GBK',
  menu: { 大事记: '/dsj.htm' },
  counts: { 大事记: 41 },
  charset: 'gbk',
  entry: shown,
  answer({ path }, entries) {
    if (path !== '/dsj.htm') return null;
    const all = entries('大事记');
    const groups = [...new Set(all.map((own) => parts(own).y))].map(
      (year) =>
        `<h4>${year}年</h4><ul>${all
          .filter((own) => parts(own).y === year)
          .map((own) => `<li><a href="${shown(own)}">${own.title}</a> (${parts(own).m}月${parts(own).d}日)</li>`)
          .join('')}</ul>`,
    );
    return old('大事记', groups.join(''), 'gb2312');
  },
};

/** Titles and dates in rows of their own, fives parted by a line, the date before the title. */
const loose: Shape = {
  name: 'GBK rows without a list element, date first',
  menu: { 公告: '/gonggao.asp' },
  counts: { 公告: 73 },
  charset: 'gbk-unsaid',
  entry: (own) => `/ReadNews.asp?NewsID=${own.number}`,
  answer({ path, query }, entries) {
    if (path !== '/gonggao.asp') return null;
    const all = entries('公告');
    const [page, pages] = [Number(query.get('page') ?? 1), pagesOf(all, 25)];
    const rows = slice(all, page, 25).map(
      (own, index) =>
        `<font color="#999">${own.date.replaceAll('-', '.')}</font>&nbsp;<a href="ReadNews.asp?NewsID=${own.number}" title="文章标题：${own.title}\n作者：佚名\n更新时间：${own.date} 10:00:00" target="_blank">${own.title}</a><br>${index % 5 === 4 ? '<hr size="1">' : ''}`,
    );
    return old(
      '公告',
      `<table><tr><td class="list">${rows.join('\n')}</td></tr></table><table><tr><td>总数：${all.length} 共<font color=red>${pages}</font>页 ${page < pages ? `<a href='?page=${page + 1}'>下一页</a> <a href='?page=${pages}'>尾页</a>` : ''}</td></tr></table>`,
    );
  },
};

export const LAYOUTS: Shape[] = [table, yearless, tabs, twoPagers, framed, years, loose];
