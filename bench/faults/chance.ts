import { createRandom, type Random } from '../privacy/random.ts';

/** Repeatable chance with the draws that a county needs. */
export interface Chance extends Random {
  /** True in `percent` of 100 cases. */
  is: (percent: number) => boolean;
  /** From `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** So many different items, or all where there are fewer, in a new order. */
  some: <T>(items: readonly T[], count: number) => T[];
  /** One of the first list on sites that the rules were mended on, one of the second on held-out sites. */
  word: (seen: readonly string[], heldOut: readonly string[]) => string;
}

export function createChance(seed: number, isHeldOut: boolean): Chance {
  const random = createRandom(seed);
  const between = (least: number, most: number): number => least + random.below(most - least + 1);
  return {
    ...random,
    between,
    is: (percent) => random.below(100) < percent,
    some<T>(items: readonly T[], count: number): T[] {
      const rest = [...items];
      const chosen: T[] = [];
      while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(random.below(rest.length), 1));
      return chosen;
    },
    word: (seen, heldOut) => random.pick(isHeldOut ? heldOut : seen),
  };
}
