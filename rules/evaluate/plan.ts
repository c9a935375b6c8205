import { UsageError, type UsageProblem } from '../errors.ts';
import { RULES } from '../rule/index.ts';
import type { Rule } from '../rule/rule.ts';
import type { Checklist, ChecklistEntry, Criterion } from './checklist.ts';

/** A line of the checklist, ready to judge: its rule and the rule's parameters, read and complete. */
export interface PlannedCriterion {
  entry: ChecklistEntry;
  criterion: Criterion;
  rule: Rule;
  params: unknown;
}

export interface Plan {
  checklist: Checklist;
  criteria: PlannedCriterion[];
}

/**
 * Joins a checklist with the criteria it names and with the rules that decide them. Parameters of the checklist's own
 * line win over the criterion's.
 * @throws UsageError naming every unknown criterion, rule, group and wrong parameter at once
 */
export function makePlan(checklist: Checklist, criteria: readonly Criterion[]): Plan {
  const problems: UsageProblem[] = [];
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const groups = new Set(checklist.groups.map((group) => group.id));
  const seen = new Set<string>();
  const planned: PlannedCriterion[] = [];
  checklist.criteria.forEach((entry, index) => {
    const field = `${checklist.id}: criteria.${index}`;
    const criterion = byId.get(entry.criterion);
    if (seen.has(entry.criterion)) problems.push({ field: `${field}.criterion`, expected: 'each criterion once', got: entry.criterion });
    seen.add(entry.criterion);
    if (!groups.has(entry.group)) problems.push({ field: `${field}.group`, expected: [...groups].join(' | '), got: entry.group });
    if (criterion === undefined) {
      problems.push({ field: `${field}.criterion`, expected: 'a criterion of criteria.yaml', got: entry.criterion });
      return;
    }
    const rule = RULES.find((candidate) => candidate.id === criterion.rule);
    if (rule === undefined) {
      problems.push({ field: `criteria.yaml: ${criterion.id}.rule`, expected: RULES.map((r) => r.id).join(' | '), got: criterion.rule });
      return;
    }
    const read = rule.params.safeParse({ ...criterion.params, ...entry.params });
    if (read.success) planned.push({ entry, criterion, rule, params: read.data });
    else for (const issue of read.error.issues) problems.push({ field: `${field} (${criterion.id}).params.${issue.path.map(String).join('.')}`, expected: issue.message, got: 'something else' });
  });
  if (problems.length > 0) throw new UsageError(problems);
  return { checklist, criteria: planned };
}
