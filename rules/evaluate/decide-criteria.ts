import type { CriterionResult, Finding, State } from '../result/audit-result.ts';
import { daysBetween } from '../text/dates.ts';
import type { ChecklistEntry } from './checklist.ts';
import type { Plan, PlannedCriterion } from './plan.ts';
import { keptByAnswer, marksTaken, tidy } from './take.ts';
import type { Tally } from './tally.ts';

export interface DecideOptions {
  /** YYYY-MM-DD. */
  asOf: string;
  /** `machine`: every finding counts that nobody has dismissed. `confirmed`: only what a person has confirmed. */
  basis: 'machine' | 'confirmed';
  /** Answers to manual sheets by criterion. */
  answers: ReadonlyMap<string, string>;
  /** Findings as they stand after people have ruled on them. */
  standing: (finding: Finding) => Finding;
}

/** Decides every line of the plan from what was gathered for it. Lists are sorted, so order of arrival does not show. */
export function decideCriteria(
  plan: Plan,
  tallies: ReadonlyMap<string, Tally>,
  options: DecideOptions,
): CriterionResult[] {
  const results = plan.criteria.map((planned) => decideCriterion(planned, tallies.get(planned.criterion.id), options));
  return forgiveExclusive(plan, results);
}

function decideCriterion(planned: PlannedCriterion, tally: Tally | undefined, options: DecideOptions): CriterionResult {
  const { entry, criterion } = planned;
  const findings = [...(tally?.findings.values() ?? [])].map(options.standing).sort((a, b) => (a.key < b.key ? -1 : 1));
  const unchecked = [...(tally?.unchecked.values() ?? [])].sort((a, b) =>
    a.cause + a.what < b.cause + b.what ? -1 : 1,
  );
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
  const outside = outsideReason(entry, options.asOf);
  if (outside !== null) return result(outside.state, 0, outside.reason);
  if (planned.checks.every(({ rule }) => rule.scope === 'manual'))
    return answered(entry, options.answers.get(criterion.id), result);
  const counting = findings.filter((finding) => costs(finding, options.basis));
  if (counting.length > 0) {
    const taken = marksTaken(entry.take, entry.marks, {
      findings: counting.length,
      faulty: faultySubjects(counting, tally),
      checked,
    });
    const late = entry.deadline === undefined ? '' : overdue(entry.deadline, options.asOf);
    return result(
      taken >= entry.marks ? 'fail' : 'partial',
      taken,
      `${describe(counting)}，扣${taken.toFixed(2)}分${late}`,
    );
  }
  const open = findings.filter((finding) => finding.status === 'open' || finding.status === 'disputed');
  if (open.length > 0)
    return result(
      'needs-review',
      0,
      `有${open.length}条${options.basis === 'confirmed' ? '问题待复核' : '线索待人工判定'}`,
    );
  if (checked === 0 && unchecked.length > 0) return result('unchecked', 0, `${unchecked[0]?.what ?? ''}无法检查`);
  if (checked === 0) return result('not-applicable', 0, '没有发现此项所指的内容');
  const explained = (tally?.explained ?? 0) + findings.filter((finding) => finding.status === 'explained').length;
  if (explained >= checked)
    return result('explained', tidy(entry.marks * (1 - entry.explainedKeeps)), '以情况说明代替');
  return result(
    'pass',
    0,
    unchecked.length > 0 ? `已检查${checked}处，未发现问题；另有部分无法检查` : `已检查${checked}处，未发现问题`,
  );
}

/** Before its day a duty is not due; beyond its term a line does not apply. */
function outsideReason(entry: ChecklistEntry, asOf: string): { state: State; reason: string } | null {
  if (entry.from !== undefined && asOf < entry.from)
    return { state: 'not-applicable', reason: `此项自${entry.from}起适用` };
  if (entry.until !== undefined && asOf > entry.until)
    return { state: 'not-applicable', reason: `此项只适用到${entry.until}` };
  if (entry.deadline !== undefined && asOf < entry.deadline)
    return { state: 'not-due', reason: `${entry.deadline}到期，尚未到期` };
  return null;
}

function answered(
  entry: ChecklistEntry,
  choice: string | undefined,
  result: (state: State, taken: number, reason: string) => CriterionResult,
): CriterionResult {
  if (choice === undefined) return result('needs-review', 0, '网站上看不出，待人工填写核查表');
  const keeps = keptByAnswer(entry.take, choice);
  if (keeps === null) return result('needs-review', 0, `核查表没有“${choice}”这一选项，待重新填写`);
  const taken = tidy(entry.marks * (1 - keeps));
  return result(taken === 0 ? 'pass' : taken >= entry.marks ? 'fail' : 'partial', taken, `人工核查：${choice}`);
}

/** Whether a finding takes marks: never a lead, never one that people have dismissed, explained or seen fixed. */
function costs(finding: Finding, basis: DecideOptions['basis']): boolean {
  if (finding.status === 'confirmed') return true;
  return (
    basis === 'machine' && finding.status === 'open' && finding.severity !== 'lead' && finding.confidence !== 'lead'
  );
}

/** Subjects at fault: as the tally has them, and no more than the findings that still count. */
function faultySubjects(counting: readonly Finding[], tally: Tally | undefined): number {
  return new Set(counting.map((finding) => tally?.subjects.get(finding.key) ?? finding.key)).size;
}

function describe(counting: readonly Finding[]): string {
  const first = counting[0]?.message ?? '';
  return counting.length > 1 ? `${first}等${counting.length}个问题` : first;
}

function overdue(deadline: string, asOf: string): string {
  const days = daysBetween(deadline, asOf);
  return days > 0 ? `（${deadline}到期，已逾期${days}天）` : '';
}

/** In an exclusive group the line that loses most keeps its loss; the first of equals. The others name it. */
function forgiveExclusive(plan: Plan, results: readonly CriterionResult[]): CriterionResult[] {
  const groups = new Map<string, number[]>();
  plan.criteria.forEach(({ entry }, index) => {
    if (entry.exclusive !== undefined) groups.set(entry.exclusive, [...(groups.get(entry.exclusive) ?? []), index]);
  });
  const forgiven = [...results];
  for (const members of groups.values()) {
    const worst = members.reduce((a, b) => ((results[b]?.taken ?? 0) > (results[a]?.taken ?? 0) ? b : a));
    for (const index of members) {
      const result = results[index];
      if (index === worst || result === undefined || result.taken === 0) continue;
      forgiven[index] = {
        ...result,
        taken: 0,
        state: 'partial',
        reason: `${result.reason}；同一事实已在“${results[worst]?.title ?? ''}”扣分，此处不再扣`,
      };
    }
  }
  return forgiven;
}
