import { LATER } from './truth/later.ts';
import { NOW } from './truth/now.ts';

/** A fault put into the demo county on purpose. */
export interface Planted {
  fault: string;
  /** Criterion that it costs marks under. */
  criterion: string;
  /** Page on which it shows; '/' for what the site as a whole lacks. */
  path: string;
  /** What it is about where the page alone does not say: a column's name, a tag, a field. */
  slot: string;
  /** `issue-2`: decided by the first six rules; `later`: by rules to come. */
  since: 'issue-2' | 'later';
  note: string;
}

/** A page that looks as if it had a fault and has none. */
export interface Trap {
  path: string;
  looksLike: string;
  note: string;
}

/** A fault that comes with a planted one, because one cause offends two duties: may be found, need not. */
export interface Follower {
  fault: string;
  criterion: string;
  path: string;
  slot: string;
  /** The planted fault on the same page. */
  because: string;
}

export const PLANTED: readonly Planted[] = [
  ...NOW.map((fault) => ({ ...fault, since: 'issue-2' as const })),
  ...LATER.map((fault) => ({ ...fault, since: 'later' as const })),
];

export { FOLLOWERS } from './truth/followers.ts';
export { TRAPS } from './truth/traps.ts';
