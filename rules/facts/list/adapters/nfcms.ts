import { resolveUrl } from '../../../url.ts';
import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { patternUrls } from '../page-pattern.ts';

/** 南方新闻网 NFCMS (广东 portals): page k is `index_k.html`; where the links are written by script the count is enough. */
export const nfcms: ListAdapter = {
  id: 'nfcms',
  readPage(page) {
    if (!page.html.includes('NFCMS_') && !/\/m?post_\d+\.html/.test(page.html)) return null;
    const linked = readNumberedPages(page);
    if (linked !== null && linked.urls.length > 0) return linked;
    const pages =
      page.claims.pages ??
      Number(/\b(?:totalPages?|pageCount|countPage)\s*[=:]\s*["']?(\d{1,4})/i.exec(page.html)?.[1] ?? 0);
    const before = resolveUrl('index_', page.outline.base);
    if (pages <= 1 || before === null) return linked;
    return {
      total: page.claims.total,
      pages,
      urls: patternUrls({ before, after: '.html', offset: 0 }, pages, page.url),
      feeds: [],
    };
  },
};
