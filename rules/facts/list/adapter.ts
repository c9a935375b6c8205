import type { Attachment, Link, ListItem } from '../page-facts.ts';
import type { Outline } from '../outline.ts';
import type { ItemAddress } from './feed-records.ts';

/** What an adapter may look at: the page's outline and its HTML as read. */
export interface ListPage {
  outline: Outline;
  html: string;
  url: string;
  /** YYYY-MM-DD on which the page was seen, for dates without a year. */
  seenOn: string | null;
  /** Entries that the ordinary reader found in the page's HTML. */
  items: readonly ListItem[];
  /** What the page says of the list's length, 共N条 and 共N页. */
  claims: { total: number | null; pages: number | null };
}

/** How far a list was read before a request: tells an end from a failure and a new page from the same one again. */
export interface FeedProgress {
  entries: number;
  /** Entries the site claims, as far as known. */
  total: number | null;
  /** Entries of a full page, 0 where none was seen yet. */
  pageSize: number;
  /** Print of the page before, see `printItems`; '' for the first. */
  print: string;
  /** YYYY-MM-DD of the entry before, null where it has none: gives dates without a year theirs. */
  lastDate: string | null;
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
  before: FeedProgress;
  /** How the other pages are asked for, where only the list's own page says it. */
  plan?: FeedPlan;
  /** What is asked for is a page of the site as well, to which links lead: it is read once more as itself. */
  isPage?: true;
  /** What to ask instead where this fails: the same list at the platform's other address. */
  otherwise?: FeedRequest;
}

/** A request as a page's script makes it, `{page}` in place of the page's number. */
export interface FeedPlan {
  url: string;
  method: 'GET' | 'POST';
  body?: string;
  isJson: boolean;
  /** Number of the first page. */
  from: 0 | 1;
  /** How the script makes an entry's address, null where it does not show. */
  address: ItemAddress | null;
}

/** How a list goes on, as far as its page tells. */
export interface ListReading {
  /** Entries the site claims. */
  total: number | null;
  /** Pages the site claims. */
  pages: number | null;
  /** Ordinary HTML pages of the same list, in page order: all further ones on its first page, the next on a later one. */
  urls: string[];
  /** Which page of the list this one is, from 1, where its address tells. */
  own?: number;
  /** On a later page: address of the list's first page. Left out where the page is the first or file names tell it. */
  first?: string;
  /** Requests to endpoints that answer with fragments or JSON; `readFeed` of the same adapter reads the answers. */
  feeds: FeedRequest[];
  /** Lists that the page only leads to, a category tree: each is a column of its own below the page's. */
  sections?: { url: string; path: string[]; request: FeedRequest }[];
  /** Names of columns that stand in a script, as menu links. */
  links?: Link[];
  /** More pages are there that the page tells only its own program how to get. */
  isUnread?: true;
  /** Entries that stand in a script and nowhere else. */
  items?: ListItem[];
  /** Whose entries the page's own HTML shows; left out: this list's. `other`: a hot list beside one that a script fills. */
  shown?: 'other';
}

/** What came back from a feed. */
export type FeedReading =
  | { state: 'read'; items: ListItem[]; total: number | null; next: FeedRequest[]; attachments?: Attachment[] }
  /** The endpoint did not answer with a list; the column is incomplete, never blank. */
  | { state: 'failed'; why: string };

/** One platform's way of making lists. A plain object in a file of its own, one line in `adapters/index.ts`. */
export interface ListAdapter {
  /** Kebab-case, the file's name. */
  id: string;
  /**
   * Its request is a guess from what the page's script or frame looks like: where the answer is no list, the page has to
   * be rendered after all.
   */
  isTentative?: true;
  /** Reads a page by its fingerprint; null where the page is not of this platform. */
  readPage: (page: ListPage) => ListReading | null;
  /** Reads an answer. `first` is the address of the list's own page. Only adapters with feeds have it. */
  readFeed?: (text: string, request: FeedRequest, first: { url: string; seenOn: string | null }) => FeedReading;
}
