import { hostOf } from '../../rules/walk/scope.ts';
import { templateOf } from '../../rules/walk/traps.ts';

/** A page that was read, as far as its address tells what its parameters do. */
export interface QueryRecord {
  url: string;
  /** Fingerprint of what it says. */
  print: string | null;
  barren: boolean;
}

/**
 * Learns which parameters of which program on which host change nothing: sort orders, filters, trackers and session
 * ids of a name that nobody thought of. Addresses that differ only in these are one page. The order of pages does not
 * show.
 */
export interface QueryNoise {
  note: (page: QueryRecord) => void;
  /** What has been learnt; null where no parameter is known to change nothing. */
  learnt: () => { plainOf: (url: string) => string | null; read: Set<string> } | null;
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
  const read = new Set<string>();

  return {
    note({ url, print, barren }) {
      if (print === null || !url.includes('?') || read.size >= MOST_ADDRESSES) return;
      read.add(url);
      for (const name of new Set(new URL(url).searchParams.keys())) {
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
      const noise = new Set(
        [...parameters].filter(([, groups]) => isNoise([...groups.values()])).map(([name]) => name),
      );
      if (noise.size === 0) return null;
      const plainOf = (url: string): string | null => {
        if (!url.includes('?')) return null;
        const names = [...new URL(url).searchParams.keys()].filter((name) => noise.has(parameterOf(url, name)));
        return names.length === 0 ? null : without(url, (name) => names.includes(name));
      };
      return { plainOf, read: new Set([...read].flatMap((url) => plainOf(url) ?? [])) };
    },
  };
}

function isNoise(groups: readonly Group[]): boolean {
  if (groups.some(({ prints }) => prints.size > 1)) return false;
  return groups.reduce((sum, { pages, isFull }) => sum + (isFull ? pages - 1 : 0), 0) >= ENOUGH;
}

/** A parameter means the same for one program on one host. */
function parameterOf(url: string, name: string): string {
  return `${templateOf(url).split('?')[0]} ${name}`;
}

function without(url: string, isLeftOut: (name: string) => boolean): string {
  const { searchParams, pathname, hash } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !isLeftOut(name)).map((pair) => JSON.stringify(pair));
  return `${hostOf(url) ?? ''}${pathname}?${kept.toSorted().join()}${hash}`;
}
