import { hostOf } from './scope.ts';
import { templateOf } from './traps.ts';
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
  /** Plain addresses of pages that were read. */
  read: Set<string>;
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
  /** One is enough to know that the parameter says something. */
  prints: Set<string>;
  /** Some of them brought something: pages that say alike "nothing here" prove nothing. */
  isFull: boolean;
}

/** So many pages said what another one had said already, and none said anything else. */
const ENOUGH = 6;
/** Guard against addresses without end. */
const MOST_ADDRESSES = 200_000;

export function createQueryNoise(): QueryNoise {
  const parameters = new Map<string, Map<string, Group>>();
  /** Parameters that made a difference once: nothing takes that back. */
  const meaning = new Set<string>();
  const read = new Map<string, { url: string; print: string }>();
  const twins = createTwinBook();

  return {
    note({ url, print, barren }) {
      if (print === null || read.size >= MOST_ADDRESSES) return;
      read.set(plainAddress(url), { url, print });
      if (!barren) twins.note(templateOf(url), print);
      for (const name of namesIn(url)) {
        const parameter = parameterOf(url, name);
        const rest = without(url, (other) => other === name);
        const groups = parameters.get(parameter) ?? new Map<string, Group>();
        parameters.set(parameter, groups);
        let group = groups.get(rest);
        if (group === undefined) groups.set(rest, (group = { pages: 0, prints: new Set(), isFull: false }));
        group.pages++;
        if (group.prints.size < 2) group.prints.add(print);
        group.isFull ||= !barren;
      }
    },
    learnt() {
      const idle = new Set<string>();
      for (const [name, groups] of parameters) {
        if (meaning.has(name)) continue;
        const found = meaningOf(groups, read);
        if (found === 'something') meaning.add(name);
        if (found === 'nothing') idle.add(name);
      }
      const twin = twins.learnt();
      const plainOf = (url: string): string | null => {
        if (idle.size === 0) return null;
        const names = namesIn(url).filter((name) => idle.has(parameterOf(url, name)));
        return names.length === 0 ? plainAddress(url) : without(url, (name) => names.includes(name));
      };
      const plain = [...read].map(([address, { url }]) => (url.includes('?') ? (plainOf(url) ?? address) : address));
      return {
        plainOf,
        read: new Set(idle.size === 0 ? [] : plain),
        openOf: (url) =>
          namesIn(url).flatMap((name) => {
            const parameter = parameterOf(url, name);
            if (meaning.has(parameter) || idle.has(parameter)) return [];
            const rest = without(url, (other) => other === name);
            return [{ parameter, rest, isRead: read.has(rest) || parameters.get(parameter)?.has(rest) === true }];
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
  groups: ReadonlyMap<string, Group>,
  read: ReadonlyMap<string, { print: string }>,
): 'nothing' | 'something' | 'unknown' {
  let same = 0;
  for (const [rest, { pages, prints, isFull }] of groups) {
    // The page without the parameter is one more of the group.
    const plain = read.get(rest)?.print;
    if (new Set([...prints, ...(plain === undefined ? [] : [plain])]).size > 1) return 'something';
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
