import { hash } from 'node:crypto';
import type { Decoded } from '../../rules/decode.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { packFacts, type PackedFacts } from '../../store/facts.ts';
import type { PageOutcome } from '../../store/pages.ts';
import { pack } from '../../store/zstd.ts';
import type { Address } from '../crawl/read-links.ts';
import { type PageReading, readPage } from '../crawl/read-page.ts';

/** A fetched page that is to be read. */
export interface ReadTask {
  bytes: Uint8Array;
  contentType: string | null;
  /** Address it was fetched at. */
  url: string;
  /** YYYY-MM-DD on which it was fetched. */
  seenOn: string;
  /** Its key, where it is the page that the portal's address leads to. */
  homeKey?: string;
}

/** A page as the store keeps it, and what the crawl goes on with: small enough to be sent from thread to thread. */
export interface Reading extends Pick<PageReading, 'print' | 'signs'> {
  /** Every address that the page leads to, in page order, the same one once. */
  links: Address[];
  decoded: Omit<Decoded, 'text'>;
  blob: NonNullable<PageOutcome['blob']>;
  /** All facts, packed. */
  facts: PackedFacts;
  /** Those of them that the crawl looks at, and how many blocks and links there are. */
  page: LookedAt & { blockCount: number; linkCount: number };
}

type LookedAt = Pick<
  PageFacts,
  | 'key'
  | 'kind'
  | 'title'
  | 'published'
  | 'forward'
  | 'listOf'
  | 'items'
  | 'pager'
  | 'feeds'
  | 'attachments'
  | 'imageFiles'
  | 'isCut'
>;

/** Reads a page and packs it for the store. @throws whatever reading throws */
export function readForStore({
  bytes,
  contentType,
  url,
  ...options
}: ReadTask): Omit<Reading, 'links'> & { links: string[] } {
  const { facts, ...reading } = readPage(bytes, contentType, url, options);
  const { key, kind, title, published, forward, listOf, items, pager, feeds, attachments, imageFiles, isCut } = facts;
  const lookedAt: LookedAt = {
    key,
    kind,
    title,
    published,
    forward,
    listOf,
    items,
    pager,
    feeds,
    attachments,
    imageFiles,
    ...(isCut === true && { isCut }),
  };
  return {
    ...reading,
    blob: toBlob(bytes),
    facts: packFacts(facts),
    page: { ...lookedAt, blockCount: facts.blocks.length, linkCount: facts.links.length },
  };
}

/** A body as the store keeps it. */
export function toBlob(bytes: Uint8Array): Reading['blob'] {
  return { hash: hash('sha256', bytes), size: bytes.byteLength, bytes: pack(bytes) };
}
