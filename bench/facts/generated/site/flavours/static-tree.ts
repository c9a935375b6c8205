import { type Flavour, TEXT, crumb, footerOf, insteadOf, pageOf, shownDay } from './flavour.ts';
import type { SiteColumn } from '../plan.ts';

const treePath = (column: SiteColumn): string => `/${column.path[0] === '新闻中心' ? 'xwzx' : 'zwgk'}/c${column.id}/`;

/** Folders of static pages whose pager a script writes. */
export const staticTree: Flavour = {
  name: 'static-tree',
  perPage: 15,
  listPath: (column, page) => `${treePath(column)}${page === 1 ? '' : `index_${page - 1}.html`}`,
  entryPath: (column, { id, day, undated }) =>
    undated
      ? `${treePath(column)}${id}.html`
      : `${treePath(column)}${day.slice(0, 4)}${day.slice(5, 7)}/t${day.replaceAll('-', '')}_${id}.html`,
  home: (plan) =>
    `<html><head><meta charset="utf-8"><title>${plan.county.siteName}</title></head><body><div class="nav"><ul>${plan.columns.map((column) => `<li><a href="${treePath(column)}">${column.path.at(-1)}</a></li>`).join('')}<li><a href="http://zwfw.province.example/county/">网上办事</a></li></ul></div><div class="news"><h3>今日要闻</h3><ul>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 9)
      .map(
        (entry) =>
          `<li><a href="${staticTree.entryPath(plan.columns[0] as SiteColumn, entry)}">${entry.title}</a><span>${entry.day}</span></li>`,
      )
      .join('')}</ul></div>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<html><head><meta charset="utf-8"><title>${column.path.at(-1)}_${plan.county.siteName}</title></head><body><div class="nav"><a href="/">首页</a></div>${crumb(plan, column, treePath)}<div class="list">${
      column.instead === null
        ? `<ul>${pageOf(column, page, 15)
            .map(
              (entry) =>
                `<li>${entry.pinned ? '<em>[置顶]</em>' : ''}<a href="${staticTree.entryPath(column, entry)}">${entry.title}</a><span>${shownDay(column, entry)}</span></li>`,
            )
            .join(
              '',
            )}</ul><div class="page"><script>createPageHTML(${pages}, ${page - 1}, "index", "html");</script></div>`
        : insteadOf(column, plan, treePath)
    }</div>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<html><head><meta charset="utf-8"><title>${entry.title}_${column.path.at(-1)}_${plan.county.siteName}</title></head><body>${crumb(plan, column, treePath)}<div class="xl"><h2>${entry.title}</h2><div class="sub">${entry.undated ? '' : `发布时间：${entry.day}`} 来源：县政府办</div><div class="TRS_Editor"><p>${TEXT}</p></div></div>${footerOf(plan.county)}</body></html>`,
};
