import type { Cause } from '../../rules/causes.ts';
import type { Feed } from '../../rules/facts/page-facts.ts';

/** A crawl of a portal from this browser; one for each portal, and it can be gone on with after any break. */
export interface CrawlRecord {
  /** Page key of the portal's address. */
  site: string;
  url: string;
  name: string | null;
  /** Pages to fetch at most. */
  maxPages: number;
  /** ISO instant. */
  startedAt: string;
  /** robots.txt of the host as it was read at the start; '' for none. */
  robots: string;
  state: 'open' | 'done';
}

/** A page that is known: to be fetched, or fetched with what came of it. */
export interface CrawlPage {
  site: string;
  /** Page key of its address. */
  key: string;
  url: string;
  /** The request for more of a list that it stands for; none for a page. */
  feed?: Feed;
  /** Order in which it was found; the portal's own page is 0. */
  order: number;
  state: 'waiting' | 'read' | 'failed';
  cause: Cause | null;
  seenAt: string | null;
  contentType: string | null;
  /** What came, sealed: pages hold personal data. Gone when the crawl is judged. */
  sealed: Sealed | null;
}

/** Bytes that only this browser's own key opens. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** An answer as the page's own fetch got it. */
export type Answer =
  | { state: 'answered'; url: string; status: number; contentType: string | null; bytes: Uint8Array<ArrayBuffer> }
  | { state: 'failed'; cause: Cause };

/** An address that a page leads to. */
export type Found = Pick<CrawlPage, 'key' | 'url' | 'feed'>;

/** How far a crawl has come. */
export interface CrawlProgress {
  site: string;
  fetched: number;
  failed: number;
  waiting: number;
  maxPages: number;
  state: CrawlRecord['state'];
}
