import fc from 'fast-check';

/** What a check may say of its answer: what the reader recognised in the input, in a word each. */
export type Met = readonly string[] | void;

/** One reader with what it is fed and what must hold of every answer. */
export interface Target<T = unknown> {
  /** Its own among all targets. */
  name: string;
  input: fc.Arbitrary<T>;
  /** Throws where the reader breaks its promise. */
  check: (input: T) => Met | Promise<Met>;
  /** Inputs it is fed at least, however slow the machine. */
  least: number;
  /** What must have been recognised in one in fifty of those: a reader that only ever says no is not tested. */
  meets: readonly string[];
}

const LEAST = 50;

export function target<T>(
  name: string,
  input: fc.Arbitrary<T>,
  check: (input: T) => Met | Promise<Met>,
  { least = LEAST, meets = [] }: Partial<Pick<Target, 'least' | 'meets'>> = {},
): Target {
  return { name, input, check, least, meets } as Target;
}

/** Most signs of one input: as much as a long page part, so that a pattern that goes back and forth shows. */
const MOST_SIGNS = 20_000;

/** Text out of words that the reader knows, rubbish, and either of them many times over. */
export function soup(...words: readonly string[]): fc.Arbitrary<string> {
  const word = words.length === 0 ? fc.constant('') : fc.constantFrom(...words);
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 6 }),
  );
  const many = fc
    .tuple(piece, fc.integer({ min: 2, max: 3000 }))
    .map(([part, times]) => part.repeat(times).slice(0, MOST_SIGNS / 2));
  return fc
    .array(fc.oneof({ weight: 12, arbitrary: piece }, { weight: 1, arbitrary: many }), { maxLength: 24 })
    .map((parts) => parts.join('').slice(0, MOST_SIGNS));
}

/** A good value with some of its parts replaced, left out, doubled, or the same as another part of their kind. */
export function mutated(good: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom('replace', 'drop', 'add', 'copy', 'copy'),
    value: fc.jsonValue({ maxDepth: 2 }),
  });
  const changes = fc.oneof(fc.tuple(change), fc.array(change, { minLength: 2, maxLength: 4 }));
  return changes.map((all) => {
    const copy: unknown = structuredClone(good);
    for (const { at, from, how, value } of all) {
      const places = placesIn(copy);
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) continue;
      const { holder, key } = place;
      const likes = places.filter((other) => typeof other.holder[other.key] === typeof holder[key]);
      const like = likes[from % likes.length];
      if (how === 'replace') holder[key] = value;
      else if (how === 'drop') delete holder[key];
      else if (how === 'add') holder[`${key}x`] = value;
      else if (like !== undefined) holder[key] = structuredClone(like.holder[like.key]);
    }
    return copy;
  });
}

function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
