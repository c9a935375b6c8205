import type { Generated, Kysely } from 'kysely';
import type { Cause } from '../rules/causes.ts';
import type { PageKind } from '../rules/facts/page-facts.ts';
import type { RenderReason } from '../rules/facts/render-gate.ts';
import type { Stored } from './hide.ts';
import type { KeptStatements } from './insert-rows.ts';
import type { Sealed, Vault } from './vault.ts';

// One row type per table, as the code sees it; `Schema` below says what of it lies hidden in the tables that
// `migrations.ts` creates. What is queried has a column of its own; what is only carried along (facts, options, results)
// is JSON. Instants are ISO 8601 in UTC, flags 0 or 1: the same in every database.

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
  /** An audit goes on to judge what it crawled, even after an interruption; a recheck asks for a few pages again and is no crawl of the portal. */
  purpose: 'crawl' | 'audit' | 'recheck';
  /** JSON; a crawl is gone on with only under the same options. */
  options: string;
  started_at: string;
  finished_at: string | null;
  /** What ended it early: `max-pages`, `max-addresses`, or the cause that the home page failed with. */
  stopped_by: string | null;
  /** `frontier.seq` of the first page of the wave in progress. */
  wave_from: number;
  /** The crawl before it, where only what may have changed since is asked for; null where everything is. */
  base: number | null;
  /** When every page was last asked for; null for its own start. */
  full_at: string | null;
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
  /** For a request for more of a list: the `Feed` as JSON, with which its answer is read. */
  feed: string | null;
  /** For a further page of a list: key of the list; it is no endless calendar and is followed to its end. */
  list: string | null;
  /** Order of admission; null until admitted. */
  seq: number | null;
  state: FrontierState;
  tries: number;
  cause: Cause | null;
  /** 1: an address that was not found was asked for a second time, at the end of the crawl; `cause` is what came of it. */
  asked_again: number | null;
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
  /** Address pattern, keyed fingerprint of the text, and whether it brought anything new; see `rules/walk/traps.ts`. */
  template: string;
  print: string | null;
  inbred: number;
  barren: number;
  facts_version: number | null;
  /** SHA-256 of the facts as text, hex: they lie among the contents, once however many crawls read the same. */
  facts_hash: string | null;
  /** As in the frontier: a later version of the facts reads an answer again only with its `Feed`. */
  feed: string | null;
  /** For a page of a list that has several: key of the list, and keyed print of what it shows; see `crawler/crawl/list-book.ts`. */
  list: string | null;
  list_print: string | null;
  /** For a tiny page that says nothing and runs a script: its fingerprint, see `rules/facts/blocked.ts`. */
  shell: string | null;
  /** Why the page is to be rendered, as its static HTML shows; null for nearly all. */
  render_reason: RenderReason | 'asked' | null;
  render_state: RenderState | null;
  /** SHA-256 of the rendered HTML as UTF-8, for a page whose facts come from it. */
  rendered_hash: string | null;
  /** What a crawl that only asks for what may have changed did with the page; null where it read it anew. */
  again: PageAgain | null;
  /** When it was last asked for and had not changed since `fetched_at`. */
  checked_at: string | null;
  /** What page rules said of it, and under which rules and plan; see `crawler/remembered.ts`. */
  judged: Uint8Array | null;
  judged_by: string | null;
}

/** kept: not asked for, known from the crawl before · same: asked for, and it says what it said before. */
export type PageAgain = 'kept' | 'same';

/**
 * pending: still to be rendered · rendered: its facts are those of the rendered page · partial: so they are, though some
 * request of the page failed · same: rendering added nothing, so the static page says all · idle: likewise, and the page
 * did not even ask for anything · unsettled: it did not come to rest, or broke · template: left out, since pages of its
 * template gain nothing or never come to rest · not-tested: rendering is off or there is no browser.
 */
export type RenderState =
  | 'pending'
  | 'rendered'
  | 'partial'
  | 'same'
  | 'idle'
  | 'unsettled'
  | 'template'
  | 'not-tested';

/** found: known from a page · asked: see `cause` and `status` · skipped: not to be asked for, or over the budget. */
export type FileState = 'found' | 'asked' | 'skipped';

/** A file that pages of the portal offer, on the portal's own hosts. */
export interface FileRow {
  crawl: number;
  /** As page keys are. */
  key: string;
  url: string;
  /** Name that the first page gives it, and extension. */
  name: string;
  ext: string;
  /** Key of the first page that offers it. */
  page: string;
  /** How soon it is to be fetched: lists of people, 0, before other files. */
  rank: number;
  /** Its turn among those of its rank, as in the frontier. */
  place: number;
  state: FileState;
  /** How often it was asked for: a file that is not there is asked for twice, the second time at the end. */
  tries: number;
  status: number | null;
  /** Null where the file is there. */
  cause: Cause | null;
  /** Bytes, where the server says. */
  size: number | null;
  type: string | null;
  asked_at: string | null;
  /** SHA-256 of its bytes, hex, where it was fetched; its scan lies in `file_scans`. The bytes are not kept. */
  bytes_hash: string | null;
  etag: string | null;
  last_modified: string | null;
  /** Why a file that is there was not fetched, or its bytes not looked at. */
  unread: Cause | null;
}

/**
 * What was found in a file, once for each content: counts and masked forms, of lists of clean-ups and annual reports also
 * rows and figures; never a value or the file itself.
 */
export interface FileScanRow {
  hash: string;
  /** Of the readers and recognisers. */
  version: number;
  /** 1: pictures were read, too. */
  ocr: number;
  /** `StoredScan` as JSON, zstd. */
  content: Sealed;
}

/** Bytes of pages as they came or were rendered, and facts as JSON. */
export interface BlobRow {
  /** SHA-256 of the plain bytes, hex. */
  hash: string;
  size: number;
  /** zstd. */
  bytes: Sealed;
}

/** The ledger: every request that was sent, redirects and repeats included. Addresses in it are masked for good. */
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
  /** JSON. */
  content: Sealed;
}

export interface ResultRow {
  crawl: number;
  checklist: string;
  as_of: string;
  /** A result by the machine and one that people have confirmed stand beside each other. */
  basis: 'machine' | 'confirmed';
  /** JSON, zstd. */
  content: Sealed;
  /** Hash of all that it was made of; null where nobody has noted it. */
  print: string | null;
}

export interface FindingSeenRow {
  portal: string;
  key: string;
  first_seen: string;
  last_seen: string;
}

/** An event; the table only grows. */
export interface DecisionRow {
  portal: string;
  id: string;
  /** `Decision` as JSON. */
  content: Sealed;
}

export interface ReplyRow {
  portal: string;
  id: string;
  /** `Reply` as JSON. */
  content: Sealed;
}

/** A picture that somebody took to defend a finding; the table only grows. */
export interface PictureRow {
  portal: string;
  id: string;
  /** `PictureNote` as JSON, zstd. */
  content: Sealed;
  /** Text of the page, zstd. */
  text: Sealed;
  png: Sealed;
}

export interface PortalNotesRow {
  portal: string;
  /** `PortalNotes` as JSON. */
  content: Sealed;
}

/** What a schedule has done: a whole audit, or one try to open the home page. */
export type Job = 'audit' | 'availability';

/** What is to be done of itself, and when. */
export interface ScheduleRow {
  name: string;
  /** As in `crawls`. */
  portal: string;
  job: Job;
  /** Five fields, in Asia/Shanghai. */
  cron: string;
  /** Minutes over which the starts of all portals are spread. */
  spread: number;
  /** HH:MM in Asia/Shanghai: runs begin and go on only between these; null for any time. */
  opens: string | null;
  closes: string | null;
  /** JSON: address, name and hosts. */
  target: string;
  /** JSON: flags as on the command line. */
  options: string;
  added_at: string;
}

/** due: its time had come · missed: its time had passed before anybody was there · continued: a former run was not ended. */
export type RunReason = 'due' | 'missed' | 'continued';

/** running: or lost with its process · lost: so it was found · interrupted: it is gone on with · failed: see `detail`. */
export type RunState = 'running' | 'done' | 'interrupted' | 'failed' | 'lost';

/** The history of the schedules. */
export interface RunRow {
  id: number;
  schedule: string;
  portal: string;
  job: Job;
  /** The time of the schedule that it answers. */
  due_at: string;
  reason: RunReason;
  started_at: string;
  finished_at: string | null;
  state: RunState;
  /** What came of it, for people. */
  detail: string;
  /** Process and machine. */
  worker: string;
  /** Runs before it, without a break, whose process died. */
  lost: number;
}

/** One try to open a portal's home page. */
export interface AvailabilityRow {
  portal: string;
  seen_at: string;
  state: 'opened' | 'failed' | 'blocked';
  cause: Cause | null;
  status: number | null;
  seconds: number;
}

/** The ledger of what was asked outside a crawl. */
export type VisitRow = Omit<RequestRow, 'crawl'> & { portal: string };

/** What was sent out; the table only grows. */
export interface EditionRow {
  portal: string;
  /** In the order of issue, from 1. */
  turn: number;
  period: string;
  edition: number;
  /** JSON, zstd. */
  content: Sealed;
}

/** What the store knows of itself, by name. */
export interface MetaRow {
  name: 'secret';
  value: string;
}

/** The tables. Columns that hold what the site says are opaque here: `hide.ts` writes them and reads them. */
export interface Schema {
  meta: MetaRow;
  crawls: Omit<CrawlRow, 'id'> & { id: Generated<number> };
  frontier: Stored<FrontierRow>;
  pages: Stored<PageRow>;
  blobs: BlobRow;
  files: Stored<FileRow>;
  file_scans: FileScanRow;
  requests: Omit<Stored<RequestRow>, 'hidden'>;
  probes: ProbeRow;
  results: ResultRow;
  findings_seen: FindingSeenRow;
  decisions: DecisionRow;
  portal_notes: PortalNotesRow;
  schedules: ScheduleRow;
  runs: Omit<RunRow, 'id'> & { id: Generated<number> };
  availability: AvailabilityRow;
  visits: Omit<Stored<VisitRow>, 'hidden'>;
  editions: EditionRow;
  replies: ReplyRow;
  pictures: PictureRow;
}

/** An open database with what seals and opens its contents. */
export interface Database {
  sql: Kysely<Schema>;
  vault: Vault;
  statements: KeptStatements;
}
