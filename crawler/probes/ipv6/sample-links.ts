import { pageKey } from '../../../rules/url.ts';

/**
 * At most `limit` links of the portal's own domain, one per page, spread evenly over the site.
 * The same set of links gives the same sample, whatever their order. The home page is not among them.
 */
export function sampleLinks(links: readonly string[], home: string, limit: number): string[] {
  const homeKey = pageKey(home);
  const byKey = new Map<string, string>();
  for (const link of links) {
    const key = pageKey(link);
    if (key === null || key === homeKey || !isSameDomain(link, home)) continue;
    const known = byKey.get(key);
    if (known === undefined || link < known) byKey.set(key, link);
  }
  const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  if (sorted.length <= limit) return sorted;
  return Array.from({ length: limit }, (_, at) => sorted[Math.floor((at * sorted.length) / limit)] ?? home);
}

/** The portal's own host or a name below its domain, `www.` aside. */
function isSameDomain(link: string, home: string): boolean {
  const domain = new URL(home).hostname.replace(/^www\./, '');
  const host = new URL(link).hostname;
  return host === domain || host.endsWith(`.${domain}`);
}
