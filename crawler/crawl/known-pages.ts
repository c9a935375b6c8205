import { type Found, placeOf, seqOfPlace } from '../../store/frontier.ts';

/** Page keys that a crawl knows: kept in memory so that the 300 links of a page cost no query. */
export interface KnownPages {
  /**
   * Notes links of a page; returns those that are new or get an earlier turn, to be written to the frontier.
   * `firstLink` is the number of the first of them on the page; null stands for one that is settled.
   */
  claim(links: readonly (FoundLink | null)[], from: { depth: number; seq: number; firstLink?: number }): Found[];
  /** The page of a key, known or not: the same object each time. Null where no more are taken. */
  pageOf(key: string): KnownPage | null;
  /** Known since before this wave began; the answer does not depend on which page of the wave was first. */
  isOld(page: KnownPage, waveFrom: number): boolean;
  isSettled(page: KnownPage): boolean;
  /**
   * Begins with the links of one page.
   * @param leftOut keys that are none of them
   * @returns whether this is the first of the page's links that leads there
   */
  lookAround(leftOut: readonly string[]): (page: KnownPage) => boolean;
  has(key: string): boolean;
  /** Its turn is settled: it was admitted or skipped. */
  settle(key: string): void;
  restore(key: string, place: number | null): void;
  /** Keys that wait for their turn. */
  readonly waiting: number;
  /** There are as many keys as are taken. */
  readonly isFull: boolean;
}

export interface KnownPage {
  readonly key: string;
  /** Its turn as in the frontier, or `SETTLED`, or `UNKNOWN`. */
  place: number;
  /** Number of the page whose links were looked at when it was last seen. */
  seenFrom: number;
}

export interface FoundLink {
  key: string;
  url: string;
  inbred: boolean;
  /** As in the frontier. */
  feed?: string | null;
  list?: string | null;
}

/** Before and after all turns. */
const SETTLED = -1;
const UNKNOWN = Infinity;

/**
 * Addresses of a portal that are taken. The largest counties have a tenth; a site with more makes them up, and each costs
 * 250 bytes of memory for as long as the crawl goes on.
 */
const MOST_ADDRESSES = 1_000_000;

export function createKnownPages(most = MOST_ADDRESSES): KnownPages {
  const pages = new Map<string, KnownPage>();
  let waiting = 0;
  let looks = 0;

  function pageOf(key: string): KnownPage | null {
    return pages.get(key) ?? (pages.size < most ? newPage(key) : null);
  }

  /** Of a key that stands in the frontier, however many do. */
  function ownPage(key: string): KnownPage {
    return pages.get(key) ?? newPage(key);
  }

  function newPage(key: string): KnownPage {
    const page = { key, place: UNKNOWN, seenFrom: 0 };
    pages.set(key, page);
    return page;
  }

  return {
    claim(links, { depth, seq, firstLink = 0 }) {
      const found: Found[] = [];
      for (let n = 0; n < links.length; n++) {
        const link = links[n];
        if (link == null) continue;
        const { key, url, inbred, feed = null, list = null } = link;
        const place = placeOf(depth, seq, firstLink + n);
        const page = pageOf(key);
        if (page === null || page.place <= place) continue;
        if (page.place === UNKNOWN) waiting++;
        page.place = place;
        found.push({ key, url, depth, place, inbred: inbred ? 1 : 0, feed, list });
      }
      return found;
    },
    pageOf,
    isOld: ({ place }, waveFrom) => place === SETTLED || (place !== UNKNOWN && seqOfPlace(place) < waveFrom),
    isSettled: ({ place }) => place === SETTLED,
    lookAround(leftOut) {
      const look = ++looks;
      for (const key of leftOut) {
        const page = pageOf(key);
        if (page !== null) page.seenFrom = look;
      }
      return (page) => {
        const isFirst = page.seenFrom !== look;
        page.seenFrom = look;
        return isFirst;
      };
    },
    has: (key) => (pages.get(key)?.place ?? UNKNOWN) !== UNKNOWN,
    settle(key) {
      const page = ownPage(key);
      if (page.place !== SETTLED) waiting--;
      page.place = SETTLED;
    },
    restore(key, place) {
      ownPage(key).place = place ?? SETTLED;
      if (place !== null) waiting++;
    },
    get waiting() {
      return waiting;
    },
    get isFull() {
      return pages.size >= most;
    },
  };
}
