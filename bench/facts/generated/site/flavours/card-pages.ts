import { type Flavour, TEXT, footerOf, insteadOf, pageOf, shownDay } from './flavour.ts';
import type { SiteColumn } from '../plan.ts';

const cardPath = (column: SiteColumn): string => `/channel/${column.id}`;

/** Cards and a pager of links in HTML 5. */
export const cardPages: Flavour = {
  name: 'card-pages',
  perPage: 10,
  listPath: (column, page) => `${cardPath(column)}${page === 1 ? '' : `/p/${page}`}`,
  entryPath: (column, { id }) => `/channel/${column.id}/article/${id}`,
  home: (plan) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${plan.county.siteName}</title><meta name="SiteName" content="${plan.county.siteName}"></head><body><header><nav>${plan.columns.map((column) => `<a href="${cardPath(column)}">${column.path.at(-1)}</a>`).join('')}</nav></header><main><section><h2>要闻</h2>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 7)
      .map(
        (entry) =>
          `<div class="card"><a href="${cardPages.entryPath(plan.columns[0] as SiteColumn, entry)}"><h3>${entry.title}</h3><time>${entry.day}</time></a></div>`,
      )
      .join('')}</section></main>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${column.path.at(-1)} - ${plan.county.siteName}</title><meta name="ColumnName" content="${column.path.at(-1)}"></head><body><header><nav><a href="/">首页</a></nav></header><nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>${column.path.map((name, i) => (i === column.path.length - 1 ? `<li>${name}</li>` : `<li><span>${name}</span></li>`)).join('')}</ol></nav><main>${
      column.instead === null
        ? `<div class="cards">${pageOf(column, page, 10)
            .map(
              (entry) =>
                `<div class="card"><a href="${cardPages.entryPath(column, entry)}"><h3>${entry.pinned ? '【置顶】' : ''}${entry.title}</h3></a><p class="meta"><span>${shownDay(column, entry)}</span></p></div>`,
            )
            .join(
              '',
            )}</div><div class="pagination">${Array.from({ length: pages }, (_, i) => (i + 1 === page ? `<span class="on">${i + 1}</span>` : `<a href="${cardPages.listPath(column, i + 1)}">${i + 1}</a>`)).join('')}${page < pages ? `<a href="${cardPages.listPath(column, page + 1)}">下一页</a>` : ''}</div>`
        : insteadOf(column, plan, cardPath)
    }</main>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${entry.title} - ${plan.county.siteName}</title><meta name="ArticleTitle" content="${entry.title}">${entry.undated ? '' : `<meta name="PubDate" content="${entry.day} 09:00">`}</head><body><nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>${column.path.map((name, i) => (i === column.path.length - 1 ? `<li><a href="${cardPath(column)}">${name}</a></li>` : `<li><span>${name}</span></li>`)).join('')}<li>正文</li></ol></nav><main><article><h1>${entry.title}</h1><p>${entry.undated ? '' : `<time>${entry.day}</time>`}</p><p>${TEXT}</p></article></main>${footerOf(plan.county)}</body></html>`,
};
