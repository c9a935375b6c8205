import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';
import { bonusOf } from './bonus.ts';
import type { Checklist } from './checklist.ts';
import type { Plan } from './plan.ts';
import { buildTree, undecidedMarks } from './tree.ts';

/**
 * The score: what is kept of the marks that count, on the checklist's full marks. What could not be checked costs
 * nothing and stands beside the score as undecided marks, on the same scale, with the range they leave. Where more than half of the marks
 * are undecided there is a range and no score.
 */
export function scoreOf(
  plan: Plan,
  results: readonly CriterionResult[],
  findings: readonly Finding[],
  basis: 'machine' | 'confirmed',
): AuditResult['score'] {
  const { checklist } = plan;
  const tree = buildTree(checklist, results);
  const undecided = undecidedMarks(results);
  const scale = tree.marks === 0 ? 0 : checklist.full / tree.marks;
  const kept = tree.marks - tree.taken;
  const high = round(kept * scale);
  const low = round((kept - undecided) * scale);
  const isKnown = tree.marks > 0 && undecided <= tree.marks / 2;
  const bonus = isKnown ? bonusOf(plan, kept * scale, findings) : 0;
  const total = isKnown ? round(kept * scale + bonus) : null;
  const veto = vetoes(plan, findings, basis);
  return {
    total,
    full: checklist.full,
    base: isKnown ? high : null,
    bonus: round(bonus),
    grade: gradeOf(checklist, total, low, veto.length > 0),
    veto,
    undecided: { marks: round(undecided * scale), low, high },
    basis,
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

/** Faults that fail the portal. In a machine's result they are suspicions; in a confirmed one a person has seen each. */
function vetoes(
  plan: Plan,
  findings: readonly Finding[],
  basis: 'machine' | 'confirmed',
): AuditResult['score']['veto'] {
  return plan.criteria.flatMap(({ criterion, entry }) => {
    const deadly = findings.find((finding) => {
      if (finding.criterion !== criterion.id || !(entry.veto || finding.severity === 'veto')) return false;
      if (finding.status === 'confirmed') return true;
      return (
        basis === 'machine' && finding.status === 'open' && finding.severity !== 'lead' && finding.confidence !== 'lead'
      );
    });
    return deadly === undefined ? [] : [{ criterion: criterion.id, reason: deadly.message }];
  });
}
