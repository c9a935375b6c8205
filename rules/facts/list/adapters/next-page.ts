import type { ListAdapter } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';

/** Any list with a pager of links: numbers, 下一页, 尾页, page choosers, `onclick`, calls, `rel=next`. */
export const nextPage: ListAdapter = { id: 'next-page', readPage: (page) => readNumberedPages(page) };
