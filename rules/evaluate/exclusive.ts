import type { CriterionResult } from '../result/audit-result.ts';
import type { Plan } from './plan.ts';

/** In an exclusive group the line that loses most keeps its loss; the first of equals. The others name it. */
export function forgiveExclusive(plan: Plan, results: readonly CriterionResult[]): CriterionResult[] {
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
