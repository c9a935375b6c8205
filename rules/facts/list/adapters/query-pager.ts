import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { PAGE_PARAMETER } from '../page-pattern.ts';

const NUMBER = /\d+/g;

/** Old asp, php and jsp sites: the page number stands in a parameter called for it. */
export const queryPager: ListAdapter = {
  id: 'query-pager',
  readPage(page) {
    if (!/[?&;](?:\w*\.)*[\da-oq-z_]*p\w*=\d/i.test(page.html)) return null;
    const reading = readNumberedPages(page);
    const [other] = reading?.urls ?? [];
    if (reading === null || other === undefined) return null;
    const isByQuery = [...other.matchAll(NUMBER)].some((match) => PAGE_PARAMETER.test(other.slice(0, match.index)));
    return isByQuery ? reading : null;
  },
};
