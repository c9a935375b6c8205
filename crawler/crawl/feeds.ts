import { decodeHtml, type Decoded } from '../../rules/decode.ts';
import { extractFeed } from '../../rules/facts/extract-feed.ts';
import type { Feed, PageFacts } from '../../rules/facts/page-facts.ts';
import { FACTS_VERSION } from '../../rules/versions.ts';
import type { FrontierEntry } from '../../store/frontier.ts';
import { packFacts } from '../../store/facts.ts';
import type { FetchOutcome } from '../fetch/fetch-page.ts';
import type { FoundLink, KnownPages } from './known-pages.ts';
import { feedLinks } from './list-links.ts';
import { offeredFiles } from './offered-files.ts';
import { toBlob } from '../reading/reading.ts';
import { blankRow, type Described } from './page-row.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';

/** The request for more of a list that a row stands for; null where it is an ordinary page. */
export function feedOf({ feed }: { feed: string | null }): Feed | null {
  // Our own, written by `feedLinks`.
  return feed === null ? null : (JSON.parse(feed) as Feed);
}

/** Other addresses at which the same list may be had. */
export function otherWays(entry: { feed: string | null }, inScope: (url: string) => boolean): FoundLink[] {
  const feed = feedOf(entry);
  return feed === null ? [] : feedLinks(extractFeed(null, feed).feeds, inScope);
}

/** @param fetchedAt ISO 8601 instant at which the answer came */
export function readAnswer(
  bytes: Uint8Array,
  { contentType, feed, fetchedAt }: { contentType: string | null; feed: Feed; fetchedAt: string },
): { decoded: Omit<Decoded, 'text'>; facts: PageFacts } {
  const { text, ...decoded } = decodeHtml(bytes, contentType);
  return { decoded, facts: extractFeed(text, feed, { seenOn: dayInShanghai(fetchedAt) }) };
}

export interface AnswerContext {
  fetchedAt: string;
  known: KnownPages;
  keyOf: (url: string) => string | null;
  inScope: (url: string) => boolean;
  readsPictures: boolean;
}

/**
 * What a request for more of a list brought. Where it redirected to does not matter, the adapter knows a list when it
 * sees one. What failed or is no list leads to the platform's other address, if there is one, and is not asked again.
 */
export function describeAnswer(
  entry: FrontierEntry & { seq: number },
  { feed, fetched }: { feed: Feed; fetched: FetchOutcome },
  context: AnswerContext,
): Described {
  const page = blankRow(entry, fetched, context.fetchedAt);
  // More of the same list is no further from the home page.
  const goOn = (feeds: readonly Feed[]) => context.known.claim(feedLinks(feeds, context.inScope), entry);
  const without = () => context.known.claim(otherWays(entry, context.inScope), entry);
  if (fetched.state === 'failed')
    return { page: { ...page, state: 'failed', cause: fetched.cause }, blob: null, found: without() };

  const blob = toBlob(fetched.bytes);
  const stored = { ...page, bytes_hash: blob.hash, size: blob.size };
  let reading: ReturnType<typeof readAnswer>;
  try {
    reading = readAnswer(fetched.bytes, { ...fetched, feed, fetchedAt: context.fetchedAt });
  } catch {
    return { page: { ...stored, state: 'failed', cause: 'unreadable' }, blob, found: without() };
  }
  const { decoded, facts } = reading;
  return {
    page: {
      ...stored,
      state: 'read',
      cause: facts.isCut === true ? 'over-budget' : null,
      charset: decoded.charset,
      charset_from: decoded.from,
      replaced: decoded.replaced,
      kind: facts.kind,
      title: facts.title,
      facts_version: FACTS_VERSION,
      facts: packFacts(facts),
    },
    blob,
    found: [
      ...context.known.claim(itemLinks(facts, context.keyOf), { depth: entry.depth + 1, seq: entry.seq }),
      ...goOn(facts.feeds),
    ],
    files: offeredFiles(facts, entry, context),
  };
}

function itemLinks({ items }: PageFacts, keyOf: (url: string) => string | null): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const { url } of items) {
    const key = url === '' ? null : keyOf(url);
    if (key !== null && !links.has(key)) links.set(key, { key, url, inbred: false });
  }
  return [...links.values()];
}
