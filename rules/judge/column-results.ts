import type { ColumnResult } from '../result/audit-result.ts';
import { judgeColumn, type Cadence } from '../site/column-state.ts';
import type { ColumnFacts } from '../site/site-facts.ts';
import type { UnitBook } from '../units/unit-fold.ts';
import { compare } from '../text/compare.ts';

/** The columns as the result lists them, by path and then by address. */
export function columnResults(
  columns: readonly ColumnFacts[],
  { cadence, asOf, ofColumn }: { cadence: Cadence; asOf: string; ofColumn: UnitBook['ofColumn'] },
): ColumnResult[] {
  return columns
    .map((column): ColumnResult => {
      const judged = judgeColumn(column, cadence, asOf);
      const owner = ofColumn(column);
      return {
        name: column.name,
        path: column.path,
        url: column.url,
        kind: column.kind,
        cadenceDays: judged.cadenceDays,
        items: column.items,
        claimed: column.claimed,
        latest: column.latest,
        latestTitle: column.latestTitle,
        state: judged.state,
        cause: judged.cause,
        unit: owner?.unit.name ?? null,
        ...(owner === null ? {} : { unitWhy: owner.why }),
      };
    })
    .sort((a, b) => compare(a.path.join('\n'), b.path.join('\n')) || compare(a.url, b.url));
}
