import { shortHash } from '../../text/short-hash.ts';
import { resolveUrl } from '../../url.ts';
import type { Attachment, ListItem } from '../page-facts.ts';
import type { FeedProgress, FeedReading, FeedRequest } from './adapter.ts';
import { feedDate, plainTitle } from './feed-values.ts';
import { inferYears } from './item-date.ts';
import { MOST_PAGES } from './pager.ts';

/** Entries that may come and go while a list is read, and so say nothing of a failure. */
export const SLACK = 2;

/** Short print of what a page lists, the same for the same entries in the same order; '' for none. */
export function printItems(items: readonly ListItem[]): string {
  return items.length === 0
    ? ''
    : `${items.length}-${shortHash(items.map((item) => (item.url === '' ? item.title : item.url)).join('\n'))}`;
}

/** How far a list is read once its own page is. */
export function startProgress(items: readonly ListItem[], total: number | null, pageSize?: number): FeedProgress {
  return {
    entries: items.length,
    total,
    pageSize: pageSize ?? items.length,
    print: printItems(items),
    lastDate: items.at(-1)?.date ?? null,
  };
}

/**
 * Judges an answer by what was read before it, and says what to ask next. Entries that repeat the page before, and none
 * where some must be left, are failures and never the end of the list.
 */
export function continueFeed(
  request: FeedRequest,
  answer: { items: ListItem[]; total: number | null; attachments?: Attachment[] },
  ask: (page: number, before: FeedProgress) => FeedRequest | null,
): FeedReading {
  const { before, page } = request;
  const { items } = answer;
  const total = answer.total ?? before.total;
  const print = printItems(items);
  if (items.length > 0 && print === before.print) return { state: 'failed', why: `第${page}页与前一页相同` };
  if (items.length === 0 && (total === null || before.entries < total - SLACK)) {
    return {
      state: 'failed',
      why: total === null ? '没有读到条目' : `第${page}页没有条目，称共${total}条，只读到${before.entries}条`,
    };
  }
  const progress: FeedProgress = {
    entries: before.entries + items.length,
    total,
    pageSize: Math.max(before.pageSize, items.length),
    print,
    lastDate: items.at(-1)?.date ?? null,
  };
  const isMore =
    items.length > 0 &&
    page < MOST_PAGES &&
    (total === null ? items.length >= progress.pageSize : progress.entries < total);
  const next = isMore ? ask(page + 1, progress) : null;
  return {
    state: 'read',
    items,
    total,
    next: next === null ? [] : [next],
    ...(answer.attachments?.length ? { attachments: answer.attachments } : {}),
  };
}

/** Rows of a JSON list as entries: titles plain, addresses absolute, dates as days. */
export function toItems(
  rows: readonly { title: string; url: string; date: string }[],
  base: string,
  seenOn: string | null,
): ListItem[] {
  const read = rows
    .map((row) => ({ title: plainTitle(row.title), url: resolveUrl(row.url, base) ?? '', date: feedDate(row.date) }))
    .filter((row) => row.title !== '');
  const dates = inferYears(read, seenOn);
  return read.map(({ title, url, date }, index): ListItem => {
    const day = dates[index] ?? null;
    return {
      title,
      url,
      date: day,
      ...(date.kind === 'month-day' && day !== null ? { yearInferred: true as const } : {}),
    };
  });
}
