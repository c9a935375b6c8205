import type { Kysely } from 'kysely';
import type { Cause } from '../rules/causes.ts';
import type { PageKind } from '../rules/facts/page-facts.ts';

// One row type per table, as `migrations.ts` creates them. What is queried has a column of its own;
// what is only carried along (facts, options, results) is JSON. Instants are ISO 8601 in UTC, flags 0 or 1.

/**
 * running: found so, it is gone on with · done: nothing is left to fetch · stopped: ended early, see `stopped_by` ·
 * unreachable: nothing of the site could be had.
 */
export type CrawlState = 'running' | 'done' | 'stopped' | 'unreachable';

export interface CrawlRow {
  id: number;
  /** Page key of the portal's address. */
  portal: string;
  /** Address that the crawl begins at. */
  url: string;
  /** Name of the portal, where its operator gave one. */
  name: string | null;
  state: CrawlState;
  /** An audit goes on to judge what it crawled, even after an interruption. */
  purpose: 'crawl' | 'audit';
  /** JSON; a crawl is gone on with only under the same options. */
  options: string;
  started_at: string;
  finished_at: string | null;
  /** What ended it early: `max-pages`, or the cause that the home page failed with. */
  stopped_by: string | null;
  /** `frontier.seq` of the first page of the wave in progress. */
  wave_from: number;
}

/** found: known, not yet admitted · queued: to be fetched · done, failed: fetched · skipped: not to be fetched, see `cause`. */
export type FrontierState = 'found' | 'queued' | 'done' | 'failed' | 'skipped';

export interface FrontierRow {
  crawl: number;
  /** Page key: one row for all the addresses of a page. */
  key: string;
  url: string;
  /** Clicks from the home page. */
  depth: number;
  /** Its turn: depth, page it was first found on, number of the link there, in one number; see `placeOf`. */
  place: number;
  /** Found on a page of its own address pattern, as months of a calendar and filters of a search are. */
  inbred: number;
  /** Order of admission; null until admitted. */
  seq: number | null;
  state: FrontierState;
  tries: number;
  cause: Cause | null;
}

/** read: bytes and facts are there · moved: redirects to another page of the portal · failed: see `cause`. */
export type PageState = 'read' | 'moved' | 'failed';

export interface PageRow {
  crawl: number;
  key: string;
  url: string;
  /** Where redirects led. */
  final_url: string;
  state: PageState;
  cause: Cause | null;
  status: number | null;
  fetched_at: string;
  content_type: string | null;
  etag: string | null;
  last_modified: string | null;
  charset: string | null;
  charset_from: string | null;
  /** Byte sequences that the decoder could not read. */
  replaced: number | null;
  /** SHA-256 of the body, hex; null where there is none. */
  bytes_hash: string | null;
  size: number | null;
  kind: PageKind | null;
  title: string | null;
  published: string | null;
  /** Address pattern, fingerprint of the text, and whether it brought anything new; see `crawler/crawl/traps.ts`. */
  template: string;
  print: string | null;
  inbred: number;
  barren: number;
  facts_version: number | null;
  /** PageFacts as JSON, zstd. */
  facts: Uint8Array | null;
}

export interface BlobRow {
  /** SHA-256 of the plain bytes, hex. */
  hash: string;
  size: number;
  /** zstd. */
  bytes: Uint8Array;
}

/** The ledger: every request that was sent, redirects and repeats included. */
export interface RequestRow {
  crawl: number;
  url: string;
  at: string;
  status: number | null;
  ms: number;
  /** Bytes received as body, before decompression. */
  bytes: number;
  cause: Cause | null;
}

export interface ProbeRow {
  crawl: number;
  /** ipv6, tls, availability or search. */
  kind: string;
  json: string;
}

export interface ResultRow {
  crawl: number;
  checklist: string;
  as_of: string;
  json: string;
}

export interface FindingSeenRow {
  portal: string;
  key: string;
  first_seen: string;
  last_seen: string;
}

export interface Schema {
  crawls: CrawlRow;
  frontier: FrontierRow;
  pages: PageRow;
  blobs: BlobRow;
  requests: RequestRow;
  probes: ProbeRow;
  results: ResultRow;
  findings_seen: FindingSeenRow;
}

export type Database = Kysely<Schema>;
