import type { CriterionResult, Finding, ScoreNode, State } from '../result/audit-result.ts';
import type { Checklist, Take } from './checklist.ts';
import type { Plan, PlannedCriterion } from './plan.ts';
import type { Tally } from './tally.ts';

/** States that stand outside the fraction: neither their marks nor what they might take count. */
const OUTSIDE: readonly State[] = ['not-applicable', 'not-due'];
const UNDECIDED: readonly State[] = ['unchecked', 'needs-review'];

/** A finding costs marks unless it is a lead. Pages of a machine-made result are open; dismissed and fixed ones cost nothing. */
function costs(finding: Finding): boolean {
  return finding.severity !== 'lead' && finding.confidence !== 'lead' && finding.status !== 'dismissed' && finding.status !== 'fixed';
}

/** Decides every criterion of the plan from what was gathered for it. Lists are sorted, so order of arrival does not show. */
export function decideCriteria(plan: Plan, tallies: ReadonlyMap<string, Tally>, asOf: string): CriterionResult[] {
  return plan.criteria.map((planned) => decideCriterion(planned, tallies.get(planned.criterion.id), asOf));
}

function decideCriterion({ entry, criterion }: PlannedCriterion, tally: Tally | undefined, asOf: string): CriterionResult {
  const findings = [...(tally?.findings.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  const unchecked = [...(tally?.unchecked.values() ?? [])].sort((a, b) => (a.cause + a.what < b.cause + b.what ? -1 : 1));
  const counting = findings.filter(costs);
  const checked = tally?.checked ?? 0;
  const result = (state: State, taken: number, reason: string): CriterionResult => ({
    id: criterion.id,
    title: criterion.title,
    clauses: entry.clauses.map((clause) => clause.id),
    places: entry.clauses.map((clause) => clause.place),
    rule: criterion.rule,
    state,
    marks: entry.marks,
    taken,
    reason,
    checked,
    findings: findings.map((finding) => finding.key),
    unchecked,
  });
  if (entry.deadline !== undefined && asOf < entry.deadline) return result('not-due', 0, `${entry.deadline}到期，尚未到期`);
  if (counting.length > 0) {
    const taken = marksTaken(entry.take, entry.marks, counting.length, tally?.faulty.size ?? 0, checked);
    return result(taken >= entry.marks ? 'fail' : 'partial', taken, describe(counting, taken));
  }
  if (checked === 0 && unchecked.length > 0) return result('unchecked', 0, unchecked[0] === undefined ? '' : `${unchecked[0].what}无法检查`);
  if (checked === 0) return result('not-applicable', 0, '没有发现此项所指的内容');
  if (findings.length > 0) return result('needs-review', 0, `有${findings.length}条线索待人工判定`);
  if (tally !== undefined && tally.explained === checked) return result('explained', 0, '均以情况说明代替');
  return result('pass', 0, unchecked.length > 0 ? `已检查${checked}处，未发现问题；另有部分无法检查` : `已检查${checked}处，未发现问题`);
}

function marksTaken(take: Take, marks: number, findings: number, faulty: number, checked: number): number {
  switch (take.by) {
    case 'each':
      return tidy(Math.min(marks, take.cap ?? marks, take.marks * findings));
    case 'share':
      return tidy(marks * Math.min(1, faulty / Math.max(1, checked)));
    case 'any':
      return marks;
  }
}

function describe(counting: readonly Finding[], taken: number): string {
  const first = counting[0]?.message ?? '';
  const rest = counting.length > 1 ? `等${counting.length}个问题` : '';
  return `${first}${rest}，扣${taken.toFixed(2)}分`;
}

/** Takes off the noise of binary fractions; figures stay exact to a millionth of a mark. */
function tidy(marks: number): number {
  return Math.round(marks * 1e6) / 1e6;
}

/** The tree under the checklist's groups. A node's marks and takings are the sums of the lines in it that count. */
export function buildTree(checklist: Checklist, results: readonly CriterionResult[]): ScoreNode {
  const groupOf = new Map(checklist.criteria.map((entry) => [entry.criterion, entry.group]));
  const children = checklist.groups.map((group) =>
    sumNode(
      group.id,
      group.title,
      results.filter((result) => groupOf.get(result.id) === group.id).map(({ id, title, marks, taken, state, clauses, findings }) => ({ id, title, marks, taken, state, clauses, findings, children: [] })),
    ),
  );
  return sumNode(checklist.id, checklist.title, children);
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
  const undecided = counting.find((child) => UNDECIDED.includes(child.state));
  return undecided?.state ?? 'pass';
}

/** Marks that nothing was concluded on, over the lines that count. */
export function undecidedMarks(results: readonly CriterionResult[]): number {
  return tidy(results.filter((result) => UNDECIDED.includes(result.state)).reduce((sum, result) => sum + result.marks, 0));
}
