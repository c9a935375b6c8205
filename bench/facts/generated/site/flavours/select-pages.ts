import { chinese } from '../../day.ts';
import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';
import { type Flavour, footerOf, insteadOf, pageOf, shownDay, TEXT } from './flavour.ts';

const PER_PAGE = 9;
const listPath = (column: SiteColumn, page: number): string =>
  `/channel/${column.id}/${page === 1 ? '' : `p${page}.shtml`}`;
const entryPath = (column: SiteColumn, { id }: SiteEntry): string => `/channel/${column.id}/content/${id}.shtml`;

/** Steps in spans of their own with a sign between them, the last one in bold and without a link. */
function trail(column: SiteColumn, isEntry: boolean): string {
  const steps = column.path.map((name, at) =>
    at < column.path.length - 1
      ? `<span>${name}</span>`
      : isEntry
        ? `<span><a href="${listPath(column, 1)}">${name}</a></span>`
        : `<strong>${name}</strong>`,
  );
  return `<div class="site"><span><a href="/">首页</a></span> › ${steps.join(' › ')}</div>`;
}

function shell(plan: SitePlan, title: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><div class="wrapper"><div class="logo"><a href="/">${plan.county.siteName}</a></div>${body}</div>${footerOf(plan.county)}</body></html>`;
}

/** No link leads on: the pages are the options of a menu. */
function pager(column: SiteColumn, at: number, pages: number): string {
  const options = Array.from({ length: pages }, (_, i) => i + 1).map(
    (n) => `<option value="${listPath(column, n)}"${n === at ? ' selected' : ''}>第${n}页</option>`,
  );
  return `<div class="turn">共${column.entries.length}条 转到 <select onchange="location.href=this.value">${options.join('')}</select></div>`;
}

/** Title and abstract in a dl, the day in words behind a label in its last line; pages only in a menu of a form. */
export const selectPages: Flavour = {
  name: 'select-pages',
  perPage: PER_PAGE,
  listPath,
  entryPath,
  home: (plan) =>
    shell(
      plan,
      plan.county.siteName,
      `<dl class="map">${plan.columns.map((column) => `<dd><a href="${listPath(column, 1)}">${column.path.at(-1)}</a></dd>`).join('')}</dl>`,
    ),
  list: (plan, column, at, pages) => {
    const rows = pageOf(column, at, PER_PAGE).map((entry) => {
      const shown = shownDay(column, entry);
      const day = shown.length > 5 ? chinese(shown) : shown.replace('-', '月').concat(shown === '' ? '' : '日');
      return `<dl class="row"><dt>${entry.pinned ? '<em>[置顶]</em>' : ''}<a href="${entryPath(column, entry)}" target="_blank">${entry.title}</a></dt><dd>${TEXT.slice(0, 48)}……</dd>${day === '' ? '' : `<dd class="d">发布日期：${day}</dd>`}</dl>`;
    });
    return shell(
      plan,
      `${column.path.at(-1)}_${plan.county.siteName}`,
      `${trail(column, false)}<div class="rows">${column.instead === null ? `${rows.join('')}${pages > 1 ? pager(column, at, pages) : ''}` : insteadOf(column, plan, (child) => listPath(child, 1))}</div>`,
    );
  },
  entry: (plan, column, entry) =>
    shell(
      plan,
      `${entry.title}_${plan.county.siteName}`,
      `${trail(column, true)}<div class="view"><h3 class="t">${entry.title}</h3><p class="s">${entry.undated ? '' : `日期：${chinese(entry.day)}　`}作者：县政府办　点击：66</p><div class="c"><p>${TEXT}</p><p>${TEXT}</p></div></div>`,
    ),
};
