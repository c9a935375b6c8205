import { pageKey } from '../../../rules/url.ts';
import { fetchOnce, type SentRequest } from '../../fetch/fetch-page.ts';
import { refusalOf } from '../../fetch/robots.ts';
import type { Host } from '../hosts.ts';

/** Files of one sitemap that are read. */
const MOST_FILES = 20;
const ENTRY = /<(url|sitemap)\b[^<>]*>((?:(?!<\1[\s>])[^])*?)<\/\1>/gi;

/**
 * What the site's `sitemap.xml` says of its pages, sitemaps.org: the day of the last change by page key. Only what it
 * dates counts; pages are found by links, so that one that nobody can reach is not judged.
 */
export async function readSitemap(
  home: string,
  host: Host,
  onRequest: (sent: SentRequest) => void,
): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  const files = [new URL('/sitemap.xml', home).href];
  for (let n = 0; n < files.length && n < MOST_FILES; n++) {
    const url = files[n]!;
    if (refusalOf(await host.robots(), url) !== null) continue;
    const data = { method: 'GET' as const, headers: { accept: 'application/xml,text/xml' } };
    const answer = await fetchOnce(url, { ...host.fetch, onRequest, data });
    if (answer.state !== 'page') continue;
    for (const { kind, address, day } of entriesOf(new TextDecoder().decode(answer.bytes))) {
      const key = host.fetch.inScope(address) ? pageKey(address) : null;
      if (key === null) continue;
      if (kind === 'sitemap') files.push(address);
      else if (day !== null) days.set(key, day);
    }
  }
  return days;
}

function entriesOf(xml: string): { kind: string; address: string; day: string | null }[] {
  return [...xml.matchAll(ENTRY)].flatMap(([, kind = '', content = '']) => {
    const address = unescape(valueOf(content, 'loc') ?? '');
    if (!URL.canParse(address)) return [];
    const day = /^\d{4}-\d{2}-\d{2}/.exec(valueOf(content, 'lastmod') ?? '')?.[0] ?? null;
    return [{ kind: kind.toLowerCase(), address, day }];
  });
}

function valueOf(content: string, name: string): string | null {
  const value = new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)`, 'i').exec(content)?.[1];
  return value === undefined ? null : value.trim();
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
