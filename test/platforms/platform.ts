import type { Entry } from './items.ts';

/** How a server misbehaves: every page is the first; pages from the third on are stubs; they cannot be found. */
export type Fault = 'none' | 'repeats' | 'stub' | 'missing';

/** The column that a server shows. */
export interface Column {
  entries: readonly Entry[];
  fault: Fault;
  /** `http://127.0.0.1:port` */
  origin: string;
}

export interface Answer {
  status?: number;
  type?: string;
  body: string;
}

/** A way of making lists, and what its server answers; null is 404. */
export interface Platform {
  /** Name of the variant. */
  name: string;
  /** The adapter that must recognise it. */
  adapter: string;
  /** Path of the column's first page. */
  start: string;
  size: number;
  /** Path of an entry. */
  entry: (entry: Entry) => string;
  answer: (url: URL, column: Column, referer: string | undefined) => Answer | null;
}

/** Entries of a page, from 1, as a faulty server slices them; null where it gives none. */
export function slice(column: Column, page: number, size: number): readonly Entry[] | null {
  if (page < 1) return null;
  if (column.fault === 'repeats') return column.entries.slice(0, size);
  if (column.fault !== 'none' && page >= 3) return null;
  return column.entries.slice((page - 1) * size, page * size);
}

export function pagesOf(column: Column, size: number): number {
  return Math.max(1, Math.ceil(column.entries.length / size));
}

/** A whole page with menu, breadcrumb and footer around the list. */
export function shell(main: string, head = ''): Answer {
  const menu = ['首页', '走进云溪', '新闻中心', '政务公开', '政务服务', '互动交流']
    .map((name) => `<li><a href="/${encodeURIComponent(name)}/">${name}</a></li>`)
    .join('');
  return {
    body: `<!doctype html><html><head><meta charset="utf-8"><title>通知公告_云溪县人民政府</title>${head}</head><body>
<div class="nav"><ul>${menu}</ul></div><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>
<div class="main">${main}</div><div class="footer">主办单位：云溪县人民政府办公室 <a href="/about.html">关于我们</a> 网站标识码：9990010001</div></body></html>`,
  };
}

/** A stub as servers give it instead of a deep page. */
export const STUB: Answer = { body: '<html><head></head><body><p>&nbsp;</p></body></html>' };

export function rows(entries: readonly Entry[], hrefOf: (entry: Entry) => string): string {
  return entries
    .map(
      (entry) =>
        `<li><a href="${hrefOf(entry)}" title="${entry.title}">${entry.title.slice(0, 16)}...</a><span>${entry.date}</span></li>`,
    )
    .join('');
}

/** A line of links: the pages around the current one, next and last. */
export function pagerLine(page: number, pages: number, hrefOf: (page: number) => string, words = ''): string {
  const from = Math.max(1, page - 4);
  const near = Array.from({ length: Math.min(pages, from + 9) - from + 1 }, (_, index) => from + index);
  const link = (target: number, text: string): string =>
    target === page || target < 1 || target > pages
      ? `<span>${text}</span>`
      : `<a href="${hrefOf(target)}">${text}</a>`;
  return `<div class="page">${words}${link(1, '首页')}${near.map((number) => link(number, String(number))).join('')}${link(page + 1, '下一页')}${link(pages, '尾页')}</div>`;
}
