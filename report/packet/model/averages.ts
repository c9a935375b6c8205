import { roundHalfUp } from '../../format.ts';
import type { RankRow } from './edition.ts';

/** Groups with fewer scores have neither an average nor a best and a worst. */
export const LEAST_FOR_AVERAGE = 3;

export type Scored = Omit<RankRow, 'score'> & { score: number };

/** Rows with a rank and a score. */
export function scoredOf(rows: readonly RankRow[]): Scored[] {
  return rows.filter((row): row is Scored => row.rank !== null && row.score !== null);
}

/** Of the scores as shown. */
export function averageOf(rows: readonly { score: number }[]): number {
  return roundHalfUp(rows.reduce((sum, { score }) => sum + score, 0) / rows.length);
}
