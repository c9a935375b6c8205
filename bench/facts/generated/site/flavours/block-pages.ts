import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';
import { type Flavour, footerOf, insteadOf, pageOf, shownDay, TEXT } from './flavour.ts';

const PER_PAGE = 14;
const place = (column: SiteColumn): string => `/www/xxgk2020/${column.path[0] === '新闻中心' ? 228_100 : 228_104}/`;
const listPath = (column: SiteColumn, page: number): string =>
  `${place(column)}${column.id}/${page === 1 ? 'index.html' : `cb47${column.id}6-${page}.html`}`;
const entryPath = (column: SiteColumn, { id, day }: SiteEntry): string =>
  `${place(column)}${column.id}/${day.slice(0, 7).replace('-', '')}/${id}c0ffee${id}/index.html`;

/** Icons stand between the steps, and nothing else. */
function trail(plan: SitePlan, column: SiteColumn): string {
  const steps = column.path.map((name, at) =>
    at === column.path.length - 1 ? `<a href="${listPath(column, 1)}">${name}</a>` : `<a>${name}</a>`,
  );
  return `<div class="addr"><img src="/i/home.png" alt=""><a href="/">${plan.county.siteName}</a><i class="ar"></i>${steps.join('<i class="ar"></i>')}</div>`;
}

function shell(plan: SitePlan, title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="SiteName" content="${plan.county.siteName}"></head><body><div class="top"><ul class="menu">${['网站首页', '政府信息公开', '办事服务', '互动交流'].map((name) => `<li><a href="/">${name}</a></li>`).join('')}</ul></div>${body}${footerOf(plan.county)}</body></html>`;
}

/** Lists in blocks of hashed names, numbered rows, and the latest news of the site beside every list. */
export const blockPages: Flavour = {
  name: 'block-pages',
  perPage: PER_PAGE,
  listPath,
  entryPath,
  home: (plan) =>
    shell(
      plan,
      plan.county.siteName,
      `<div class="map">${plan.columns.map((column) => `<p><a href="${listPath(column, 1)}">${column.path.at(-1)}</a></p>`).join('')}</div>`,
    ),
  list: (plan, column, at, pages) => {
    const beside = plan.columns[0] as SiteColumn;
    const news = beside.entries
      .slice(1, 11)
      .map((entry) => `<li><a href="${entryPath(beside, entry)}" title="${entry.title}">${entry.title}</a></li>`);
    const rows = pageOf(column, at, PER_PAGE).map(
      (entry, row) =>
        `<li class="line clearfix"><span class="no">${(at - 1) * PER_PAGE + row + 1}</span><span class="bt">${entry.pinned ? '<b>置顶</b>' : ''}<a href="${entryPath(column, entry)}" target="_blank">${entry.title}</a></span><span class="sj">${shownDay(column, entry).replaceAll('-', '.')}</span></li>`,
    );
    const names = `'cb47${column.id}6','html'`;
    const pager =
      pages === 1
        ? ''
        : `<div id="page_div" class="pagination">${at > 1 ? `<a href="${listPath(column, at - 1)}">上一页</a>` : ''}<em>${at}</em>${at < pages ? `<a href="${listPath(column, at + 1)}">下一页</a>` : ''}<span>第 ${at} 页 / 共 ${pages} 页</span></div><script>var pagerOf=[${names},${pages}];</script>`;
    return shell(
      plan,
      `${column.path.at(-1)}_${plan.county.siteName}`,
      `${trail(plan, column)}<div class="wrap"><div class="left"><h4>最新发布</h4><ul>${news.join('')}</ul></div><div class="right"><h2>${column.path.at(-1)}</h2>${column.instead === null ? `<ul class="lines">${rows.join('')}</ul>${pager}` : insteadOf(column, plan, (child) => listPath(child, 1))}</div></div>`,
    );
  },
  entry: (plan, column, entry) =>
    shell(
      plan,
      `${entry.title}_${plan.county.siteName}`,
      `${trail(plan, column)}<div class="cont"><h2 class="cont_title">${entry.title}</h2><div class="xx">${entry.undated ? '' : `<span>发布时间：${entry.day.replaceAll('-', '.')} 10:24</span>`}<span>浏览次数：<b>118</b></span></div><div class="xiangqnr"><p>${TEXT}</p></div></div>`,
    ),
};
