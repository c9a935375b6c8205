import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';

const TOTAL = /title\s*=\s*["']?Total records?["']?[^>]{0,100}>(?:\s|&nbsp;|<b>|<strong>|共)*(\d{1,7})/i;

/** 帝国CMS: `index_2.html` or `/e/action/ListInfo/?page=1` (from 0), the bare total in a link titled “Total record”. */
export const empireCms: ListAdapter = {
  id: 'empire-cms',
  readPage(page) {
    if (!page.html.includes('Total record') && !page.html.includes('/e/action/ListInfo')) return null;
    const total = TOTAL.exec(page.html)?.[1];
    return readNumberedPages(
      total === undefined ? page : { ...page, claims: { ...page.claims, total: Number(total) } },
    );
  },
};
