import { parts, type ShapeEntry } from './entries.ts';
import { numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, old } from './shells.ts';

const info = (own: ShapeEntry): string => `/info/1016/${own.number}.htm`;

/** 1 for the first page, then counted down from the second. */
function pageAt(path: string, first: string, pages: number): number | null {
  if (path === first) return 1;
  const number = numberIn(path, new RegExp(`^${first.replace('.htm', '')}/(\\d+)\\.htm$`));
  return number === null || number >= pages ? null : pages - number + 1;
}

/** For screens and once more for phones; the pages around, dots and the last. */
const both: Shape = {
  name: 'VSB p_pages twice with a jump field',
  menu: { 通知公告: '/gggs/tzgg.htm' },
  counts: { 通知公告: 203 },
  entry: info,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const pages = pagesOf(all, 12);
    const page = pageAt(path, '/gggs/tzgg.htm', pages);
    if (page === null) return null;
    const href = (to: number): string =>
      to === 1 ? '../tzgg.htm' : `${page === 1 ? 'tzgg/' : ''}${pages - to + 1}.htm`;
    const no = (to: number): string =>
      to === page ? `<span class="p_no_d">${to}</span>` : `<span class="p_no"><a href="${href(to)}">${to}</a></span>`;
    const near = [page - 1, page, page + 1, page + 2].filter((to) => to > 1 && to < pages);
    const bar = (id: string): string =>
      `<link rel="stylesheet" content-type="text/css" href="/system/resource/css/pagedown/sys.css"><div class="pb_sys_common pb_sys_full pb_sys_style1"><span class="p_pages">${page === 1 ? '<span class="p_first_d p_fun_d">首页</span><span class="p_prev_d p_fun_d">上页</span>' : `<span class="p_first p_fun"><a href="${href(1)}">首页</a></span><span class="p_prev p_fun"><a href="${href(page - 1)}">上页</a></span>`}${no(1)}<span class="p_dot">...</span>${near.map(no).join('')}<span class="p_dot">...</span>${no(pages)}${page < pages ? `<span class="p_next p_fun"><a href="${href(page + 1)}">下页</a></span><span class="p_last p_fun"><a href="${href(pages)}">尾页</a></span>` : ''}</span> <span class="p_t">共${pages}页</span> <span class="p_t">到第</span><span class="p_goto"><input type="text" id="${id}_goto" onkeydown="if(event.keyCode==13){_simple_list_gotopage_fun(${pages},&quot;${id}_goto&quot;,2)}"></span><span class="p_t">页</span> <span class="p_goto"><a href="javascript:;" onclick="_simple_list_gotopage_fun(${pages},&quot;${id}_goto&quot;,2)">跳转</a></span></div>`;
    const rows = slice(all, page, 12)
      .map(
        (own, index) =>
          `<li id="line_u13_${index}"><a href="${page === 1 ? '..' : '../..'}${info(own)}" target="_blank" title="${own.title}"><p>${own.title}</p><span><b>${parts(own).d}</b>${parts(own).y}-${parts(own).m}</span></a></li>`,
      )
      .join('');
    return modern(
      '通知公告',
      `<ul>${rows}</ul><div class="page">${bar('u13')}</div><div class="page_mob">${bar('u13')}</div>`,
    );
  },
};

const table: Shape = {
  name: 'VSB tables in GBK with 上页 下页 and a total',
  menu: { 公示公告: '/gsgg.htm', 工作动态: '/gzdt.htm' },
  counts: { 公示公告: 187, 工作动态: 88 },
  charset: 'gbk',
  entry: (own) => `/info/${own.column === '公示公告' ? 1021 : 1022}/${own.number}.htm`,
  answer({ path }, entries) {
    const column = path.startsWith('/gsgg') ? '公示公告' : path.startsWith('/gzdt') ? '工作动态' : null;
    if (column === null) return null;
    const first = column === '公示公告' ? '/gsgg.htm' : '/gzdt.htm';
    const all = entries(column);
    const pages = pagesOf(all, 20);
    const page = pageAt(path, first, pages);
    if (page === null) return null;
    const up = page === 1 ? '' : '../';
    const href = (to: number): string =>
      to === 1 ? `..${first}` : `${page === 1 ? `${first.slice(1, -4)}/` : ''}${pages - to + 1}.htm`;
    const rows = slice(all, page, 20)
      .map(
        (own, index) =>
          `<tr height="25" id="line_u7_${index}"><td width="2%"><span class="leaderfont46">·</span></td><td><a class="c46" href="${up}info/${column === '公示公告' ? 1021 : 1022}/${own.number}.htm" target="_blank" title="${own.title}">${own.title.slice(0, 25)}...</a></td><td width="1%" nowrap><span class="timestyle46">${own.date.replaceAll('-', '/')}&nbsp;</span></td></tr>`,
      )
      .join('');
    const bar = `<script language="javascript" src="/system/resource/js/gotopage.js"></script><script type="text/javascript">function a46_gopage_fun(){_simple_list_gotopage_fun(${pages},'a46GOPAGE',2)}</script><table class="headStyle46"><tr valign="middle"><td id="fanye46">共${all.length}条&nbsp;&nbsp;${page}/${pages}&nbsp;</td><td>${page === 1 ? '<span class="PrevDisabled">首页</span><span class="PrevDisabled">上页</span>' : `<a href="${href(1)}" class="Prev">首页</a><a href="${href(page - 1)}" class="Prev">上页</a>`}${page < pages ? `<a href="${href(page + 1)}" class="Next">下页</a><a href="${href(pages)}" class="Next">尾页</a>` : '<span class="NextDisabled">下页</span>'}&nbsp;<input class="defaultInputStyle" id="a46GOPAGE"><a href="javascript:;" onclick="a46_gopage_fun()">转到</a></td></tr></table>`;
    return old(column, `<table class="winstyle46">${rows}<tr><td colspan="3">${bar}</td></tr></table>`, 'gb2312');
  },
};

export const VSB: Shape[] = [both, table];
