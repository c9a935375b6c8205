import type { Ruling } from '../decide/rulings.ts';
import type { Finding } from '../result/audit-result.ts';
import type { Bonus, ChecklistEntry } from './checklist.ts';
import type { Plan } from './plan.ts';
import { tidy } from './take.ts';

/** What a bonus line has earned. */
export interface Credit {
  criterion: string;
  items: number;
  marks: number;
}

/** Items of one kind that people have confirmed, and what they are worth. */
interface BonusItems {
  bonus: Bonus;
  count: number;
}

/** A line that only earns: it stands outside the marks. */
export function isBonus(entry: ChecklistEntry): boolean {
  return entry.bonus !== undefined || entry.clauses.some((clause) => clause.bonus !== undefined);
}

/** The line's own items are findings that a person has confirmed; those of its clauses a person has counted on the sheet. */
export function bonusItems(entry: ChecklistEntry, findings: readonly Finding[], ruling: Ruling): BonusItems[] {
  const confirmed = findings.filter(({ status }) => status === 'confirmed').length;
  return [
    ...(entry.bonus === undefined ? [] : [{ bonus: entry.bonus, count: confirmed }]),
    ...entry.clauses.flatMap(({ id, bonus }) => {
      const answer = ruling.clauses.get(id);
      return bonus === undefined ? [] : [{ bonus, count: answer?.kind === 'answer' ? (answer.count ?? 0) : 0 }];
    }),
  ];
}

export interface BonusOptions {
  findings: readonly Finding[];
  rulingOf: (criterion: string) => Ruling;
  /** Full marks of whoever is scored. */
  full: number;
}

/**
 * Credit for what people have confirmed on bonus lines, each kind up to its own cap and all up to the checklist's. Only
 * a base score above the gate earns any (国办秘函〔2019〕19号: above 80).
 * @param base the score before bonus, on `full` marks
 */
export function bonusOf(plan: Plan, base: number, options: BonusOptions): { total: number; credits: Credit[] } {
  const { gate, cap } = plan.checklist.bonus;
  if (base <= gate) return { total: 0, credits: [] };
  const credits: Credit[] = [];
  for (const { entry, criterion } of plan.criteria) {
    if (!isBonus(entry)) continue;
    const own = options.findings.filter((finding) => finding.criterion === criterion.id);
    const items = bonusItems(entry, own, options.rulingOf(criterion.id));
    const marks = items.reduce((sum, item) => sum + worthOf(item, base, options.full), 0);
    const count = items.reduce((sum, item) => sum + item.count, 0);
    if (count > 0) credits.push({ criterion: criterion.id, items: count, marks: tidy(marks) });
  }
  const sum = credits.reduce((total, credit) => total + credit.marks, 0);
  return { total: tidy(Math.min(sum, cap ?? Number.POSITIVE_INFINITY)), credits };
}

function worthOf({ bonus: { each, unit, cap }, count }: BonusItems, base: number, full: number): number {
  const worth = unit === 'marks' ? each : (each / 100) * (unit === 'percent-of-full' ? full : base);
  return Math.min(count * worth, cap ?? Number.POSITIVE_INFINITY);
}
