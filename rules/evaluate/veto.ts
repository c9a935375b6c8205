import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';
import { costs, type Basis } from './costs.ts';
import { isSheet, type Plan, type PlannedCriterion } from './plan.ts';

/** How many of the findings that cost count towards a line's veto from a number on. */
export function countTowardsVeto(
  { entry, criterion }: Pick<PlannedCriterion, 'entry' | 'criterion'>,
  counting: readonly Finding[],
): number {
  const { faults = [], of = 'findings' } = entry.vetoAt ?? {};
  const own = counting.filter(
    (finding) => finding.criterion === criterion.id && (faults.length === 0 || faults.includes(finding.fault)),
  );
  return of === 'findings' ? own.length : new Set(own.map(({ url }) => url)).size;
}

/** What fails the portal. In a machine's result these are suspicions; in a confirmed one a person has seen each. */
export function vetoesOf(
  plan: Plan,
  { results, findings, basis }: { results: readonly CriterionResult[]; findings: readonly Finding[]; basis: Basis },
): AuditResult['score']['veto'] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return plan.criteria.flatMap((planned) => {
    const { criterion, entry } = planned;
    const result = byId.get(criterion.id);
    if (result === undefined || result.state === 'not-applicable' || result.state === 'not-due') return [];
    if (isSheet(planned))
      return entry.veto && result.state === 'fail' ? [{ criterion: criterion.id, reason: result.reason }] : [];
    const own = findings.filter((finding) => finding.criterion === criterion.id && costs(finding, basis));
    const deadly = own.find((finding) => entry.veto || finding.severity === 'veto');
    if (deadly !== undefined) return [{ criterion: criterion.id, reason: deadly.message }];
    const isOver = entry.vetoAt !== undefined && countTowardsVeto(planned, own) >= entry.vetoAt.count;
    return isOver ? [{ criterion: criterion.id, reason: result.reason }] : [];
  });
}
