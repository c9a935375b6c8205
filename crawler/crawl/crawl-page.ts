import { hash } from 'node:crypto';
import type { Cause } from '../../rules/causes.ts';
import { pageKey } from '../../rules/url.ts';
import { FACTS_VERSION } from '../../rules/versions.ts';
import { type FrontierEntry, type Found, settle } from '../../store/frontier.ts';
import { commitPage, type PageOutcome } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';
import { pack } from '../../store/zstd.ts';
import type { FetchOutcome, SentRequest } from '../fetch/fetch-page.ts';
import { fetchPatiently } from '../fetch/fetch-patiently.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { Host } from './hosts.ts';
import type { FoundLink, KnownPages } from './known-pages.ts';
import type { PageReading } from './read-page.ts';
import { templateOf, type TrapRecord } from './traps.ts';

/** What fetching and reading one page needs. */
export interface PageContext {
  db: Database;
  crawl: number;
  known: KnownPages;
  /** First `seq` of the wave. */
  waveFrom: number;
  keyOf: (url: string) => string | null;
  readPage: (bytes: Uint8Array, contentType: string | null, url: string) => PageReading;
}

/** What became of a page. refused: robots.txt asks to leave it, so nothing was sent. */
export type PageEnd =
  | ({ state: 'read' } & TrapRecord)
  | { state: 'moved' }
  | { state: 'failed' | 'refused'; cause: Cause };

type Entry = FrontierEntry & { seq: number };

/** Fetches an admitted page, reads it and commits all of it at once. Only the store can fail here. */
export async function crawlPage(entry: Entry, host: Host, context: PageContext): Promise<PageEnd> {
  const { db, crawl } = context;
  // Admitted by a former process, perhaps, that knew another robots.txt.
  const refusal = refusalOf(await host.robots(), entry.url);
  if (refusal !== null) {
    await settle(db, crawl, { key: entry.key, state: 'skipped', tries: 0, cause: refusal });
    return { state: 'refused', cause: refusal };
  }
  const requests: SentRequest[] = [];
  const fetchedAt = host.fetch.now().toISOString();
  const fetched = await fetchPatiently(entry.url, { ...host.fetch, onRequest: (sent) => requests.push(sent) });
  const outcome = describe(entry, fetched, { ...context, fetchedAt });
  await commitPage(db, crawl, { ...outcome, tries: fetched.tries, requests });
  return endOf(outcome.page);
}

function endOf({ state, cause, template, inbred, barren, print }: PageOutcome['page']): PageEnd {
  if (state === 'read') return { state, template, inbred: inbred === 1, barren: barren === 1, print: print ?? null };
  return state === 'moved' ? { state } : { state, cause: cause ?? 'unreadable' };
}

type Described = Pick<PageOutcome, 'page' | 'blob' | 'found'>;

function describe(entry: Entry, fetched: FetchOutcome, context: PageContext & { fetchedAt: string }): Described {
  const page = blankRow(entry, fetched, context.fetchedAt);
  if (fetched.state === 'failed')
    return { page: { ...page, state: 'failed', cause: fetched.cause }, blob: null, found: [] };

  const { url, bytes, contentType } = fetched;
  if (pageKey(url) !== entry.key) return moved(entry, page, url, context);
  let reading: PageReading;
  try {
    reading = context.readPage(bytes, contentType, url);
  } catch {
    // No page may end the crawl; its bytes are kept, so that it can be read again when the reader is mended.
    const blob = toBlob(bytes);
    return {
      page: { ...page, state: 'failed', cause: 'unreadable', bytes_hash: blob.hash, size: blob.size },
      blob,
      found: [],
    };
  }
  const { facts, decoded } = reading;
  if (facts.forward !== null && context.keyOf(facts.forward) !== null)
    return moved(entry, page, facts.forward, context);

  const links = readLinks(reading.links, entry, page.template, context);
  const bringsNew = links.some(({ key, inbred }) => !inbred && !context.known.isOld(key, context.waveFrom));
  const blob = toBlob(bytes);
  return {
    page: {
      ...page,
      state: 'read',
      charset: decoded.charset,
      charset_from: decoded.from,
      replaced: decoded.replaced,
      bytes_hash: blob.hash,
      size: blob.size,
      kind: facts.kind,
      title: facts.title,
      published: facts.published,
      print: reading.print,
      barren: !bringsNew && facts.published === null && facts.attachments.length === 0 ? 1 : 0,
      facts_version: FACTS_VERSION,
      facts: pack(JSON.stringify(facts)),
    },
    blob,
    found: context.known.claim(links, { depth: entry.depth + 1, seq: entry.seq }),
  };
}

/** A redirect is a link that costs no click. Nothing of the target is kept here: it gets its own turn. */
function moved(entry: Entry, page: PageOutcome['page'], target: string, { keyOf, known }: PageContext): Described {
  const key = keyOf(target);
  const found: Found[] = key === null ? [] : known.claim([{ key, url: target, inbred: false }], entry);
  return { page: { ...page, state: 'moved', final_url: target }, blob: null, found };
}

function readLinks(
  urls: readonly string[],
  entry: Entry,
  template: string,
  { keyOf, known, waveFrom }: PageContext,
): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const url of urls) {
    const key = keyOf(url);
    if (key === null || key === entry.key || links.has(key)) continue;
    // The pattern of a page that is known and settled is of no use to anybody.
    links.set(key, { key, url, inbred: !known.isOld(key, waveFrom) && templateOf(url) === template });
  }
  return [...links.values()];
}

function toBlob(bytes: Uint8Array): NonNullable<PageOutcome['blob']> {
  return { hash: hash('sha256', bytes), size: bytes.byteLength, bytes: pack(bytes) };
}

function blankRow(entry: Entry, fetched: FetchOutcome, fetchedAt: string): PageOutcome['page'] {
  const isPage = fetched.state === 'page';
  return {
    key: entry.key,
    url: entry.url,
    final_url: fetched.url,
    state: 'failed',
    cause: null,
    status: fetched.status,
    fetched_at: fetchedAt,
    content_type: fetched.contentType,
    etag: isPage ? fetched.etag : null,
    last_modified: isPage ? fetched.lastModified : null,
    charset: null,
    charset_from: null,
    replaced: null,
    bytes_hash: null,
    size: null,
    kind: null,
    title: null,
    published: null,
    template: templateOf(entry.url),
    print: null,
    inbred: entry.inbred,
    barren: 0,
    facts_version: null,
    facts: null,
  };
}
