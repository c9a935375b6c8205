import type { Cause } from '../causes.ts';
import { pageKey } from '../url.ts';
import type { SiteFacts } from './site-facts.ts';

/** Share of failed pages, as parts of those read, at which a portal that blocks readers has not been seen. */
const BLOCKED_SHARE = 1 / 4;

/**
 * Why something may stand on the portal where nobody looked; null where every place named like it was read, so that its
 * absence is one.
 * @param places what columns and menu entries that may hold it are called
 */
export function unseenCause(site: SiteFacts, places: RegExp): Cause | null {
  if (!site.crawl.complete) return 'incomplete-crawl';
  const unread = site.columns.find((column) => column.cause !== null && column.path.some((step) => places.test(step)));
  if (unread !== undefined) return unread.cause;
  const failed = new Map(site.failures.map(({ url, cause }) => [pageKey(url) ?? url, cause]));
  for (const { name, url, external } of site.menu) {
    if (!places.test(name)) continue;
    const cause = failed.get(pageKey(url) ?? url);
    if (cause !== undefined && cause !== 'not-found') return cause;
    if (external) return 'off-site';
  }
  const isBlocked =
    site.failures.some(({ cause }) => cause === 'blocked') && site.failures.length > site.crawl.pages * BLOCKED_SHARE;
  return isBlocked ? 'blocked' : null;
}
