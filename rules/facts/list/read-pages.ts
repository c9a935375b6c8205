import type { Feed, Pager } from '../page-facts.ts';
import type { ListPage, ListReading } from './adapter.ts';
import { ADAPTERS } from './adapters/index.ts';
import { hasUnreadPager } from './unread-pager.ts';

/** How a list goes on, and the adapter that knew; null where the page only says how long its list is. */
export type PagesReading = ListReading & { adapter: string | null };

/**
 * How the page's list goes on, read by the first adapter that knows it; null where there is no more of it. A pager that
 * none can read is told, so that nobody takes the list for whole.
 */
export function readPages(page: ListPage): PagesReading | null {
  for (const { id, readPage } of ADAPTERS) {
    const reading = readPage(page);
    if (reading !== null) return { adapter: id, ...reading };
  }
  const { claims } = page;
  const isUnread = hasUnreadPager(page);
  if (!isUnread && claims.total === null && (claims.pages === null || claims.pages <= 1)) return null;
  return { adapter: null, ...claims, urls: [], feeds: [], ...(isUnread ? { isUnread } : {}) };
}

/** Whether the adapter of this name only guesses what to ask. */
export function isTentative(adapter: string | null): boolean {
  return ADAPTERS.some(({ id, isTentative: guesses }) => id === adapter && guesses === true);
}

/** Whether more of the list, or lists of their own, are to be asked for. */
export function hasFeeds({ feeds, sections = [] }: ListReading): boolean {
  return feeds.length > 0 || sections.length > 0;
}

/** Null where the page has no pager: no further pages, and no word of how long the list is. */
export function toPager(reading: ListReading | null): Pager | null {
  if (reading === null) return null;
  const { total, pages, urls, isUnread } = reading;
  if (urls.length === 0 && total === null && (pages === null || pages <= 1) && isUnread !== true) return null;
  return { total, pages, urls, ...(isUnread === true ? { isUnread } : {}) };
}

/** What is still to be asked for, each with the column that the answer belongs to; that column ends its trail. */
export function toFeeds(
  { adapter, feeds, sections = [] }: PagesReading,
  { url, title, trail }: Feed['column'],
): Feed[] {
  // Only adapters have feeds.
  if (adapter === null) return [];
  const above = title === null || trail.at(-1)?.name === title ? trail.slice(0, -1) : trail;
  const own = [...above, { name: title ?? trail.at(-1)?.name ?? '', url }].filter((step) => step.name !== '');
  const requests = feeds.map((request): Feed => ({ adapter, request, column: { url, title, trail: own } }));
  for (const { url: place, path, request } of sections) {
    const steps = path.map((name, index) => ({ name, url: index === path.length - 1 ? place : null }));
    requests.push({ adapter, request, column: { url: place, title: path.at(-1) ?? title, trail: [...own, ...steps] } });
  }
  return requests;
}
