import type { Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { FactView } from '../judge/page-view.ts';
import type { Mark } from '../messages.ts';

/** Id of the mark of a finding's nth proof. */
export function proofMarkId(finding: Finding, nth: number): string {
  return `${finding.key}#${nth}`;
}

/**
 * The quotes of a finding, or the part of the page that a person drew around; absences and measurements have none.
 * @param decisions all that was said of it
 */
export function findingMarks(finding: Finding, decisions: readonly Decision[] = []): Mark[] {
  const drawn = decisions.findLast((decision) => decision.finding?.region !== undefined)?.finding;
  if (drawn !== undefined) return [{ id: proofMarkId(finding, 0), quote: drawn.quote, region: drawn.region }];
  // Of what stands in a file the page shows only its name.
  if (finding.file !== null) return [{ id: proofMarkId(finding, 0), quote: finding.file.name }];
  return finding.proof.flatMap((proof, nth) =>
    proof.kind === 'quote' ? [{ id: proofMarkId(finding, nth), quote: proof.quote }] : [],
  );
}

/** Id of the mark of a fact. */
export function factMarkId(fact: FactView): string {
  return `fact:${fact.name}`;
}

/** What to show on the page for a fact: the words it was read from. */
export function factMarks(fact: FactView): Mark[] {
  const quote = fact.place?.quote ?? fact.value;
  return quote === null ? [] : [{ id: factMarkId(fact), quote }];
}
