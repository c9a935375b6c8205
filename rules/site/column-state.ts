import type { Cause } from '../causes.ts';
import type { ColumnState } from '../result/audit-result.ts';
import { daysBetween } from '../text/dates.ts';
import type { ColumnFacts, ColumnKind } from './site-facts.ts';

/** Longest silence in days by kind of column; a kind without a number has no rhythm of its own. */
export type Cadence = Partial<Record<ColumnKind, number | undefined>>;

export interface JudgedColumn {
  state: ColumnState;
  /** Why it is unchecked; beside another state `incomplete-list`, where the verdict holds though entries are missing. */
  cause: Cause | null;
  cadenceDays: number | null;
  /** Days since the newest entry, null without one. */
  age: number | null;
}

/**
 * What to say of a column on a day. In this order: unreadable is unchecked, empty is blank or explained, entries
 * without any date are undated, and only then age counts against the rhythm of its kind.
 *
 * A list that was not read to its end accuses nobody. Without entries it is unchecked, never blank; with entries but
 * no date likewise, never undated. What was read can still acquit: one entry young enough makes the column fresh
 * whatever is missing. It is stale only where the first page was read and runs from new to old, since then whatever is
 * missing is older; else it is unchecked. Verdicts that stand carry `incomplete-list` beside them.
 * @param asOf YYYY-MM-DD
 */
export function judgeColumn(column: ColumnFacts, cadence: Cadence, asOf: string): JudgedColumn {
  const cadenceDays = cadence[column.kind] ?? null;
  const age = column.latest === null ? null : daysBetween(column.latest, asOf);
  const say = (state: ColumnState, cause: Cause | null = null): JudgedColumn => ({ state, cause, cadenceDays, age });
  if (column.items === 0) {
    if (column.cause !== null) return say('unchecked', column.cause);
    if (column.explanation !== null && column.children === 0) return say('explained');
    return column.children > 0 || (column.hasBody && !column.saysEmpty) ? say('fresh') : say('blank');
  }
  if (column.latest === null) {
    if (column.cause !== null) return say('unchecked', column.cause);
    // Dates that all lie ahead are dates.
    return column.undatedItems < column.items ? say('unchecked', 'missing-fact') : say('undated');
  }
  const partly = column.cause === 'incomplete-list' ? column.cause : null;
  if (column.explanation !== null && column.explanation.date === column.latest) return say('explained', partly);
  if (cadenceDays === null || age === null || age <= cadenceDays) return say('fresh', partly);
  return partly === null || column.newestFirst ? say('stale', partly) : say('unchecked', partly);
}
