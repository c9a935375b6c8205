import type { Decision, Verdict } from '../../rules/decide/decision.ts';
import { decisionId, mergeDecisions } from '../../rules/decide/decisions.ts';
import { proofHashOf } from '../../rules/decide/apply-decisions.ts';
import { standingOf, type Standing } from '../../rules/decide/standing.ts';
import type { HandFinding } from '../../rules/decide/hand-finding-schema.ts';
import type { Finding } from '../../rules/result/audit-result.ts';

/** What a reviewer may say of a finding, in the order of the keys 1 to 6. */
export const RULINGS = [
  'confirm',
  'dismiss',
  'explained',
  'not-ours',
  'not-applicable',
  'note',
] as const satisfies Verdict[];
export type Ruling = (typeof RULINGS)[number];

/** Those that need words before they can be saved: a reason, a unit, the note itself. */
export const NEEDS_WORDS: ReadonlySet<Ruling> = new Set(['dismiss', 'not-ours', 'not-applicable', 'note']);

export interface Said {
  verdict: Ruling | 'withdraw' | 'found';
  /** The reason or the note; for `not-ours` the unit that it belongs to. */
  words: string;
  /** What was seen, where it is to go along: the crawl may not have read the page. */
  hand?: HandFinding;
}

/**
 * A ruling as the event that is kept.
 * @param by who says it
 * @param at ISO instant
 */
export function toDecision(finding: Finding, { verdict, words, hand }: Said, by: string, at: string): Decision {
  const text = words.trim();
  const event = {
    at,
    by,
    about: { kind: 'finding' as const, key: finding.key },
    verdict,
    why: verdict === 'not-ours' ? '' : text,
    ...(verdict === 'not-ours' ? { unit: text } : {}),
    ...(hand === undefined ? {} : { finding: hand }),
    proofHash: proofHashOf(finding),
  };
  return { id: decisionId(event), ...event };
}

/** Where a finding stands, and the notes on it. */
export interface FindingStanding {
  standing: Standing;
  notes: Decision[];
}

export function standingOfFinding(finding: Finding, decisions: readonly Decision[]): FindingStanding {
  return {
    standing: standingOf(decisions, proofHashOf(finding)),
    notes: decisions.filter((decision) => decision.verdict === 'note'),
  };
}

/**
 * What takes a person back to before their last word on a finding: their word before it said again, or a withdrawal.
 * @param decisions all that was decided about the finding
 */
export function undoOf(decisions: readonly Decision[], by: string): Said {
  const own = mergeDecisions(decisions).filter((one) => one.by === by && one.verdict !== 'note');
  const before = own.at(-2);
  const verdict = RULINGS.find((ruling) => ruling === before?.verdict);
  if (before === undefined || verdict === undefined) return { verdict: 'withdraw', words: '' };
  return { verdict, words: before.unit ?? before.why };
}
