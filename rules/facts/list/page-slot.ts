import type { Summand } from './code/sum.ts';

/** Variables and members that scripts keep a page's number in. */
export const PAGE_NAME =
  /(?:^|[.\]_])(?:(?:curr?(?:ent)?|now|to|next|goto)?_?page(?:_?(?:no|num|number|index|idx|id|current))?|curr?(?:ent)?|pn|pno|p|n|num|index|idx|i|value)$/i;

const MARK = '987654321';

/** A sum whose one unknown part is the page's number: `before` + number + `after`. */
export interface Slotted {
  before: string;
  after: string;
  /** Name of the unknown part, and what is added to it. */
  name: string;
  shift: number;
}

/**
 * Finds the page's number in a sum. Parts that the page says itself are put in, a page variable never is: whatever it
 * begins with, it is what changes. Null where another part is unknown, or none is the number.
 */
export function readSlot(
  sum: readonly Summand[],
  known: (part: Summand) => string | null,
  resolve: (text: string) => string | null,
): Slotted | null {
  let text = '';
  let slot: { name: string; shift: number } | null = null;
  for (const part of sum) {
    if (part.kind === 'name' && PAGE_NAME.test(part.name)) {
      if (slot !== null && slot.name !== part.name) return null;
      text += slot === null ? MARK : '';
      slot ??= { name: part.name, shift: part.shift };
      continue;
    }
    const value = known(part);
    if (value === null) return null;
    text += value;
  }
  const resolved = slot === null ? null : resolve(text);
  const [before, after, more] = resolved?.split(MARK) ?? [];
  if (slot === null || before === undefined || after === undefined || more !== undefined) return null;
  return { before, after, ...slot };
}
