import { chinese } from '../../day.ts';
import { type Flavour, TEXT, footerOf, insteadOf, pageOf, shownDay } from './flavour.ts';
import type { SiteColumn } from '../plan.ts';

const aspPath = (column: SiteColumn): string => `/list.asp?classid=${column.id}`;

/** Tables in tables behind query strings, in GBK. */
export const queryTables: Flavour = {
  name: 'query-tables',
  gbk: true,
  perPage: 20,
  listPath: (column, page) => `${aspPath(column)}${page === 1 ? '' : `&page=${page}`}`,
  entryPath: (_, { id }) => `/show.asp?id=${id}`,
  home: (plan) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}</title></head><body><table width="980" align="center"><tr><td>${plan.columns.map((column) => `<a href="${aspPath(column)}">${column.path.at(-1)}</a>`).join(' | ')}</td></tr></table><table width="980"><tr><td><table>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 9)
      .map((entry) => `<tr><td>·<a href="/show.asp?id=${entry.id}">${entry.title}</a></td><td>[${entry.day}]</td></tr>`)
      .join('')}</table></td></tr></table>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}</title></head><body><table width="980"><tr><td><a href="/">首页</a> | <a href="${aspPath(plan.columns[0] as SiteColumn)}">今日要闻</a></td></tr></table><table width="980"><tr><td width="200" valign="top"><table><tr><td>栏目导航</td></tr>${plan.columns
      .slice(0, 6)
      .map((other) => `<tr><td><a href="${aspPath(other)}">${other.path.at(-1)}</a></td></tr>`)
      .join(
        '',
      )}</table></td><td valign="top"><table><tr><td>您现在的位置：<a href="/">${plan.county.siteName}</a> >> ${column.path.map((name, i) => (i === column.path.length - 1 ? `<a href="${aspPath(column)}">${name}</a>` : name)).join(' >> ')}</td></tr><tr><td><table>${
      column.instead === null
        ? pageOf(column, page, 20)
            .map(
              (entry) =>
                `<tr><td width="20"><img src="/i/dot.gif"></td><td><a href="/show.asp?id=${entry.id}" title="${entry.title}">${entry.title.slice(0, 18)}${entry.title.length > 18 ? '...' : ''}</a>${entry.pinned ? '<img src="/i/top.gif" alt="置顶">' : ''}</td><td><font color="#999">${shownDay(column, entry)}</font></td></tr>`,
            )
            .join('')
        : `<tr><td>${insteadOf(column, plan, aspPath)}</td></tr>`
    }</table></td></tr>${column.instead === null ? `<tr><td>共${column.entries.length}条 第${page}/${pages}页 ${page > 1 ? `<a href="${queryTables.listPath(column, page - 1)}">上一页</a>` : '上一页'} ${page < pages ? `<a href="${queryTables.listPath(column, page + 1)}">下一页</a>` : '下一页'}</td></tr>` : ''}</table></td></tr></table>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}--${entry.title}</title></head><body><table width="980"><tr><td>您现在的位置：<a href="/">${plan.county.siteName}</a> >> ${column.path.slice(0, -1).join(' >> ')} >> <a href="${aspPath(column)}">${column.path.at(-1)}</a> >> 正文</td></tr><tr><td align="center"><b><font size="4">${entry.title}</font></b></td></tr><tr><td align="center">作者：佚名　来源：本站　${entry.undated ? '' : `更新时间：${entry.day}`}</td></tr><tr><td>　　${TEXT}<br>　　${chinese(entry.day).slice(5)}，有关部门开展检查。</td></tr></table>${footerOf(plan.county)}</body></html>`,
};
