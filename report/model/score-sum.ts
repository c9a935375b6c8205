import type { AuditResult } from '../../rules/result/audit-result.ts';
import { formatMarks, roundHalfUp } from '../format.ts';

/** How the score comes about, in one line of figures; every line given here is true of the result. */
export interface ScoreSum {
  /** Sum of what the criteria took, unrounded. */
  taken: number;
  /** The calculation in words, empty where no total was given. */
  line: string;
  /** The criteria and the tree agree. */
  agrees: boolean;
}

const NEAR = 0.0051;

export function sumScore(result: AuditResult): ScoreSum {
  const { score, criteria } = result;
  const taken = criteria.reduce((sum, criterion) => sum + criterion.taken, 0);
  return { taken, line: lineOf(result), agrees: Math.abs(taken - score.tree.taken) < NEAR };
}

function lineOf({ score }: AuditResult): string {
  if (score.total === null || score.base === null) return '';
  const base = `${calculation(score.tree.marks, score.tree.taken, score)} = ${formatMarks(score.base)}`;
  if (score.bonus === 0) return base;
  const added = near(score.base + score.bonus, score.total);
  return `${base}，加分 ${formatMarks(score.bonus)}${added ? '' : '（封顶）'}，得分 ${formatMarks(score.total)}`;
}

/** The first way of reckoning that gives the printed score; none of them is claimed when it does not. */
function calculation(marks: number, taken: number, score: AuditResult['score']): string {
  const { full } = score;
  const base = score.base ?? 0;
  const m = formatMarks(marks);
  const t = formatMarks(taken);
  if (near(marks - taken, base) && near(marks, full)) return `满分 ${m} − 扣分 ${t}`;
  if (near(((marks - taken) / marks) * full, base))
    return `(计分分值 ${m} − 扣分 ${t}) ÷ ${m} × 满分 ${formatMarks(full)}`;
  return `计分分值 ${m}、扣分 ${t}，按清单规则折算`;
}

function near(a: number, b: number): boolean {
  return Math.abs(roundHalfUp(a) - roundHalfUp(b)) < NEAR;
}
