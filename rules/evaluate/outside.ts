import type { State } from '../result/audit-result.ts';
import { daysBetween } from '../text/dates.ts';
import type { ChecklistEntry } from './checklist.ts';

/** Why a line does not count on a day; null where it does. Before its day a duty is not due; beyond its term a line does not apply. */
export function outsideReason(entry: ChecklistEntry, asOf: string): { state: State; reason: string } | null {
  if (entry.from !== undefined && asOf < entry.from)
    return { state: 'not-applicable', reason: `此项自${entry.from}起适用` };
  if (entry.until !== undefined && asOf > entry.until)
    return { state: 'not-applicable', reason: `此项只适用到${entry.until}` };
  if (entry.deadline !== undefined && asOf < entry.deadline)
    return { state: 'not-due', reason: `${entry.deadline}到期，尚未到期` };
  return null;
}

/** Days over the line's deadline in words, '' where there is none. */
export function overdueWords({ deadline }: ChecklistEntry, asOf: string): string {
  const days = deadline === undefined ? 0 : daysBetween(deadline, asOf);
  return days > 0 ? `（${deadline}到期，已逾期${days}天）` : '';
}
