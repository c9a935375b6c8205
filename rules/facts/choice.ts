import { clip } from '../text/normalise.ts';
import type { FactPlace } from './page-facts.ts';

/** Something the page says that may be the fact: its value, where it stands, and its words. */
export interface Candidate<T = string> {
  value: T;
  from: string;
  quote: string;
}

/** The chosen value with its place, and why the others lost. */
export interface Choice<T = string> {
  value: T | null;
  place: FactPlace | null;
}

export const NOTHING: Choice<never> = Object.freeze({ value: null, place: null });

/**
 * Takes the first candidate and records the others, with the reason `why` gives for each.
 * Candidates that say the same as the winner are not recorded.
 */
export function choose<T>(
  candidates: readonly Candidate<T>[],
  why: (lost: Candidate<T>, won: Candidate<T>) => string,
): Choice<T> {
  const [won, ...others] = candidates;
  if (won === undefined) return NOTHING;
  const lost = others
    .filter((other) => other.value !== won.value)
    .slice(0, 6)
    .map((other) => ({ from: other.from, quote: clip(other.quote, 120), why: why(other, won) }));
  return { value: won.value, place: { from: won.from, quote: clip(won.quote, 200), lost } };
}
