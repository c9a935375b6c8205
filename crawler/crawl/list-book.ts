import type { Cause } from '../../rules/causes.ts';
import { hostOf } from '../../rules/walk/scope.ts';
import { templateOf } from '../../rules/walk/traps.ts';

/** A row of the frontier that a list leads to: a request for more of it, or one of its further pages. */
export interface ListEntry {
  url: string;
  feed: string | null;
  list: string | null;
}

/** What a page shows of a list. */
export interface ListPart {
  list: string;
  /** Print of its entries; null where it shows none. */
  print: string | null;
  /** A pager led to it. */
  isLater: boolean;
}

/** Keeps book of how lists go on, so that one that leads nowhere is not followed. Arrival order does not matter. */
export interface ListBook {
  /** An entry was fetched. @param cause why it failed, null where it was read */
  noteEnd: (entry: ListEntry, cause: Cause | null) => void;
  notePart: (part: ListPart) => void;
  /**
   * Whether the entry is to be fetched now, in a later wave, or not at all and why.
   * @param taken of this wave so far; counts the entry in
   */
  verdict: (entry: ListEntry, taken: Map<string, number>) => 'admit' | 'later' | Cause;
  /** The endpoint that the entry asks has answered before, if only with an error of its own. */
  hasAnswered: (entry: ListEntry) => boolean;
}

/** What was seen of one list's pages. */
interface ListRecord {
  firsts: Set<string>;
  later: Set<string>;
  /** Later pages that show entries, and those of them that repeat one another. */
  laterPages: number;
  isTried: boolean;
}

interface EndpointRecord {
  hasAnswered: boolean;
  refusals: number;
  cause: Cause | null;
}

/** These show whether there are others after the first; two, since the first may be linked under another name. */
const UNTRIED_PAGES = 2;
/** So many requests to an endpoint that has never answered, at a time and in all. */
const UNTRIED_REQUESTS = 3;
/** A chain of pages may meet itself once or twice; one that goes on repeating has no end. */
const MOST_REPEATS = 2;

/** The way to the endpoint is closed; all other failures are answers. */
const CLOSED: ReadonlySet<Cause> = new Set<Cause>([
  'blocked',
  'timeout',
  'reset',
  'refused',
  'tls-failure',
  'no-route',
  'dns-failure',
  'unknown-host',
]);

export function createListBook(): ListBook {
  const lists = new Map<string, ListRecord>();
  const endpoints = new Map<string, EndpointRecord>();

  function recordOf(list: string): ListRecord {
    let record = lists.get(list);
    if (record === undefined)
      lists.set(list, (record = { firsts: new Set(), later: new Set(), laterPages: 0, isTried: false }));
    return record;
  }

  /** Its further pages show nothing but what was shown before. */
  function isRepeating(list: string): boolean {
    const record = lists.get(list);
    if (record === undefined || record.laterPages === 0) return false;
    const fresh = [...record.later].filter((print) => !record.firsts.has(print)).length;
    return fresh === 0 || record.laterPages - fresh > MOST_REPEATS;
  }

  function take(taken: Map<string, number>, name: string, most: number): 'admit' | 'later' {
    const count = taken.get(name) ?? 0;
    if (count >= most) return 'later';
    taken.set(name, count + 1);
    return 'admit';
  }

  return {
    noteEnd({ url, feed, list }, cause) {
      if (list !== null) recordOf(list).isTried = true;
      if (feed === null) return;
      const name = endpointOf(url);
      let record = endpoints.get(name);
      if (record === undefined) endpoints.set(name, (record = { hasAnswered: false, refusals: 0, cause: null }));
      if (cause === null || !CLOSED.has(cause)) record.hasAnswered = true;
      else {
        record.refusals++;
        if (record.cause === null || cause === 'blocked') record.cause = cause;
      }
    },
    notePart({ list, print, isLater }) {
      if (print === null) return;
      const record = recordOf(list);
      (isLater ? record.later : record.firsts).add(print);
      if (isLater) record.laterPages++;
    },
    verdict({ url, feed, list }, taken) {
      if (feed !== null) {
        const name = endpointOf(url);
        const record = endpoints.get(name);
        if (record?.hasAnswered === true) return 'admit';
        if (record !== undefined && record.refusals >= UNTRIED_REQUESTS) return record.cause ?? 'blocked';
        return take(taken, `endpoint ${name}`, UNTRIED_REQUESTS - (record?.refusals ?? 0));
      }
      if (list === null) return 'admit';
      if (isRepeating(list)) return 'incomplete-list';
      return lists.get(list)?.isTried === true ? 'admit' : take(taken, `list ${list}`, UNTRIED_PAGES);
    },
    hasAnswered: ({ url }) => endpoints.get(endpointOf(url))?.hasAnswered === true,
  };
}

/** One program on one host: what it does to one request it does to all. */
function endpointOf(url: string): string {
  return `${hostOf(url) ?? ''}${templateOf(url)}`;
}
