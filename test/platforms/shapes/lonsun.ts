import type { ShapeEntry } from './entries.ts';
import { numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern } from './shells.ts';

const shown = (own: ShapeEntry): string => `/public/6595/${own.number}.html`;

/** The endpoint is posted to, as the page's script does. */
const posted: Shape = {
  name: 'Lonsun public list posted for',
  menu: { 行政规范性文件: '/public/column/6595?type=4&catId=7036479&action=list' },
  counts: { 行政规范性文件: 137 },
  entry: shown,
  answer({ path, query, method, form }, entries) {
    const all = entries('行政规范性文件');
    const rows = (page: number): string =>
      `<ul class="xxgk_list">${slice(all, page, 20)
        .map(
          (own) =>
            `<li class="xxgk_con"><a class="title" href="${shown(own)}" title="${own.title}">${own.title}</a><span class="date">${own.date}</span></li>`,
        )
        .join('')}</ul>`;
    if (path === '/public/column/6595' && query.get('catId') === '7036479')
      return modern(
        '行政规范性文件',
        `<div id="xxgk_list_con">${rows(1)}</div><div id="page_public" class="page"></div><script>
var catIds = "7036479";
$(function(){
	Ls.pagination("#page_public", { pageIndex: 1, pageCount: ${pagesOf(all, 20)}, linkPageSize: 5, isTotal: true, total: ${all.length} }, function (pageIndex, pageSize) {
		$.ajax({
			type: "POST",
			url: "/site/label/8888?IsAjax=1&dataType=html&_=" + Math.random(),
			data: {
				"siteId":"6793","pageSize":"20","pageIndex": pageIndex,"action":"list","isDate":"true","dateFormat":"yyyy-MM-dd","length":"46",
				"organId":"6595","type":"4","catId":"7036479","cId":"","result":"暂无相关信息","labelName":"publicInfoList","file":"/yunxi/publicInfoList-xs"
			},
			success: function (html) { $("#xxgk_list_con").html(html); }
		});
	});
});</script>`,
      );
    if (path !== '/site/label/8888') return null;
    const given = method === 'POST' ? form : new URLSearchParams();
    if (given.get('labelName') !== 'publicInfoList' || given.get('file') !== '/yunxi/publicInfoList-xs') return '';
    return rows(Number(given.get('pageIndex')));
  },
};

/** Ordinary columns: `/content/column/N`, pages by a parameter, links without words. */
const content: Shape = {
  name: 'Lonsun content column, pageIndex in the query',
  menu: { 通知公告: '/content/column/6794831', 政务要闻: '/content/column/6794832' },
  counts: { 通知公告: 187, 政务要闻: 52 },
  entry: (own) => `/content/article/${own.number}`,
  answer({ path, query }, entries) {
    const number = numberIn(path, /^\/content\/column\/(\d+)$/);
    const column = number === 6794831 ? '通知公告' : number === 6794832 ? '政务要闻' : null;
    if (column === null) return null;
    const all = entries(column);
    const [page, pages] = [Number(query.get('pageIndex') ?? 1), pagesOf(all, 15)];
    const link = (to: number, text: string, name: string): string =>
      `<a class="${name}" href="${path}?pageIndex=${to}" paged="${to}"><span>${text}</span></a>`;
    const near = [page, page + 1, page + 2].filter((to) => to <= pages);
    return modern(
      column,
      `<ul class="doc_list list-6794831">${slice(all, page, 15)
        .map(
          (own) =>
            `<li><span class="right date">${own.date}</span><i class="dot"></i><a href="/content/article/${own.number}" title="${own.title}" class="left">${own.title}</a></li>`,
        )
        .join(
          '',
        )}</ul><div class="page-list">${near.map((to) => (to === page ? `<span class="current">${to}</span>` : link(to, String(to), 'num'))).join('')}${page < pages ? link(page + 1, '&gt;', 'next') + link(pages, '&gt;&gt;', 'last') : ''}<em>到第</em><input><em>页</em></div>`,
    );
  },
};

/** `/News/showList/9/page_1.html` and its kin, the pager a call. */
const openness: Shape = {
  name: 'News/showList, page number in the file name from 1',
  menu: { 政务要闻: '/News/showList/9/page_1.html', 通知公告: '/Content/showList/JA002/30904/1/page_1.html' },
  counts: { 政务要闻: 233, 通知公告: 41 },
  entry: (own) => `/${own.column === '政务要闻' ? 'News' : 'Content'}/show/${own.number}.html`,
  answer({ path }, entries) {
    const column = path.startsWith('/News/showList/9/')
      ? '政务要闻'
      : path.startsWith('/Content/showList/JA002/30904/1/')
        ? '通知公告'
        : null;
    const page = numberIn(path, /\/page_(\d+)\.html$/);
    if (column === null || page === null) return null;
    const all = entries(column);
    const pages = pagesOf(all, 20);
    if (page > pages) return null;
    const folder = path.replace(/page_\d+\.html$/, '');
    return modern(
      column,
      `<div class="is-news"><ul>${slice(all, page, 20)
        .map(
          (own) =>
            `<li><a href="/${column === '政务要闻' ? 'News' : 'Content'}/show/${own.number}.html">${own.title}</a><span>${own.date}</span></li>`,
        )
        .join(
          '',
        )}</ul></div><div class="is-pager"><a href="${folder}page_1.html">第一页</a><a href="${folder}page_${Math.max(1, page - 1)}.html">上一页</a><a href="${folder}page_${Math.min(pages, page + 1)}.html">下一页</a><a href="${folder}page_${pages}.html">最后页</a><span>第${page}页/共${pages}页</span><span>共${all.length}条记录</span></div>`,
    );
  },
};

export const LONSUN: Shape[] = [posted, content, openness];
