import { resolveUrl } from '../../../url.ts';
import type { ListAdapter, ListPage, ListReading } from '../adapter.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { patternUrls } from '../page-pattern.ts';
import { MOST_PAGES } from '../pager.ts';
import { readPagerLinks, type PagerLink } from '../pager-links.ts';

const FINGERPRINT = /pb_sys_|_simple_list_gotopage_fun|\/system\/resource\/|line_u\d+_\d|urltype=tree/;
const DYNAMIC = /([?&;])(a\d+)p=(\d+)/;
const NUMBERED = /^(.*)\/(\d{1,5})\.htm$/;

/**
 * 博达 VSB: the first page is `tzgg.htm`, the others `tzgg/N.htm` numbered from the end, the last being 1. Dynamic
 * lists count upwards in a parameter `a<digits>p`, and say the number of pages in `a<digits>t`.
 */
export const vsb: ListAdapter = {
  id: 'vsb',
  readPage(page) {
    if (!FINGERPRINT.test(page.html)) return null;
    const links = readPagerLinks(page.outline, page.html);
    return readDynamic(page, links) ?? readReversed(page, links) ?? readNumberedPages(page, links);
  },
};

function readDynamic(page: ListPage, links: readonly PagerLink[]): ListReading | null {
  const link = links.find(({ url }) => DYNAMIC.test(url));
  const match = link === undefined ? null : DYNAMIC.exec(link.url);
  if (link === undefined || match === null) return null;
  const [whole, , prefix = ''] = match;
  const before = link.url.slice(0, match.index) + whole.replace(/(?<!\d)\d+$/, '');
  const after = link.url.slice(match.index + whole.length);
  const counted = new RegExp(`[?&]${prefix}t=(\\d+)`).exec(link.url)?.[1];
  const shown = links.map(({ url }) => Number(DYNAMIC.exec(url)?.[3] ?? 0));
  const pages = Math.max(Number(counted ?? 0), page.claims.pages ?? 0, ...shown);
  const [address = '', query = ''] = page.url.split('?');
  const rest = query.split('&').filter((pair) => !/^a\d+[tpc]=/.test(pair));
  return {
    total: page.claims.total,
    pages: page.claims.pages ?? pages,
    urls: patternUrls({ before, after, offset: 0 }, pages, page.url),
    feeds: [],
    ...(DYNAMIC.test(page.url)
      ? { own: Number(DYNAMIC.exec(page.url)?.[3]), first: `${address}?${rest.join('&')}` }
      : {}),
  };
}

function readReversed(page: ListPage, links: readonly PagerLink[]): ListReading | null {
  const numbered = links.flatMap((link) => {
    const number = NUMBERED.exec(new URL(link.url).pathname)?.[2];
    return number === undefined ? [] : [{ ...link, number: Number(number) }];
  });
  const [sample] = numbered;
  if (sample === undefined) return null;
  const folder = sample.url.replace(/\d{1,5}\.htm(\?.*)?$/, '');
  const own = NUMBERED.exec(new URL(page.url).pathname);
  const isLater = own !== null && page.url.startsWith(folder);
  // A shown number and its file add up to pages + 1; on the first page 下页 is the file before the last number.
  const counted = numbered.flatMap(({ page: shown, number }) =>
    shown === null || shown === 1 ? [] : [shown + number - 1],
  );
  const next = numbered.find((link) => link.step === 'next');
  const pages = page.claims.pages ?? counted[0] ?? (!isLater && next !== undefined ? next.number + 1 : null);
  if (pages === null || counted.some((count) => count !== pages)) return null;
  const from = (isLater ? Number(own[2]) : Math.min(pages, MOST_PAGES)) - 1;
  const urls = Array.from(
    { length: Math.max(0, isLater ? Math.min(1, from) : from) },
    (_, index) => `${folder}${from - index}.htm`,
  );
  const first = resolveUrl(`${folder.replace(/\/$/, '')}.htm`, page.outline.base);
  return {
    total: page.claims.total,
    pages,
    urls,
    feeds: [],
    ...(isLater && first !== null ? { own: pages - Number(own[2]) + 1, first } : {}),
  };
}
