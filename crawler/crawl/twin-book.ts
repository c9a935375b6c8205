/** Learns which programs show nothing but the pages of another: for paper, for phones. Order does not show. */
export interface TwinBook {
  /** A page that was read and brought something. */
  note: (template: string, print: string) => void;
  /** Patterns of which every page so far says what a page of one other, larger pattern says. */
  learnt: () => Set<string>;
}

/** So many pages of a pattern, all of them known from another. */
const ENOUGH = 12;

export function createTwinBook(): TwinBook {
  const templates = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const shared = new Set<string>();

  function isOriginal(other: string, one: string): boolean {
    const more = (counts.get(other) ?? 0) - (counts.get(one) ?? 0);
    return more > 0 || (more === 0 && (other.length - one.length || (other < one ? -1 : 1)) < 0);
  }

  return {
    note(template, print) {
      const known = templates.get(print);
      if (known?.includes(template)) return;
      counts.set(template, (counts.get(template) ?? 0) + 1);
      if (known === undefined) templates.set(print, [template]);
      else {
        known.push(template);
        shared.add(print);
      }
    },
    learnt() {
      const together = new Map<string, Map<string, number>>();
      for (const print of shared) {
        const all = templates.get(print) ?? [];
        for (const one of all) {
          const others = together.get(one) ?? new Map<string, number>();
          together.set(one, others);
          for (const other of all) if (other !== one) others.set(other, (others.get(other) ?? 0) + 1);
        }
      }
      const isTwin = (one: string, others: ReadonlyMap<string, number>): boolean => {
        const count = counts.get(one) ?? 0;
        return count >= ENOUGH && [...others].some(([other, same]) => same === count && isOriginal(other, one));
      };
      return new Set([...together].filter(([one, others]) => isTwin(one, others)).map(([one]) => one));
    },
  };
}
