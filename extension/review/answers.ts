import type { Decision } from '../../rules/decide/decision.ts';
import { decisionId } from '../../rules/decide/decisions.ts';

/** An answer to a manual sheet as a whole (clause null) or to one clause of it. */
export type Answering = { clause: string | null; why: string } & (
  | { kind: 'choice'; choice: string }
  | { kind: 'count'; count: number }
  | { kind: 'not-applicable' }
);

/**
 * An answer as the event that is kept.
 * @param by who says it
 * @param at ISO instant
 */
export function toAnswer(criterion: string, answering: Answering, by: string, at: string): Decision {
  const { clause, why, kind } = answering;
  const event = {
    at,
    by,
    about: { kind: 'criterion' as const, criterion, unit: null, ...(clause === null ? {} : { clause }) },
    verdict: kind === 'not-applicable' ? ('not-applicable' as const) : ('answer' as const),
    why: why.trim(),
    ...(kind === 'choice' ? { choice: answering.choice } : {}),
    ...(kind === 'count' ? { count: answering.count } : {}),
    proofHash: '',
  };
  return { id: decisionId(event), ...event };
}
