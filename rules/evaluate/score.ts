import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';
import type { Checklist } from './checklist.ts';
import { buildTree, undecidedMarks } from './evaluate.ts';
import type { Plan } from './plan.ts';

/**
 * The score: what is kept of the marks that count, on the checklist's full marks. What could not be checked costs
 * nothing and stands beside the score as undecided marks with the range they leave. Where more than half of the marks
 * are undecided there is a range and no score.
 */
export function scoreOf(plan: Plan, results: readonly CriterionResult[], findings: readonly Finding[]): AuditResult['score'] {
  const { checklist } = plan;
  const tree = buildTree(checklist, results);
  const undecided = undecidedMarks(results);
  const scale = tree.marks === 0 ? 0 : checklist.full / tree.marks;
  const kept = tree.marks - tree.taken;
  const high = round(kept * scale);
  const low = round((kept - undecided) * scale);
  const isKnown = tree.marks > 0 && undecided <= tree.marks / 2;
  const total = isKnown ? high : null;
  const veto = vetoes(plan, findings);
  return {
    total,
    full: checklist.full,
    base: total,
    bonus: 0,
    grade: gradeOf(checklist, total, low, veto.length > 0),
    veto,
    undecided: { marks: round(undecided), low, high },
    basis: 'machine',
    tree,
  };
}

/** Two decimals, half up, once. */
function round(score: number): number {
  return Math.round((score + Number.EPSILON) * 100) / 100;
}

/** The grade, where the undecided marks cannot change it; null where they can. */
function gradeOf(checklist: Checklist, total: number | null, low: number, hasVeto: boolean): string | null {
  if (hasVeto) return checklist.below;
  if (total === null || checklist.grades.length === 0) return null;
  const grade = (score: number): string => checklist.grades.find(({ from }) => score >= from)?.name ?? checklist.below;
  return grade(total) === grade(low) ? grade(total) : null;
}

function vetoes(plan: Plan, findings: readonly Finding[]): AuditResult['score']['veto'] {
  return plan.criteria
    .filter(({ criterion }) => criterion.severity === 'veto')
    .flatMap(({ criterion }) => {
      const fault = findings.find((finding) => finding.criterion === criterion.id && finding.severity === 'veto');
      return fault === undefined ? [] : [{ criterion: criterion.id, reason: fault.message }];
    });
}
