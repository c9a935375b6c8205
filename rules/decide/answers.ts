import type { Decision } from './decision.ts';
import { standingOf } from './standing.ts';

/** The answers to manual sheets that stand, by criterion; sheets on which people disagree have none. */
export function answersOf(decisions: readonly Decision[]): Map<string, string> {
  const bySheet = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.about.kind !== 'criterion' || decision.verdict !== 'answer') continue;
    const { criterion } = decision.about;
    bySheet.set(criterion, [...(bySheet.get(criterion) ?? []), decision]);
  }
  const answers = new Map<string, string>();
  for (const [criterion, said] of bySheet) {
    // A sheet has no proof of its own: the last word of each person counts whenever it was said.
    const standing = standingOf(
      said.map((decision) => ({ ...decision, proofHash: '' })),
      '',
    );
    if (standing.state === 'decided' && standing.decision.choice !== undefined)
      answers.set(criterion, standing.decision.choice);
  }
  return answers;
}
