/** Learns which programs show nothing but the pages of another: for paper, for phones. Order does not show. */
export interface TwinBook {
  /** A page that was read and brought something. @param print of what it says, see `fingerprint.ts` */
  note: (template: string, print: number) => void;
  /** Patterns of which every page so far says what a page of one other, larger pattern says. */
  learnt: () => Set<string>;
}

/** So many pages of a pattern, all of them known from another. */
const ENOUGH = 12;

/** The pages of a pattern, each print once. */
interface Pattern {
  template: string;
  count: number;
}

export function createTwinBook(): TwinBook {
  const patterns = new Map<string, Pattern>();
  // Nearly every print is of one pattern alone, which takes no list.
  const first = new Map<number, Pattern>();
  const shared = new Map<number, Pattern[]>();

  function isOriginal(other: Pattern, one: Pattern): boolean {
    const more = other.count - one.count;
    const byName = other.template.length - one.template.length || (other.template < one.template ? -1 : 1);
    return more > 0 || (more === 0 && byName < 0);
  }

  function patternOf(template: string): Pattern {
    let pattern = patterns.get(template);
    if (pattern === undefined) patterns.set(template, (pattern = { template, count: 0 }));
    return pattern;
  }

  return {
    note(template, print) {
      const pattern = patternOf(template);
      const known = first.get(print);
      const all = shared.get(print);
      if (known === pattern || all?.includes(pattern) === true) return;
      pattern.count++;
      if (known === undefined) first.set(print, pattern);
      else if (all === undefined) shared.set(print, [known, pattern]);
      else all.push(pattern);
    },
    learnt() {
      const together = new Map<Pattern, Map<Pattern, number>>();
      for (const all of shared.values()) {
        for (const one of all) {
          const others = together.get(one) ?? new Map<Pattern, number>();
          together.set(one, others);
          for (const other of all) if (other !== one) others.set(other, (others.get(other) ?? 0) + 1);
        }
      }
      const isTwin = (one: Pattern, others: ReadonlyMap<Pattern, number>): boolean =>
        one.count >= ENOUGH && [...others].some(([other, same]) => same === one.count && isOriginal(other, one));
      return new Set([...together].flatMap(([one, others]) => (isTwin(one, others) ? [one.template] : [])));
    },
  };
}
