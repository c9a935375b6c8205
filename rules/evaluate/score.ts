import type { Ruling } from '../decide/rulings.ts';
import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';
import { bonusOf, type BonusOptions } from './bonus.ts';
import type { Checklist } from './checklist.ts';
import type { Basis } from './costs.ts';
import type { Plan } from './plan.ts';
import { buildTree, undecidedMarks } from './tree.ts';
import { vetoesOf } from './veto.ts';

export interface ScoreOptions {
  results: readonly CriterionResult[];
  findings: readonly Finding[];
  basis: Basis;
  rulingOf: (criterion: string) => Ruling;
  /** Full marks; the checklist's by default. */
  full?: number;
}

/**
 * The score: what is kept of the marks that count, on the full marks. What could not be checked costs nothing and stands
 * beside the score as undecided marks, on the same scale, with the range they leave. Where more than half of the marks
 * are undecided there is a range and no score.
 */
export function scoreOf(plan: Plan, options: ScoreOptions): AuditResult['score'] {
  const { results, findings, basis } = options;
  const full = options.full ?? plan.checklist.full;
  const tree = buildTree(plan.checklist, results);
  const undecided = undecidedMarks(results);
  const scale = tree.marks === 0 ? 0 : full / tree.marks;
  const kept = tree.marks - tree.taken;
  const high = round(kept * scale);
  const low = round((kept - undecided) * scale);
  const isKnown = tree.marks > 0 && undecided <= tree.marks / 2;
  const earning: BonusOptions = { findings, rulingOf: options.rulingOf, full };
  const bonus = isKnown ? bonusOf(plan, kept * scale, earning) : { total: 0, credits: [] };
  const total = isKnown ? round(kept * scale + bonus.total) : null;
  const least = (kept - undecided) * scale;
  const veto = vetoesOf(plan, options);
  return {
    total,
    full,
    base: isKnown ? high : null,
    bonus: round(bonus.total),
    credits: bonus.credits,
    ...gradeOf(plan.checklist, {
      isVetoed: veto.length > 0,
      share: full / plan.checklist.full,
      total,
      low: round(least + bonusOf(plan, least, earning).total),
    }),
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

/** Grades are of the checklist's full marks; a unit on other full marks reaches them in proportion. */
interface Reached {
  isVetoed: boolean;
  /** The full marks reached for, as a share of the checklist's. */
  share: number;
  total: number | null;
  /** With all that is undecided lost. */
  low: number;
}

/** The grade, where the undecided marks cannot change it; where there is none, why. */
function gradeOf(
  checklist: Checklist,
  { isVetoed, share, total, low }: Reached,
): Pick<AuditResult['score'], 'grade' | 'gradeNote'> {
  if (isVetoed) return { grade: checklist.below, gradeNote: '触发单项否决' };
  if (checklist.grades.length === 0) return { grade: null, gradeNote: '清单没有划分等次' };
  if (total === null) return { grade: null, gradeNote: '待定分值过半，暂不评定等次' };
  const grade = (score: number): string =>
    checklist.grades.find(({ from }) => score >= from * share)?.name ?? checklist.below;
  const [best, worst] = [grade(total), grade(low)];
  if (best === worst) return { grade: best, gradeNote: null };
  return { grade: null, gradeNote: `待定分值判定后为${worst}到${best}之间，暂不评定等次` };
}
