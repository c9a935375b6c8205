import { groupBy } from '../group-by.ts';
import type { UnitResult } from '../result/units.ts';
import { compare } from '../text/compare.ts';

/**
 * Standard competition ranking within each group, by the score as shown: equal scores share a rank and the next one
 * skips. Only units with a score of their own are ranked; those with a veto come after them, then those without a score or
 * whose platform was not read, then those not assessed.
 */
export function rankUnits(units: readonly UnitResult[]): UnitResult[] {
  const groups = [...groupBy(units, ({ group }) => group)].sort(
    ([a, x], [b, y]) => Number(isTowns(a)) - Number(isTowns(b)) || y.length - x.length || compare(a, b),
  );
  return groups.flatMap(([, members]) => {
    const sorted = members.toSorted(
      (a, b) =>
        shelf(a) - shelf(b) ||
        (b.score.total ?? 0) - (a.score.total ?? 0) ||
        a.findings.length - b.findings.length ||
        compare(a.name, b.name),
    );
    return sorted.map((unit) => ({
      ...unit,
      rank:
        shelf(unit) === 0
          ? 1 + sorted.findIndex((other) => shelf(other) === 0 && other.score.total === unit.score.total)
          : null,
    }));
  });
}

function shelf({ exempt, score, isSeen }: UnitResult): number {
  if (exempt !== null) return 3;
  if (score.veto.length > 0) return 1;
  return score.total === null || !isSeen ? 2 : 0;
}

function isTowns(group: string): boolean {
  return /乡镇|镇街|街道/.test(group);
}
