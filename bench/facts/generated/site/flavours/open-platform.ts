import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';
import { type Flavour, footerOf, insteadOf, pageOf, shownDay, TEXT } from './flavour.ts';

const PER_PAGE = 16;
const listPath = (column: SiteColumn, page: number): string =>
  `/public/column/${column.id}${page === 1 ? '' : `_${page}`}/`;
const entryPath = (column: SiteColumn, { id }: SiteEntry): string => `/public/column/${column.id}/content/${id}`;

const indexOf = ({ id, day }: SiteEntry): string => `11451103K4${id}/${day.slice(0, 4)}-00${id % 100}`;

function trail(column: SiteColumn, end: string): string {
  const steps = column.path.map((name, at) =>
    at === column.path.length - 1 ? `<a href="${listPath(column, 1)}" title="${name}">${name}</a>` : `<a>${name}</a>`,
  );
  return `<div class="location"><strong>您所在的位置</strong><a href="/">首页</a> / ${steps.join(' / ')}${end}</div>`;
}

function shell(plan: SitePlan, title: string, column: SiteColumn | null, body: string): string {
  const tree = plan.columns
    .map(
      (other) =>
        `<li class="node${other === column ? ' on' : ''}"><a href="${listPath(other, 1)}">${other.path.at(-1)}</a></li>`,
    )
    .join('');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="ColumnName" content="${column?.path.at(-1) ?? ''}"></head><body><div class="head"><a href="/">${plan.county.siteName}</a></div>${body}<div class="tree"><h3>公开目录</h3><ul>${tree}</ul></div>${footerOf(plan.county)}</body></html>`;
}

/** A platform of its own: a card of facts hidden beside every row, one folder a page, a tree of columns after the list. */
export const openPlatform: Flavour = {
  name: 'open-platform',
  perPage: PER_PAGE,
  listPath,
  entryPath,
  home: (plan) => shell(plan, plan.county.siteName, null, '<h1>政府信息公开</h1>'),
  list: (plan, column, at, pages) => {
    const rows = pageOf(column, at, PER_PAGE).map(
      (entry) =>
        `<li><div class="tit"><a href="${entryPath(column, entry)}" title="${entry.title}">${entry.pinned ? '<i>顶</i>' : ''}${entry.title}</a></div><div class="card" style="display:none"><table><tr><td>索引号：</td><td>${indexOf(entry)}</td></tr><tr><td>信息名称：</td><td>${entry.title}</td></tr><tr><td>发布机构：</td><td>县政府办公室</td></tr></table></div><span class="date">${shownDay(column, entry)}</span></li>`,
    );
    const steps = [
      [1, '首页'],
      [at - 1, '上页'],
      [at + 1, '下页'],
      [pages, '尾页'],
    ] as const;
    const pager = steps
      .filter(([to]) => to >= 1 && to <= pages && to !== at)
      .map(([to, text]) => `<a href="${listPath(column, to)}">${text}</a>`);
    return shell(
      plan,
      `${plan.county.siteName} ${column.path.at(-1)}`,
      column,
      `${trail(column, '')}<div class="main">${column.instead === null ? `<ul class="xxgk">${rows.join('')}</ul><div class="fy">${pager.join(' ')}  页次：${at}/${pages}页 共${column.entries.length}条</div>` : insteadOf(column, plan, (child) => listPath(child, 1))}</div>`,
    );
  },
  entry: (plan, column, entry) =>
    shell(
      plan,
      entry.title,
      column,
      `${trail(column, ' / 信息浏览')}<div class="main"><table class="facts"><tr><th>索引号</th><td>${indexOf(entry)}</td><th>发布机构</th><td>县政府办公室</td></tr><tr><th>信息名称</th><td colspan="3">${entry.title}</td></tr><tr><th>发布日期</th><td>${entry.undated ? '' : entry.day}</td><th>有效性</th><td></td></tr></table><h1>${entry.title}</h1><div class="con"><p>${TEXT}</p></div></div>`,
    ),
};
