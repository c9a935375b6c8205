import { hostOf } from '../../rules/walk/scope.ts';
import { templateOf } from '../../rules/walk/traps.ts';
import { fingerprint } from './fingerprint.ts';
import { createTwinBook } from './twin-book.ts';

/** A page that was read, as far as its address tells what its parameters do. */
export interface QueryRecord {
  url: string;
  /** Fingerprint of what it says. */
  print: string | null;
  barren: boolean;
}

/**
 * Learns which parameters of which program on which host change nothing: trackers, views and session ids of a name that
 * nobody thought of. Addresses that differ only in these are one page. And which programs show nothing but the pages of
 * another: for paper, for phones. The order of pages does not show.
 */
export interface QueryNoise {
  note: (page: QueryRecord) => void;
  learnt: () => LearntNoise;
}

export interface LearntNoise {
  /** What the address is without parameters that change nothing; null where no such parameter is known. */
  plainOf: (url: string) => string | null;
  /** Counts a plain address among those that were read. @returns whether it was one of them already */
  takePlain: (address: string) => boolean;
  /**
   * Parameters of the address of which it is not known yet whether they change anything, though pages with other values
   * and all else the same (`rest`) may have been read.
   */
  openOf: (url: string) => { parameter: string; rest: string; isRead: boolean }[];
  /** Every page of this pattern so far was one of another's. */
  isTwin: (template: string) => boolean;
}

/** Pages that differ in nothing but the parameter. */
interface Group {
  pages: number;
  /** What the first of them says; one that says something else is enough to know that the parameter does, too. */
  print: number;
  isMixed: boolean;
  /** Some of them brought something: pages that say alike "nothing here" prove nothing. */
  isFull: boolean;
}

/** So many pages said what another one had said already, and none said anything else. */
const ENOUGH = 6;
/** Guard against addresses without end. */
const MOST_ADDRESSES = 200_000;

// Texts that are only compared are kept as their fingerprints: there are as many as pages.

export function createQueryNoise(): QueryNoise {
  /** By parameter, then by the fingerprint of all else. */
  const parameters = new Map<string, Map<number, Group>>();
  /** Parameters that made a difference once: nothing takes that back. */
  const meaning = new Set<string>();
  /** What pages say, by their plain addresses. */
  const read = new Map<number, number>();
  /** Addresses that have parameters, by their plain ones. */
  const queries = new Map<number, string>();
  const twins = createTwinBook();

  return {
    note({ url, print, barren }) {
      if (print === null || read.size >= MOST_ADDRESSES) return;
      const address = fingerprint(plainAddress(url));
      const said = fingerprint(print);
      read.set(address, said);
      if (!barren) twins.note(templateOf(url), said);
      const names = namesIn(url);
      if (names.length > 0) queries.set(address, url);
      for (const name of names) {
        const parameter = parameterOf(url, name);
        if (meaning.has(parameter)) continue;
        const groups = parameters.get(parameter) ?? new Map<number, Group>();
        parameters.set(parameter, groups);
        const rest = fingerprint(without(url, (other) => other === name));
        const group = groups.get(rest) ?? { pages: 0, print: said, isMixed: false, isFull: false };
        groups.set(rest, group);
        group.pages++;
        group.isMixed ||= group.print !== said;
        group.isFull ||= !barren;
      }
    },
    learnt() {
      const idle = new Set<string>();
      for (const [name, groups] of parameters) {
        const found = meaningOf(groups, read);
        if (found === 'nothing') idle.add(name);
        if (found !== 'something') continue;
        meaning.add(name);
        parameters.delete(name);
      }
      const twin = twins.learnt();
      const plainOf = (url: string): string | null => {
        if (idle.size === 0) return null;
        const names = namesIn(url).filter((name) => idle.has(parameterOf(url, name)));
        return names.length === 0 ? plainAddress(url) : without(url, (name) => names.includes(name));
      };
      const plainRead = new Set<number>();
      for (const address of idle.size === 0 ? [] : read.keys()) {
        const url = queries.get(address);
        plainRead.add(url === undefined ? address : fingerprint(plainOf(url) ?? ''));
      }
      return {
        plainOf,
        takePlain(address) {
          const plain = fingerprint(address);
          const isRead = plainRead.has(plain);
          plainRead.add(plain);
          return isRead;
        },
        openOf: (url) =>
          namesIn(url).flatMap((name) => {
            const parameter = parameterOf(url, name);
            if (meaning.has(parameter) || idle.has(parameter)) return [];
            const rest = without(url, (other) => other === name);
            const print = fingerprint(rest);
            return [{ parameter, rest, isRead: read.has(print) || parameters.get(parameter)?.has(print) === true }];
          }),
        isTwin: (template) => twin.has(template),
      };
    },
  };
}

function namesIn(url: string): string[] {
  return url.includes('?') ? [...new Set(new URL(url).searchParams.keys())] : [];
}

/** What a parameter changes, as far as the pages that were read tell. */
function meaningOf(
  groups: ReadonlyMap<number, Group>,
  read: ReadonlyMap<number, number>,
): 'nothing' | 'something' | 'unknown' {
  let same = 0;
  for (const [rest, { pages, print, isMixed, isFull }] of groups) {
    // The page without the parameter is one more of the group.
    const plain = read.get(rest);
    if (isMixed || (plain !== undefined && plain !== print)) return 'something';
    if (isFull) same += plain === undefined ? pages - 1 : pages;
  }
  return same >= ENOUGH ? 'nothing' : 'unknown';
}

/** A parameter means the same for one program on one host. */
function parameterOf(url: string, name: string): string {
  return `${templateOf(url).split('?')[0]} ${name}`;
}

function plainAddress(url: string): string {
  return without(url, () => false);
}

function without(url: string, isLeftOut: (name: string) => boolean): string {
  const { searchParams, pathname, hash } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !isLeftOut(name)).map((pair) => JSON.stringify(pair));
  return `${hostOf(url) ?? ''}${pathname}?${kept.toSorted().join()}${hash}`;
}
