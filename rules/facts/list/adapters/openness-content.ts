import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { pageOf, patternUrls, type PagePattern } from '../page-pattern.ts';
import { readPagerLinks } from '../pager-links.ts';

const PATH = /\/(?:\w*OpennessContent|PolicyContent|XxgkPolicy)\/.{0,300}\/page_(\d+)\.html$/;

/** `/OpennessContent/showList/A/B/page_1.html`: page k is `page_k.html`; the count comes from 尾页, 共N页 or 共N条. */
export const opennessContent: ListAdapter = {
  id: 'openness-content',
  readPage(page) {
    const { claims, items, url } = page;
    const { origin, pathname } = new URL(url);
    const match = PATH.exec(pathname);
    if (match === null) return null;
    const pattern: PagePattern = {
      before: origin + pathname.replace(/(?<!\d)\d+\.html$/, ''),
      after: '.html',
      offset: 0,
    };
    const linked = readPagerLinks(page.outline, page.html).map((link) => pageOf(link.url, pattern) ?? 0);
    const counted =
      match[1] === '1' && claims.total !== null && items.length > 0 ? Math.ceil(claims.total / items.length) : 0;
    const last = claims.pages ?? (Math.max(0, ...linked) || counted);
    if (last <= 1) return readNumberedPages(page);
    const own = Number(match[1]);
    const first = own === 1 ? {} : { own, first: `${pattern.before}1.html` };
    return { ...claims, urls: patternUrls(pattern, last, url), feeds: [], ...first };
  },
};
