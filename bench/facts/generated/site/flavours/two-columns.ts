import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';
import { type Flavour, footerOf, insteadOf, pageOf, shownDay, TEXT } from './flavour.ts';

const PER_PAGE = 20;
const listPath = (column: SiteColumn, page: number): string =>
  `/NewsList.aspx?ClassID=${column.id}${page === 1 ? '' : `&CurPage=${page}`}`;
const entryPath = (column: SiteColumn, { id }: SiteEntry): string => `/ShowNews.aspx?ClassID=${column.id}&ID=${id}`;

function shell(plan: SitePlan, title: string, body: string): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}</title></head><body><form name="form1" method="post" action="" id="form1"><table width="1000" align="center"><tr><td><img src="/images/top.jpg" width="1000"></td></tr></table>${body}</form>${footerOf(plan.county)}</body></html>`;
}

const trail = (plan: SitePlan, column: SiteColumn, end: string): string =>
  `<tr><td height="28"><img src="/images/jt.gif"> <a href="/">${plan.county.siteName}</a> → ${column.path.map((name, at) => (at === column.path.length - 1 ? `<a href="${listPath(column, 1)}">${name}</a>` : name)).join(' → ')}${end}</td></tr>`;

/** Two entries to a row of the table, and the other pages in a chooser. */
export const twoColumns: Flavour = {
  name: 'two-columns',
  gbk: true,
  perPage: PER_PAGE,
  listPath,
  entryPath,
  home: (plan) =>
    shell(
      plan,
      plan.county.siteName,
      `<table width="1000">${plan.columns.map((column) => `<tr><td><a href="${listPath(column, 1)}">${column.path.at(-1)}</a></td></tr>`).join('')}</table>`,
    ),
  list: (plan, column, at, pages) => {
    const cells = pageOf(column, at, PER_PAGE).map(
      (entry) =>
        `<td width="50%">·<a href="${entryPath(column, entry)}" title="${entry.title}">${entry.title.slice(0, 14)}..</a>${entry.pinned ? '<font color="red">[置顶]</font>' : ''} <font color="gray">(${shownDay(column, entry)})</font></td>`,
    );
    const rows = cells.flatMap((cell, i) => (i % 2 === 0 ? [`<tr>${cell}${cells[i + 1] ?? '<td></td>'}</tr>`] : []));
    const chooser = `<select onchange="location.href=this.options[this.selectedIndex].value">${Array.from({ length: pages }, (_, i) => `<option value="${listPath(column, i + 1)}"${i + 1 === at ? ' selected' : ''}>第${i + 1}页</option>`).join('')}</select>`;
    return shell(
      plan,
      `${column.path.at(-1)}-${plan.county.siteName}`,
      `<table width="1000">${trail(plan, column, '')}<tr><td>${column.instead === null ? `<table width="98%">${rows.join('')}</table><div align="center">共有${column.entries.length}条信息 转到${chooser}</div>` : insteadOf(column, plan, (child) => listPath(child, 1))}</td></tr></table>`,
    );
  },
  entry: (plan, column, entry) =>
    shell(
      plan,
      `${entry.title}-${plan.county.siteName}`,
      `<table width="1000">${trail(plan, column, ' → 信息内容')}<tr><td align="center" class="bt"><strong>${entry.title}</strong></td></tr><tr><td align="center">${entry.undated ? '' : `[ ${entry.day.replaceAll('-', '/')} ] `}[ 浏览 <span>31</span> 次 ] [ 字体：大 中 小 ]</td></tr><tr><td>${TEXT}<br><br>${TEXT}</td></tr></table>`,
    ),
};
