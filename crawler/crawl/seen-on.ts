import { dayInShanghai } from '../../rules/text/shanghai-time.ts';

/**
 * How a stored or fetched page is read. The day gives lists that show month and day only their year. Where the portal's address leads on to another one (/web/index.html), that page is its
 * home: a redirect costs no click, so it lies as near as the address itself.
 */
export function readingOptions(page: { key: string; isHome: boolean; fetchedAt: string }): {
  seenOn: string;
  homeKey?: string;
} {
  return { seenOn: dayInShanghai(page.fetchedAt), ...(page.isHome && { homeKey: page.key }) };
}
