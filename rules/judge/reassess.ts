import { applyDecisions } from '../decide/apply-decisions.ts';
import type { Decision } from '../decide/decision.ts';
import { foundByHand } from '../decide/found-by-hand.ts';
import { readRulings } from '../decide/rulings.ts';
import { decideCriteria } from '../evaluate/decide-criteria.ts';
import type { Plan } from '../evaluate/plan.ts';
import { scoreOf } from '../evaluate/score.ts';
import { createTally, type Tally } from '../evaluate/tally.ts';
import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';
import { addByHand } from './add-by-hand.ts';

/**
 * A result after more was decided: findings, criteria and score as judging the stored pages again would give them. A
 * finding on which no decision is given stands as the result has it. Units and columns stay as they are.
 * @param plan of the result's own checklist
 */
export function reassess(result: AuditResult, plan: Plan, decisions: readonly Decision[]): AuditResult {
  const { basis } = result.score;
  const tallies = new Map(result.criteria.map((line) => [line.id, tallyOf(line, result.findings)]));
  addByHand(plan, tallies, foundByHand(plan, decisions));
  const spokenOf = new Set(decisions.flatMap(({ about }) => (about.kind === 'finding' ? [about.key] : [])));
  const gathered = plan.criteria.flatMap(({ criterion }) =>
    [...(tallies.get(criterion.id)?.findings.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
  const findings = applyDecisions(
    gathered.map((finding) => (spokenOf.has(finding.key) ? { ...finding, status: 'open' } : finding)),
    decisions,
  );
  const ruled = new Map(findings.map((finding) => [finding.key, finding]));
  const rulings = readRulings(decisions);
  const rulingOf = (criterion: string) => rulings(criterion, null);
  const criteria = decideCriteria(plan, tallies, {
    asOf: result.asOf,
    basis,
    rulingOf,
    standing: (finding) => ruled.get(finding.key) ?? finding,
  });
  return { ...result, findings, criteria, score: scoreOf(plan, { results: criteria, findings, basis, rulingOf }) };
}

/** What was gathered for a line, back from what the result says of it. */
function tallyOf(line: CriterionResult, findings: readonly Finding[]): Tally {
  const own = new Map(findings.map((finding) => [finding.key, finding]));
  const tally = createTally();
  tally.checked = line.checked;
  tally.explained = line.explained ?? 0;
  tally.doubts = [...(line.doubts ?? [])];
  line.findings.forEach((key, index) => {
    const finding = own.get(key);
    if (finding === undefined) return;
    tally.findings.set(key, finding);
    tally.subjects.set(key, String(line.subjects?.[index] ?? key));
  });
  for (const unchecked of line.unchecked) tally.unchecked.set(`${unchecked.cause}\n${unchecked.what}`, unchecked);
  return tally;
}
