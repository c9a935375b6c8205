import { parts, uuid, type ShapeEntry } from './entries.ts';
import { numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, plain } from './shells.ts';

const li = (all: readonly ShapeEntry[], page: number, size: number, href: (own: ShapeEntry) => string): string =>
  `<ul class="news">${slice(all, page, size)
    .map((own) => `<li><a href="${href(own)}" target="_blank">${own.title}</a><span>${own.date}</span></li>`)
    .join('')}</ul>`;
const numbers = (page: number, pages: number, href: (to: number) => string): string =>
  Array.from({ length: Math.min(6, pages) }, (_, n) => n + Math.max(1, Math.min(page - 2, pages - 5)))
    .map((to) => (to === page ? `<strong>${to}</strong>` : `<a href="${href(to)}">${to}</a>`))
    .join('');

const UUID = '3b4a9b2f-77c1-4e02-9d1c-2f1e0c9a8d51';

const laypage: Shape = {
  name: '河北 columns/<uuid>, laypage that sets the location',
  menu: { 通知公告: `/columns/${UUID}/index.html` },
  counts: { 通知公告: 187 },
  entry: (own) => `/columns/${UUID}/${parts(own).month}/${parts(own).d}/${uuid(own.number)}.html`,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const base = `/columns/${UUID}/`;
    const page = path === base || path === `${base}index.html` ? 1 : numberIn(path, /\/index_(\d+)\.html$/);
    const pages = pagesOf(all, 15);
    if (!path.startsWith(base) || page === null || page > pages || page < 1) return null;
    return modern(
      '通知公告',
      `${li(all, page, 15, (own) => `${base}${parts(own).month}/${parts(own).d}/${uuid(own.number)}.html`)}<div id="page"></div><script>
layui.use('laypage', function(){
  var laypage = layui.laypage;
  laypage.render({ elem: 'page', count: ${all.length}, limit: 15, curr: ${page}, layout: ['count', 'prev', 'page', 'next'],
    jump: function(obj, first){
      if(!first){
        if(obj.curr == 1){ window.location.href = "index.html"; } else { window.location.href = "index_" + obj.curr + ".html"; }
      }
    }
  });
});</script>`,
    );
  },
};

const inPath: Shape = {
  name: 'page number in the path, /p2.html',
  menu: { 工作动态: '/gzdt/' },
  counts: { 工作动态: 109 },
  entry: (own) => `/gzdt/${own.number}.html`,
  answer({ path }, entries) {
    const all = entries('工作动态');
    const page = path === '/gzdt/' ? 1 : numberIn(path, /^\/gzdt\/p(\d+)\.html$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const href = (to: number): string => (to === 1 ? '/gzdt/' : `/gzdt/p${to}.html`);
    return plain(
      '工作动态',
      `${li(all, page, 15, (own) => `${own.number}.html`)}<div class="pages">${numbers(page, pages, href)}${page < pages ? `<a href="${href(page + 1)}" class="next">&raquo;</a>` : ''}</div>`,
    );
  },
};

const bare: Shape = {
  name: 'pages called 2.shtml below the column',
  menu: { 公示公告: '/zwgk/gsgg/', 招标采购: '/zwgk/zbcg/index.shtml' },
  counts: { 公示公告: 131, 招标采购: 46 },
  entry: (own) => `/zwgk/${own.column === '公示公告' ? 'gsgg' : 'zbcg'}/content_${own.number}.shtml`,
  answer({ path }, entries) {
    const [, folder = '', rest = ''] = /^\/zwgk\/(gsgg|zbcg)\/(.*)$/.exec(path) ?? [];
    const column = folder === 'gsgg' ? '公示公告' : folder === 'zbcg' ? '招标采购' : null;
    const page = rest === '' || rest === 'index.shtml' ? 1 : numberIn(rest, /^(\d+)\.shtml$/);
    if (column === null || page === null) return null;
    const all = entries(column);
    const pages = pagesOf(all, 15);
    if (page > pages) return null;
    const href = (to: number): string => (to === 1 ? 'index.shtml' : `${to}.shtml`);
    return modern(
      column,
      `${li(all, page, 15, (own) => `content_${own.number}.shtml`)}<div class="fanye"><a href="index.shtml">首页</a>${page > 1 ? `<a href="${href(page - 1)}">上一页</a>` : ''}${page < pages ? `<a href="${href(page + 1)}">下一页</a>` : ''}<a href="${href(pages)}">尾页</a></div>`,
    );
  },
};

/** Numbers of columns and numbers of pages side by side in one file name. */
const dashes: Shape = {
  name: 'list-7-2.html of column 7 beside list-8-1.html',
  menu: { 政府文件: '/list-7-1.html', 政策解读: '/list-8-1.html', 人事信息: '/list-12-1.html' },
  counts: { 政府文件: 86, 政策解读: 64, 人事信息: 33 },
  entry: (own) => `/show-${own.column === '政府文件' ? 7 : own.column === '政策解读' ? 8 : 12}-${own.number}-1.html`,
  answer({ path }, entries) {
    const [, id = '', number = ''] = /^\/list-(\d+)-(\d+)\.html$/.exec(path) ?? [];
    const column = { 7: '政府文件', 8: '政策解读', 12: '人事信息' }[id];
    if (column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(number), pagesOf(all, 20)];
    if (page > pages) return null;
    const href = (to: number): string => `/list-${id}-${to}.html`;
    return modern(
      column,
      `${li(all, page, 20, (own) => `/show-${id}-${own.number}-1.html`)}<div id="pages" class="text-c"><a class="a1">${all.length}条</a> <a href="${href(Math.max(1, page - 1))}" class="a1">上一页</a> ${numbers(page, pages, href)} <a href="${href(Math.min(pages, page + 1))}" class="a1">下一页</a></div>`,
    );
  },
};

/** Columns are told apart by a number where others have the page's. */
const ids: Shape = {
  name: 'columns list_12.html and list_13.html, pages list_12_2.html',
  menu: { 通知公告: '/news/list_12.html', 政务动态: '/news/list_13.html', 乡镇动态: '/news/list_14.html' },
  counts: { 通知公告: 71, 政务动态: 95, 乡镇动态: 12 },
  entry: (own) => `/news/show_${own.number}.html`,
  answer({ path }, entries) {
    const [, id = '', number] = /^\/news\/list_(\d+)(?:_(\d+))?\.html$/.exec(path) ?? [];
    const column = { 12: '通知公告', 13: '政务动态', 14: '乡镇动态' }[id];
    if (column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(number ?? 1), pagesOf(all, 15)];
    if (page > pages) return null;
    const href = (to: number): string => (to === 1 ? `list_${id}.html` : `list_${id}_${to}.html`);
    return modern(
      column,
      `${li(all, page, 15, (own) => `show_${own.number}.html`)}<div class="page">共${pages}页 ${page > 1 ? `<a href="${href(page - 1)}">上一页</a>` : ''}${numbers(page, pages, href)}${page < pages ? `<a href="${href(page + 1)}">下一页</a>` : ''}</div>`,
    );
  },
};

const columnIndex: Shape = {
  name: 'column-index-1.shtml',
  menu: { 其他文件: '/gkml/qtwj/column-index-1.shtml' },
  counts: { 其他文件: 118 },
  entry: (own) => `/gkml/qtwj/${own.number}.shtml`,
  answer({ path }, entries) {
    const all = entries('其他文件');
    const page = numberIn(path, /^\/gkml\/qtwj\/column-index-(\d+)\.shtml$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const href = (to: number): string => `column-index-${to}.shtml`;
    const rows = slice(all, page, 15).map(
      (own) =>
        `<div class="li" onclick="window.open('/gkml/qtwj/${own.number}.shtml')"><span class="s1">${own.number}</span><span class="s2">${own.title}</span><span class="s3">${own.date}</span></div>`,
    );
    return modern(
      '其他文件',
      `<div class="tab"><div class="th"><span>索引号</span><span>名称</span><span>发布日期</span></div>${rows.join('')}</div><div class="page"><a href="${href(1)}">首页</a>${numbers(page, pages, href)}<a href="${href(pages)}">末页</a></div>`,
    );
  },
};

const reversed: Shape = {
  name: 'reversed: page 2 is index_9.html, the last index_1.html',
  menu: { 通知公告: '/tzgg/' },
  counts: { 通知公告: 143 },
  entry: (own) => `/tzgg/${own.number}.html`,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const pages = pagesOf(all, 15);
    const number = numberIn(path, /^\/tzgg\/index_(\d+)\.html$/);
    const page = path === '/tzgg/' || path === '/tzgg/index.html' ? 1 : number === null ? null : pages - number + 1;
    if (page === null || page < 2 - Number(number === null) || page > pages) return null;
    const href = (to: number): string => (to === 1 ? 'index.html' : `index_${pages - to + 1}.html`);
    return modern(
      '通知公告',
      `${li(all, page, 15, (own) => `${own.number}.html`)}<div class="page">${numbers(page, pages, href)}${page < pages ? `<a href="${href(page + 1)}">下一页</a><a href="${href(pages)}">尾页</a>` : ''}</div>`,
    );
  },
};

const pictures: Shape = {
  name: 'pager of pictures and buttons',
  menu: { 通知公告: '/tz/index.jsp?typeid=9', 县情概况: '/xq/list.jsp?typeid=3' },
  counts: { 通知公告: 64, 县情概况: 58 },
  entry: (own) => `/tz/view.jsp?newsid=${own.number}`,
  answer({ path, query }, entries) {
    const column =
      path === '/tz/index.jsp' && query.get('typeid') === '9'
        ? '通知公告'
        : path === '/xq/list.jsp' && query.get('typeid') === '3'
          ? '县情概况'
          : null;
    if (column === null) return null;
    const all = entries(column);
    const [page, pages] = [Number(query.get('cpn') ?? 1), pagesOf(all, 15)];
    const href = (to: number): string => `${path.split('/').at(-1)}?typeid=${query.get('typeid')}&amp;cpn=${to}`;
    const bar =
      column === '通知公告'
        ? `<a href="${href(1)}"><img src="/img/first.gif" alt="首页" border="0"></a>${page < pages ? `<a href="${href(page + 1)}"><img src="/img/next.gif" alt="下一页" border="0"></a><a href="${href(pages)}"><img src="/img/last.gif" alt="尾页"></a>` : ''}`
        : page < pages
          ? `<input type="button" class="btn" value="下一页" onclick="location='${href(page + 1)}'"><input type="button" value="末页" onclick="location='${href(pages)}'">`
          : '';
    return plain(column, `${li(all, page, 15, (own) => `/tz/view.jsp?newsid=${own.number}`)}<div>${bar}</div>`);
  },
};

/** A chooser of bare numbers whose script puts them into an address. */
const chooser: Shape = {
  name: 'chooser of numbers, location by this.value',
  menu: { 通知公告: '/list.php?cid=5' },
  counts: { 通知公告: 88 },
  entry: (own) => `/show.php?id=${own.number}`,
  answer({ path, query }, entries) {
    if (path !== '/list.php' || query.get('cid') !== '5') return null;
    const all = entries('通知公告');
    const [page, pages] = [Number(query.get('PageNo') ?? 1), pagesOf(all, 15)];
    const options = Array.from(
      { length: pages },
      (_, n) => `<option value="${n + 1}"${n + 1 === page ? ' selected' : ''}>${n + 1}</option>`,
    );
    return plain(
      '通知公告',
      `${li(all, page, 15, (own) => `/show.php?id=${own.number}`)}<div>转到第<select onchange="window.location='list.php?cid=5&amp;PageNo='+this.value">${options.join('')}</select>页</div>`,
    );
  },
};

export const NAMES: Shape[] = [laypage, inPath, bare, dashes, ids, columnIndex, reversed, pictures, chooser];
