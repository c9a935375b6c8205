import { decideCriteria, type DecideOptions } from '../evaluate/decide-criteria.ts';
import type { Plan } from '../evaluate/plan.ts';
import { createTally, type Tally } from '../evaluate/tally.ts';
import type { AuditResult, CriterionResult, Finding } from '../result/audit-result.ts';

/** What was gathered for each line, back from what a result says of it. */
export function talliesOf({ criteria, findings }: AuditResult): Map<string, Tally> {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return new Map(criteria.map((line) => [line.id, tallyOf(line, byKey)]));
}

function tallyOf(line: CriterionResult, byKey: ReadonlyMap<string, Finding>): Tally {
  const tally = createTally();
  tally.checked = line.checked;
  tally.explained = line.explained ?? 0;
  tally.doubts = [...(line.doubts ?? [])];
  line.findings.forEach((key, index) => {
    const finding = byKey.get(key);
    if (finding === undefined) return;
    tally.findings.set(key, finding);
    tally.subjects.set(key, String(line.subjects?.[index] ?? key));
  });
  for (const unchecked of line.unchecked)
    tally.unchecked.set(`${unchecked.cause}\n${unchecked.what}`, { ...unchecked });
  return tally;
}

/** All findings gathered, in the order of the checklist and within a line by key. */
export function findingsOf(plan: Plan, tallies: ReadonlyMap<string, Tally>): Finding[] {
  return plan.criteria.flatMap(({ criterion }) =>
    [...(tallies.get(criterion.id)?.findings.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

/**
 * Decides the lines of which something new is known, and those that share one deduction with them; the others stay as
 * the result has them, with what people had said of them by then.
 */
export function decideAgain(
  result: AuditResult,
  { plan, tallies, touched }: { plan: Plan; tallies: ReadonlyMap<string, Tally>; touched: ReadonlySet<string> },
  options: DecideOptions,
): CriterionResult[] {
  const before = new Map(result.criteria.map((line) => [line.id, line]));
  const groups = new Set(
    plan.criteria.flatMap(({ criterion, entry }) => (touched.has(criterion.id) ? (entry.exclusive ?? []) : [])),
  );
  const isTouched = new Map(
    plan.criteria.map(({ criterion, entry }) => [
      criterion.id,
      touched.has(criterion.id) || (entry.exclusive !== undefined && groups.has(entry.exclusive)),
    ]),
  );
  return decideCriteria(plan, tallies, options).map((line) =>
    isTouched.get(line.id) === true ? line : (before.get(line.id) ?? line),
  );
}
