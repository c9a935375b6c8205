import type { UnitResult } from '../../rules/result/units.ts';

/** Units of one group in the order of their ranking, with the figures that stand above it. */
export interface UnitGroup {
  group: string;
  units: UnitResult[];
  /** Full marks of the group. */
  full: number;
  scored: number;
  /** Null where fewer than three units have a score: no average is said of two. */
  average: number | null;
}

const LEAST_FOR_AVERAGE = 3;

export function groupUnits(units: readonly UnitResult[]): UnitGroup[] {
  return [...Map.groupBy(units, ({ group }) => group)].map(([group, members]) => {
    const totals = members.flatMap(({ rank, score: { total } }) => (rank === null || total === null ? [] : [total]));
    return {
      group,
      units: members,
      full: members[0]?.score.full ?? 0,
      scored: totals.length,
      average: totals.length < LEAST_FOR_AVERAGE ? null : totals.reduce((sum, total) => sum + total, 0) / totals.length,
    };
  });
}
