import type { ListItem } from '../page-facts.ts';
import type { Outline } from '../outline.ts';

/** What an adapter may look at: the page's outline and its HTML as read. */
export interface ListPage {
  outline: Outline;
  html: string;
  url: string;
  /** YYYY-MM-DD on which the page was seen, for dates without a year. */
  seenOn: string | null;
}

/** A request for more of a list, made as the platform's own page would make it. */
export interface FeedRequest {
  url: string;
  method: 'GET' | 'POST';
  /** Form-encoded body of a POST. */
  body?: string;
  /** Headers that the endpoint insists on; never cookies or tokens. */
  headers?: Record<string, string>;
  /** Number of the page it asks for, from 1. */
  page: number;
}

/** How a list goes on, as far as its page tells. */
export interface ListReading {
  /** Entries that stand on the page in a form the ordinary reader does not see (CDATA, JSON); they replace what it found. */
  items?: ListItem[];
  /** Entries the site claims. */
  total: number | null;
  /** Pages the site claims. */
  pages: number | null;
  /** Ordinary HTML pages of the same list, in page order, without this one. */
  urls: string[];
  /** Requests to endpoints that answer with fragments or JSON; `readFeed` of the same adapter reads the answers. */
  feeds: FeedRequest[];
}

/** What came back from a feed. */
export type FeedReading =
  | { state: 'read'; items: ListItem[]; total: number | null; next: FeedRequest[] }
  /** The endpoint did not answer with a list; the column is incomplete, never blank. */
  | { state: 'failed'; why: string };

/** One platform's way of making lists. A plain object in a file of its own, one line in `adapters/index.ts`. */
export interface ListAdapter {
  /** Kebab-case, the file's name. */
  id: string;
  /** Reads a page by its fingerprint; null where the page is not of this platform. */
  readPage: (page: ListPage) => ListReading | null;
  /** Reads an answer. `first` is the address of the list's own page. Only adapters with feeds have it. */
  readFeed?: (text: string, request: FeedRequest, first: { url: string; seenOn: string | null }) => FeedReading;
}
