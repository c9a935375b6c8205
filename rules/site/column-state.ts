import type { Cause } from '../causes.ts';
import type { ColumnState } from '../result/audit-result.ts';
import { daysBetween } from '../text/dates.ts';
import type { ColumnFacts, ColumnKind } from './site-facts.ts';

/** Longest silence in days by kind of column; a kind without a number has no rhythm of its own. */
export type Cadence = Partial<Record<ColumnKind, number | undefined>>;

export interface JudgedColumn {
  state: ColumnState;
  cause: Cause | null;
  cadenceDays: number | null;
  /** Days since the newest entry, null without one. */
  age: number | null;
}

/**
 * What to say of a column on a day. In this order: unreadable is unchecked, empty is blank or explained, entries
 * without any date are undated, and only then age counts against the rhythm of its kind.
 * @param asOf YYYY-MM-DD
 */
export function judgeColumn(column: ColumnFacts, cadence: Cadence, asOf: string): JudgedColumn {
  const cadenceDays = cadence[column.kind] ?? null;
  const age = column.latest === null ? null : daysBetween(column.latest, asOf);
  const say = (state: ColumnState, cause: Cause | null = null): JudgedColumn => ({ state, cause, cadenceDays, age });
  if (column.items === 0) {
    if (column.cause !== null) return say('unchecked', column.cause);
    if (column.children > 0 || column.hasBody) return say('fresh');
    return column.explanation === null ? say('blank') : say('explained');
  }
  if (column.latest === null) {
    if (column.cause !== null) return say('unchecked', column.cause);
    return say('undated');
  }
  if (column.explanation !== null && column.explanation.date === column.latest) return say('explained');
  if (cadenceDays === null || age === null || age <= cadenceDays) return say('fresh');
  // Entries that were not dated, or a list not read to its end, may hide a newer one.
  if (column.claimed !== null && column.items < column.claimed && column.undatedItems > 0) return say('unchecked', 'incomplete-list');
  return say('stale');
}
