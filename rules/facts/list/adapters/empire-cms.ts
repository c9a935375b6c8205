import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';

/** 帝国CMS: `index_2.html` or `/e/action/ListInfo/?page=1` (from 0), the total in a link titled “Total record”. */
export const empireCms: ListAdapter = {
  id: 'empire-cms',
  readPage(page) {
    if (!page.html.includes('Total record') && !page.html.includes('/e/action/ListInfo')) return null;
    return readNumberedPages(page);
  },
};
