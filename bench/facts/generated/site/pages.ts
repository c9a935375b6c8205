import { encode } from 'iconv-lite';
import type { Flavour } from './flavours/flavour.ts';
import type { SitePlan } from './plan.ts';

export interface Answer {
  status: number;
  body: Uint8Array;
}

/** Every page of a site by path and query. */
export function writeSite(plan: SitePlan, flavour: Flavour): Map<string, Answer> {
  const pages = new Map<string, Answer>();
  const put = (path: string, html: string, status = 200): void => {
    pages.set(path, { status, body: encode(html, flavour.gbk ? 'gbk' : 'utf-8') });
  };
  put('/', flavour.home(plan));
  for (const column of plan.columns) {
    if (column.instead === 'error') {
      put(flavour.listPath(column, 1), '<html><body>Service Unavailable</body></html>', 500);
      continue;
    }
    const count = Math.max(1, Math.ceil(column.entries.length / flavour.perPage));
    for (let page = 1; page <= count; page++)
      put(flavour.listPath(column, page), flavour.list(plan, column, page, count));
    for (const entry of column.entries) put(flavour.entryPath(column, entry), flavour.entry(plan, column, entry));
  }
  return pages;
}
