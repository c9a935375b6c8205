import { type Flavour, TEXT, footerOf, insteadOf, pageOf, shownDay } from './flavour.ts';
import type { SiteColumn, SiteEntry } from '../plan.ts';

const zooPath = (column: SiteColumn): string => `/site/${column.id}/index.html`;
const zooEntry = ({ id }: SiteEntry): string => `/site/article/${id}.html`;

/** One row of a list; the same column writes all of its rows alike. */
type WriteRow = (entry: { title: string; url: string; day: string; pinned: boolean }) => string;
const mark = (pinned: boolean): string => (pinned ? '<font color="red">[顶]</font>' : '');
const ROWS: readonly { around: readonly [string, string]; row: WriteRow }[] = [
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li><span>[${day}]</span>${mark(pinned)}<a href="${url}">${title}</a></li>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li>${mark(pinned)}<a href="${url}"><p>${title}</p><i>${day}</i></a></li>`,
  },
  {
    around: ['<dl>', '</dl>'],
    row: ({ title, url, day, pinned }) =>
      `<dt>${mark(pinned)}<a href="${url}" title="${title}">${title.slice(0, 15)}…</a></dt><dd>${day}</dd>`,
  },
  {
    around: ['<table><tr><th>序号</th><th>标题</th><th>发布时间</th></tr>', '</table>'],
    row: ({ title, url, day, pinned }) =>
      `<tr><td>1</td><td>${mark(pinned)}<a href="${url}">${title}</a></td><td>${day}</td></tr>`,
  },
  {
    around: ['<div class="news">', '</div>'],
    row: ({ title, url, day, pinned }) =>
      `<div class="item"><div class="d"><b>${day.slice(-2)}</b><span>${day.slice(0, -3)}</span></div><div class="t">${mark(pinned)}<a href="${url}">${title}</a><p>全县上下认真落实，成效明显……</p></div></div>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) =>
      `<li>${mark(pinned)}<a href="${url}">${title}</a> <em>发布日期：${day}</em> <em>来源：县政府办</em></li>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li>${mark(pinned)}<a href="${url}">${title}（${day}）</a></li>`,
  },
];

/** Lists whose rows are written in seven ways, a column in one of them. */
export const rowZoo: Flavour = {
  name: 'row-zoo',
  perPage: 12,
  listPath: (column, page) => (page === 1 ? zooPath(column) : `/site/${column.id}/index_${page}.html`),
  entryPath: (_, entry) => zooEntry(entry),
  home: (plan) =>
    `<html><head><meta charset="utf-8"><title>${plan.county.siteName}</title></head><body><div id="menu">${plan.columns.map((column) => `<a href="${zooPath(column)}">${column.path.at(-1)}</a>`).join(' ')}</div>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) => {
    const { around, row } = ROWS[column.id % ROWS.length] ?? { around: ['', ''], row: () => '' };
    // Rows that write day and year apart need a whole day.
    const rows = pageOf(column, page, 12).map((entry) =>
      row({ title: entry.title, url: zooEntry(entry), day: shownDay(column, entry), pinned: entry.pinned === true }),
    );
    const pager = Array.from(
      { length: pages },
      (_, i) => `<a href="${rowZoo.listPath(column, i + 1)}">${i + 1}</a>`,
    ).join(' ');
    return `<html><head><meta charset="utf-8"><title>${column.path.at(-1)}-${plan.county.siteName}</title></head><body><div id="menu"><a href="/">首页</a></div><div class="wz">您当前的位置：首页 &gt; ${column.path.join(' &gt; ')}</div><div class="box">${column.instead === null ? `${around[0]}${rows.join('')}${around[1]}<div class="pages">${pager} 共${pages}页</div>` : insteadOf(column, plan, zooPath)}</div>${footerOf(plan.county)}</body></html>`;
  },
  entry: (plan, column, entry) =>
    `<html><head><meta charset="utf-8"><title>${entry.title}-${plan.county.siteName}</title></head><body><div class="wz">您当前的位置：首页 &gt; ${column.path.join(' &gt; ')} &gt; 正文</div><h3>${entry.title}</h3><div class="inf">${entry.undated ? '' : `时间：${entry.day}　`}来源：县政府办</div><div class="con"><p>${TEXT}</p></div>${footerOf(plan.county)}</body></html>`,
};
