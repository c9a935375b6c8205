const SHANGHAI_AHEAD_MS = 8 * 3600 * 1000;

/**
 * The day in Asia/Shanghai (no summer time since 1991) on which something was fetched: gives lists that show month and
 * day only their year. @param instant ISO 8601
 */
export function seenOnDay(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

/**
 * How a stored or fetched page is read. Where the portal's address leads on to another one (/web/index.html), that page is its
 * home: a redirect costs no click, so it lies as near as the address itself.
 */
export function readingOptions(page: { key: string; isHome: boolean; fetchedAt: string }): {
  seenOn: string;
  homeKey?: string;
} {
  return { seenOn: seenOnDay(page.fetchedAt), ...(page.isHome && { homeKey: page.key }) };
}
