import type { CriterionResult, ScoreNode, State } from '../result/audit-result.ts';
import type { Checklist } from './checklist.ts';
import { tidy } from './take.ts';

/** States that stand outside the fraction: neither their marks nor what they might take count. */
const OUTSIDE: readonly State[] = ['not-applicable', 'not-due'];
const UNDECIDED: readonly State[] = ['unchecked', 'needs-review'];

/** The tree under the checklist's groups. A node's marks and takings are the sums of the lines in it that count. */
export function buildTree(checklist: Checklist, results: readonly CriterionResult[]): ScoreNode {
  const groupOf = new Map(checklist.criteria.map((entry) => [entry.criterion, entry.group]));
  const children = checklist.groups.map(({ id, title }) =>
    sumNode(id, title, results.filter((result) => groupOf.get(result.id) === id).map(toLeaf)),
  );
  return sumNode(checklist.id, checklist.title, children);
}

/** Marks that nothing was concluded on, over the lines that count. */
export function undecidedMarks(results: readonly CriterionResult[]): number {
  return tidy(
    results.filter((result) => UNDECIDED.includes(result.state)).reduce((sum, result) => sum + result.marks, 0),
  );
}

function toLeaf({ id, title, marks, taken, state, clauses, findings }: CriterionResult): ScoreNode {
  return { id, title, marks, taken, state, clauses, findings, children: [] };
}

function sumNode(id: string, title: string, children: ScoreNode[]): ScoreNode {
  const counting = children.filter((child) => !OUTSIDE.includes(child.state));
  const marks = tidy(counting.reduce((sum, child) => sum + child.marks, 0));
  const taken = tidy(counting.reduce((sum, child) => sum + child.taken, 0));
  return { id, title, marks, taken, state: nodeState(counting, taken, marks), clauses: [], findings: [], children };
}

function nodeState(counting: readonly ScoreNode[], taken: number, marks: number): State {
  if (counting.length === 0) return 'not-applicable';
  if (taken > 0) return taken >= marks ? 'fail' : 'partial';
  // Lines without marks fail too: those of a veto.
  if (counting.some((child) => child.state === 'fail' || child.state === 'partial')) return 'partial';
  return counting.find((child) => UNDECIDED.includes(child.state))?.state ?? 'pass';
}
