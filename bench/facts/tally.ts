import type { Comparison } from './compare.ts';

/** How often a fact was read right: where the page states it, and where it rightly says nothing. */
export interface Tally {
  count: (comparison: Comparison) => void;
  /** Rows for `console.table`, one a fact. */
  rows: () => Record<string, Record<string, string | number>>;
  /** Share of right readings of a fact, 0 to 1; null where it was never labelled. */
  accuracy: (field: string) => number | null;
}

export function createTally(): Tally {
  const score = new Map<string, { right: number; all: number; stated: number; statedRight: number }>();
  return {
    count({ field, expected, right }) {
      const row = score.get(field) ?? { right: 0, all: 0, stated: 0, statedRight: 0 };
      row.all++;
      row.right += Number(right);
      const states = expected !== null && !(Array.isArray(expected) && expected.includes(null));
      row.stated += Number(states);
      row.statedRight += Number(states && right);
      score.set(field, row);
    },
    rows: () =>
      Object.fromEntries(
        [...score].map(([field, row]) => [
          field,
          {
            labelled: row.all,
            right: row.right,
            accuracy: share(row.right, row.all),
            'where stated': share(row.statedRight, row.stated),
            'where not stated': share(row.right - row.statedRight, row.all - row.stated),
          },
        ]),
      ),
    accuracy(field) {
      const row = score.get(field);
      return row === undefined ? null : row.right / row.all;
    },
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
