import { feedKey } from '../../rules/facts/extract-feed.ts';
import { printItems } from '../../rules/facts/list/feed-progress.ts';
import type { Feed, PageFacts } from '../../rules/facts/page-facts.ts';
import { columnKey, pageKey } from '../../rules/url.ts';
import type { FrontierEntry } from '../../store/frontier.ts';
import type { FoundLink } from './known-pages.ts';

/** What a page shows of its list. */
type ListShown = Pick<PageFacts, 'key' | 'listOf' | 'items' | 'pager' | 'feeds'>;

/** The list that a page shows one part of: its key and what this part shows. Null where there is one part only. */
export function listPartOf(
  facts: ListShown,
  entry: Pick<FrontierEntry, 'list'>,
): { list: string; print: string | null } | null {
  const isFirst = facts.items.length > 0 && (facts.pager?.urls.length ?? 0) > 0;
  const list = entry.list ?? (isFirst ? (facts.listOf ?? columnKey(facts.key)) : null);
  return list === null ? null : { list, print: printItems(facts.items) || null };
}

/**
 * Further pages of the page's list and requests for more of it. They are no traps, whatever their addresses look like:
 * how far a list may be followed is for `list-book.ts` to say.
 */
export function listLinks(
  facts: ListShown,
  { entry, inScope }: { entry: Pick<FrontierEntry, 'key' | 'list'>; inScope: (url: string) => boolean },
): FoundLink[] {
  const links = new Map<string, FoundLink>();
  const part = listPartOf(facts, entry);
  // Who shows no entries has no list to go on with: next day and next month of a calendar are links as any other.
  for (const url of part === null || facts.items.length === 0 ? [] : (facts.pager?.urls ?? [])) {
    const key = inScope(url) ? pageKey(url) : null;
    if (key !== null && key !== entry.key) links.set(key, { key, url, inbred: false, list: part!.list });
  }
  for (const link of feedLinks(facts.feeds, inScope)) links.set(link.key, link);
  return [...links.values()];
}

export function feedLinks(feeds: readonly Feed[], inScope: (url: string) => boolean): FoundLink[] {
  return feeds
    .filter(({ request }) => inScope(request.url))
    .map((feed) => ({
      key: feedKey(feed.request),
      url: feed.request.url,
      inbred: false,
      feed: JSON.stringify(feed),
    }));
}
