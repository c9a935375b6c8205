import { pageKey } from '../url.ts';
import type { Scope } from './scope.ts';
import { isTrapUrl } from './traps.ts';

/** Files are offered, not followed: `PageFacts.attachments` records them. */
const NOT_A_PAGE =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|zip|rar|7z|gz|tar|jpe?g|png|gif|bmp|webp|svg|ico|tiff?|mp[34]|m4[av]|avi|wmv|flv|mov|wav|swf|css|js|json|xml|rss|apk|exe|dmg|iso|woff2?|ttf|eot)$/i;

/** Enough for the menus and lists of a portal; beyond that it is emptied. */
const REMEMBERED = 200_000;

/**
 * Says which page a link leads to.
 * The same few hundred menu links stand on every page, so the answers are remembered.
 * @returns address → page key, or null where it is not followed: off the portal, a file, a trap
 */
export function createLinkReader(scope: Scope, thisYear: number): (url: string) => string | null {
  const remembered = new Map<string, string | null>();
  return (url) => {
    const known = remembered.get(url);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const key =
      scope.has(url) && !NOT_A_PAGE.test(new URL(url).pathname) && !isTrapUrl(url, thisYear) ? pageKey(url) : null;
    remembered.set(url, key);
    return key;
  };
}
