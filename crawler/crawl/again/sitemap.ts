import { pageKey } from '../../../rules/url.ts';
import { fetchOnce, type FetchOutcome, type SentRequest } from '../../fetch/fetch-page.ts';
import { refusalOf } from '../../fetch/robots.ts';
import type { Host } from '../hosts.ts';
import { readEntries } from './sitemap-entries.ts';

/** Files of one sitemap that are read, … */
const MOST_FILES = 20;
/** … pages whose days are kept: twice what the largest portals have, … */
const MOST_DAYS = 200_000;
/** … and how long they are asked for in all, ms: no audit waits long for a hint. */
const LONGEST_MS = 120_000;

/** What a sitemap says of the portal's pages. */
export interface SitemapDays {
  /** YYYY-MM-DD of the last change by page key. */
  days: Map<string, string>;
  /** There is more of it than is read. */
  isCut: boolean;
}

/**
 * What the site's `sitemap.xml` says of its pages, sitemaps.org: the day of the last change by page key. Only what it
 * dates counts; pages are found by links, so that one that nobody can reach is not judged. Of a page that is not read
 * here nothing is known: it is asked for in its turn, as where there is no sitemap.
 */
export async function readSitemap(
  home: string,
  host: Host,
  onRequest: (sent: SentRequest) => void,
): Promise<SitemapDays> {
  const days = new Map<string, string>();
  const files = new Set([new URL('/sitemap.xml', home).href]);
  const until = host.fetch.now().getTime() + LONGEST_MS;
  let isCut = false;
  // Files that are added meanwhile come in their turn; each address stands in the set once, so that no index leads back.
  for (const url of files) {
    if (host.fetch.now().getTime() > until) return { days, isCut: true };
    const answer = await ask(url, host, onRequest);
    if (answer?.state !== 'page') {
      isCut ||= answer?.cause === 'over-budget';
      continue;
    }
    const isWhole = readEntries(new TextDecoder().decode(answer.bytes), ({ kind, address, day }) => {
      const key = host.fetch.inScope(address) ? pageKey(address) : null;
      if (key === null) return;
      if (kind === 'sitemap') {
        if (files.size < MOST_FILES) files.add(address);
        else isCut ||= !files.has(address);
      } else if (day !== null) {
        if (days.size < MOST_DAYS) days.set(key, day);
        else isCut = true;
      }
    });
    isCut ||= !isWhole;
  }
  return { days, isCut };
}

/** One file; null where robots.txt asks to leave it. */
async function ask(url: string, host: Host, onRequest: (sent: SentRequest) => void): Promise<FetchOutcome | null> {
  if (refusalOf(await host.robots(), url) !== null) return null;
  const data = { method: 'GET' as const, headers: { accept: 'application/xml,text/xml' } };
  return fetchOnce(url, { ...host.fetch, onRequest, data });
}
