import { shortHash } from '../text/short-hash.ts';
import type { Decision } from './decision.ts';
import { compare } from '../text/compare.ts';

/** The id of a decision: a hash of all it says. */
export function decisionId(decision: Omit<Decision, 'id'>): string {
  const { at, by, about, verdict, why, unit, choice, count, proofHash } = decision;
  const subject = about.kind === 'finding' ? [about.key] : [about.criterion, about.unit, about.clause ?? null];
  return shortHash(
    JSON.stringify([at, by, subject, verdict, why, unit ?? null, choice ?? null, count ?? null, proofHash]),
  );
}

/** Two sets of decisions as one: a union by id, in the order of time and then of id. */
export function mergeDecisions(...sets: (readonly Decision[])[]): Decision[] {
  const byId = new Map(sets.flat().map((decision) => [decision.id, decision]));
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}
