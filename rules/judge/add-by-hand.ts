import type { Decision } from '../decide/decision.ts';
import { foundByHand } from '../decide/found-by-hand.ts';
import type { Plan } from '../evaluate/plan.ts';
import type { Tally } from '../evaluate/tally.ts';

/** Adds what people found to what the rules gathered; what both found stays the rules'. */
export function addByHand(plan: Plan, tallies: ReadonlyMap<string, Tally>, decisions: readonly Decision[]): void {
  const found = foundByHand(
    plan.criteria.map(({ criterion }) => criterion),
    decisions,
  );
  for (const { criterion } of plan.criteria) {
    const tally = tallies.get(criterion.id);
    if (tally === undefined) continue;
    for (const finding of found) {
      if (finding.criterion !== criterion.id || tally.findings.has(finding.key)) continue;
      tally.findings.set(finding.key, finding);
      tally.subjects.set(finding.key, finding.key);
      // The person examined it, whether or not a rule did.
      tally.checked = Math.max(1, tally.checked);
    }
  }
}
