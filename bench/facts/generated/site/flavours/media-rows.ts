import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';
import { type Flavour, footerOf, insteadOf, pageOf, shownDay, TEXT } from './flavour.ts';

const PER_PAGE = 8;
const listPath = (column: SiteColumn, page: number): string =>
  `/index.php/list/${column.id}${page === 1 ? '' : `/page/${page}`}.html`;
const entryPath = (_: SiteColumn, { id }: SiteEntry): string => `/index.php/detail/${id}.html`;

function trail(column: SiteColumn, end: string): string {
  const steps = column.path.map((name, at) =>
    at === column.path.length - 1
      ? `<li><a href="${listPath(column, 1)}">${name}</a></li>`
      : `<li><a href="#">${name}</a></li>`,
  );
  return `<ol class="breadcrumb"><li><i class="icon-home"></i><a href="/">网站首页</a></li>${steps.join('')}${end}</ol>`;
}

function shell(plan: SitePlan, title: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><div class="navbar"><a class="logo" href="/"><img src="/static/logo.png" alt="${plan.county.siteName}"></a></div><div class="container">${body}</div>${footerOf(plan.county)}</body></html>`;
}

/** 1 2 3 … 9 »: only the pages near the own one and the last. */
function pager(column: SiteColumn, at: number, pages: number): string {
  const step = (to: number, text: string): string => `<li><a href="${listPath(column, to)}">${text}</a></li>`;
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - at) < 2,
  );
  const numbers = near.flatMap((n, i) => [
    ...(i > 0 && n - (near[i - 1] ?? n) > 1 ? ['<li class="disabled"><span>...</span></li>'] : []),
    n === at ? `<li class="active"><span>${n}</span></li>` : step(n, String(n)),
  ]);
  return `<ul class="pagination">${at === 1 ? '<li class="disabled"><span>&laquo;</span></li>' : step(at - 1, '&laquo;')}${numbers.join('')}${at === pages ? '<li class="disabled"><span>&raquo;</span></li>' : step(at + 1, '&raquo;')}</ul>`;
}

/** Rows of picture, day block, title, summary and 查看详情, all leading to one address; pages in the path. */
export const mediaRows: Flavour = {
  name: 'media-rows',
  perPage: PER_PAGE,
  listPath,
  entryPath,
  home: (plan) =>
    shell(
      plan,
      `首页 - ${plan.county.siteName}`,
      `<div class="row">${plan.columns.map((column) => `<div class="col-md-3"><a href="${listPath(column, 1)}">${column.path.at(-1)}</a></div>`).join('')}</div>`,
    ),
  list: (plan, column, at, pages) => {
    const rows = pageOf(column, at, PER_PAGE).map((entry) => {
      const url = entryPath(column, entry);
      const day = shownDay(column, entry);
      const block =
        day === ''
          ? ''
          : `<div class="time"><b>${day.slice(-2)}</b><p>${day.length > 5 ? day.slice(0, 7) : `${day.slice(0, 2)}月`}</p></div>`;
      return `<div class="media">${block}<div class="media-left"><a href="${url}"><img src="/upload/${entry.id}.jpg" alt=""></a></div><div class="media-body"><h4>${entry.pinned ? '<span class="label">置顶</span>' : ''}<a href="${url}">${entry.title}</a></h4><p>${TEXT.slice(0, 60)}...</p><a class="more" href="${url}">查看详情&gt;&gt;</a></div></div>`;
    });
    return shell(
      plan,
      `${column.path.at(-1)} - ${plan.county.siteName}`,
      `${trail(column, '')}<div class="row"><div class="col-md-9"><div class="panel">${column.instead === null ? `${rows.join('')}${pages > 1 ? pager(column, at, pages) : ''}` : insteadOf(column, plan, (child) => listPath(child, 1))}</div></div></div>`,
    );
  },
  entry: (plan, column, entry) =>
    shell(
      plan,
      `${entry.title} - ${plan.county.siteName}`,
      `${trail(column, '<li class="active">详情</li>')}<div class="article"><h1>${entry.title}</h1><ul class="info">${entry.undated ? '' : `<li><i class="icon-time"></i>${entry.day} 16:02:11</li>`}<li><i class="icon-user"></i>县政府办</li><li><i class="icon-eye"></i>266</li></ul><div class="text"><p>${TEXT}</p><p>${TEXT}</p></div></div>`,
    ),
};
