import type { Finding } from '../result/audit-result.ts';
import type { Plan } from './plan.ts';
import { tidy } from './take.ts';

/**
 * Credit for what people have confirmed on bonus lines, each up to its own cap and all up to the checklist's. Only a
 * base score above the gate earns any (国办秘函〔2019〕19号: above 80).
 * @param base the score before bonus, on `plan.checklist.full` marks
 */
export function bonusOf(plan: Plan, base: number, findings: readonly Finding[]): number {
  const { bonus: rule, full } = plan.checklist;
  if (base <= rule.gate) return 0;
  let sum = 0;
  for (const { entry, criterion } of plan.criteria) {
    if (entry.bonus === undefined) continue;
    const items = findings.filter(
      (finding) => finding.criterion === criterion.id && finding.status === 'confirmed',
    ).length;
    const { each, unit, cap } = entry.bonus;
    const worth = unit === 'marks' ? each : (each / 100) * (unit === 'percent-of-full' ? full : base);
    sum += Math.min(items * worth, cap ?? Number.POSITIVE_INFINITY);
  }
  return tidy(Math.min(sum, rule.cap ?? Number.POSITIVE_INFINITY));
}
