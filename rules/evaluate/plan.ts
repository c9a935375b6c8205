import { UsageError, type UsageProblem } from '../errors.ts';
import { RULES } from '../rule/index.ts';
import type { Rule } from '../rule/rule.ts';
import type { Checklist, ChecklistEntry, Criterion } from './checklist.ts';

/** A rule with its parameters, read and complete. */
export interface Check {
  rule: Rule;
  params: unknown;
}

/** A line of the checklist, ready to judge: the rules that decide it, the criterion's own first. */
export interface PlannedCriterion {
  entry: ChecklistEntry;
  criterion: Criterion;
  checks: Check[];
}

export interface Plan {
  checklist: Checklist;
  criteria: PlannedCriterion[];
}

/** Whether a person's sheet decides the line; what machines gather beside it are finds for who fills it in. */
export function isSheet({ checks }: { checks: readonly Check[] }): boolean {
  return checks.some(({ rule }) => rule.scope === 'manual');
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
    if (seen.has(entry.criterion))
      problems.push({ field: `${field}.criterion`, expected: 'each criterion once', got: entry.criterion });
    seen.add(entry.criterion);
    if (!groups.has(entry.group))
      problems.push({ field: `${field}.group`, expected: [...groups].join(' | '), got: entry.group });
    if (criterion === undefined) {
      problems.push({ field: `${field}.criterion`, expected: 'a criterion of criteria.yaml', got: entry.criterion });
      return;
    }
    const wanted = [{ rule: criterion.rule, params: { ...criterion.params, ...entry.params } }, ...criterion.also];
    const checks = wanted.map(({ rule, params }) =>
      readCheck(rule, params, { criterion: criterion.id, field, problems }),
    );
    planned.push({ entry, criterion, checks: checks.filter((check) => check !== null) });
  });
  if (problems.length > 0) throw new UsageError(problems);
  return { checklist, criteria: planned };
}

/** The rule by its id with its parameters; null, with the problems noted, where either is wrong. */
function readCheck(
  id: string,
  given: unknown,
  where: { criterion: string; field: string; problems: UsageProblem[] },
): Check | null {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    where.problems.push({
      field: `criteria.yaml: ${where.criterion}.rule`,
      expected: RULES.map((r) => r.id).join(' | '),
      got: id,
    });
    return null;
  }
  const read = rule.params.safeParse(given);
  if (read.success) return { rule, params: read.data };
  for (const issue of read.error.issues) {
    where.problems.push({
      field: `${where.field} (${where.criterion}).params.${issue.path.map(String).join('.')}`,
      expected: issue.message,
      got: 'something else',
    });
  }
  return null;
}
