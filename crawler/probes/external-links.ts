import type { Link } from '../../rules/facts/page-facts.ts';
import type { LinksProbe } from '../../rules/result/probes.ts';
import { pageKey } from '../../rules/url.ts';
import type { Visitor } from './visitor.ts';

/** A glance, no crawl of other portals: so many addresses, and so many of one host. */
const MOST_LINKS = 40;
const MOST_OF_HOST = 2;

export interface ExternalLinksOptions {
  /** Links of a few pages of the portal, those of its home page first. */
  links: readonly Link[];
  /** Whether an address is the portal's own. */
  isOwn: (url: string) => boolean;
  visitor: Visitor;
  now: () => Date;
  /** Waits between two tries. */
  wait: () => Promise<void>;
}

/** Opens addresses of other portals that this one links to in plain sight; "not found" counts when it is said twice. */
export async function probeExternalLinks(options: ExternalLinksOptions): Promise<LinksProbe> {
  const seenAt = options.now().toISOString();
  const links: LinksProbe['links'] = [];
  for (const url of chooseLinks(options)) links.push(await openTwice(url, options));
  const told = links.filter(({ state }) => state !== 'unchecked').length;
  if (links.length === 0 || told > 0) return { state: 'tested', cause: null, seenAt, links };
  return { state: 'unchecked', cause: links[0]?.cause ?? null, seenAt, links };
}

function chooseLinks({ links, isOwn }: ExternalLinksOptions): string[] {
  const chosen = new Map<string, string>();
  const hosts = new Map<string, number>();
  for (const { url, hidden } of links) {
    if (hidden === true || !/^https?:\/\//i.test(url) || isOwn(url)) continue;
    const key = pageKey(url);
    if (key === null || chosen.has(key)) continue;
    const { host } = new URL(url);
    const known = hosts.get(host) ?? 0;
    if (known >= MOST_OF_HOST) continue;
    hosts.set(host, known + 1);
    chosen.set(key, url);
    if (chosen.size === MOST_LINKS) break;
  }
  return [...chosen.values()];
}

async function openTwice(url: string, { visitor, wait }: ExternalLinksOptions): Promise<LinksProbe['links'][number]> {
  const first = await visitor.ask({ url });
  if (first.ok) return { url, state: 'opened', status: first.status, cause: null };
  if (first.cause !== 'not-found') return { url, state: 'unchecked', status: first.status, cause: first.cause };
  await wait();
  const second = await visitor.ask({ url });
  if (second.ok) return { url, state: 'opened', status: second.status, cause: null };
  const state = second.cause === 'not-found' ? 'gone' : 'unchecked';
  return { url, state, status: second.status, cause: second.cause };
}
