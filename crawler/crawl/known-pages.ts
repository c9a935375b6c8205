import { type Found, placeOf, seqOfPlace } from '../../store/frontier.ts';

/** Page keys that a crawl knows: kept in memory so that the 300 links of a page cost no query. */
export interface KnownPages {
  /**
   * Notes links of a page; returns those that are new or get an earlier turn, to be written to the frontier.
   * `firstLink` is the number of the first of them on the page.
   */
  claim(links: readonly FoundLink[], from: { depth: number; seq: number; firstLink?: number }): Found[];
  /** Known since before this wave began; the answer does not depend on which page of the wave was first. */
  isOld(key: string, waveFrom: number): boolean;
  has(key: string): boolean;
  /** Its turn is settled: it was admitted or skipped. */
  settle(key: string): void;
  restore(key: string, place: number | null): void;
  /** Keys that wait for their turn. */
  readonly waiting: number;
}

export interface FoundLink {
  key: string;
  url: string;
  inbred: boolean;
  /** As in the frontier. */
  feed?: string | null;
  list?: string | null;
}

const SETTLED = -1;

export function createKnownPages(): KnownPages {
  const places = new Map<string, number>();
  let waiting = 0;
  return {
    claim(links, { depth, seq, firstLink = 0 }) {
      const found: Found[] = [];
      for (let n = 0; n < links.length; n++) {
        const { key, url, inbred, feed = null, list = null } = links[n]!;
        const place = placeOf(depth, seq, firstLink + n);
        const known = places.get(key);
        if (known !== undefined && known <= place) continue;
        if (known === undefined) waiting++;
        places.set(key, place);
        found.push({ key, url, depth, place, inbred: inbred ? 1 : 0, feed, list });
      }
      return found;
    },
    isOld(key, waveFrom) {
      const place = places.get(key);
      return place !== undefined && (place === SETTLED || seqOfPlace(place) < waveFrom);
    },
    has: (key) => places.has(key),
    settle(key) {
      if (places.get(key) !== SETTLED) waiting--;
      places.set(key, SETTLED);
    },
    restore(key, place) {
      places.set(key, place ?? SETTLED);
      if (place !== null) waiting++;
    },
    get waiting() {
      return waiting;
    },
  };
}
