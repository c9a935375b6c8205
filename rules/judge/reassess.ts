import { applyDecisions } from '../decide/apply-decisions.ts';
import type { Decision } from '../decide/decision.ts';
import { readRulings } from '../decide/rulings.ts';
import type { Plan } from '../evaluate/plan.ts';
import { scoreOf } from '../evaluate/score.ts';
import type { AuditResult } from '../result/audit-result.ts';
import { addByHand } from './add-by-hand.ts';
import { decideAgain, findingsOf, talliesOf } from './tallies-of.ts';

/**
 * A result after more was decided: findings, criteria and score as judging the stored pages again would give them. What
 * no decision speaks of stands as the result has it. Units and columns stay as they are.
 * @param plan of the result's own checklist
 */
export function reassess(result: AuditResult, plan: Plan, decisions: readonly Decision[]): AuditResult {
  const { basis } = result.score;
  const tallies = talliesOf(result);
  addByHand(plan, tallies, decisions);
  const spokenOf = new Set(decisions.flatMap(({ about }) => (about.kind === 'finding' ? [about.key] : [])));
  const gathered = findingsOf(plan, tallies);
  const findings = applyDecisions(
    gathered.map((finding) => (spokenOf.has(finding.key) ? { ...finding, status: 'open' } : finding)),
    decisions,
  );
  const ruled = new Map(findings.map((finding) => [finding.key, finding]));
  const rulings = readRulings(decisions);
  const rulingOf = (criterion: string) => rulings(criterion, null);
  const touched = new Set([
    ...findings.flatMap(({ key, criterion }) => (spokenOf.has(key) ? [criterion] : [])),
    ...decisions.flatMap(({ about }) => (about.kind === 'criterion' ? [about.criterion] : [])),
  ]);
  const criteria = decideAgain(
    result,
    { plan, tallies, touched },
    { asOf: result.asOf, basis, rulingOf, standing: (finding) => ruled.get(finding.key) ?? finding },
  );
  return { ...result, findings, criteria, score: scoreOf(plan, { results: criteria, findings, basis, rulingOf }) };
}
