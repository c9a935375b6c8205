import { compare } from '../../rules/text/compare.ts';
import { averageOf, scoredOf } from '../packet/model/averages.ts';
import { comparePeriods, scaleOf } from '../packet/model/charts.ts';
import type { Edition } from '../packet/model/edition.ts';

/** What the site is made of: every edition that was issued, and the portal's own score in it. */
export interface Issue {
  portal: string;
  county: string;
  printed: Edition;
  /** The portal's score as a whole; null where too much was undecided. */
  score: number | null;
  full: number;
  /** Marks that nothing was concluded on, and the scores between which it can end. */
  undecided: { marks: number; low: number; high: number };
  /** It was judged again under another checklist than it was issued under. */
  isAgain: boolean;
}

/** A value of a period; `scale` says under which checklist and basis, and values of different ones are never joined or ranked. */
export interface Point {
  period: string;
  words: string;
  value: number | null;
  scale: string;
}

/** The edition that stands of each period and portal, in the order of their days. */
export function standingIssues(issues: readonly Issue[]): Issue[] {
  const last = new Map(issues.map((issue) => [`${issue.portal} ${issue.printed.period.id}`, issue]));
  return [...last.values()].toSorted((a, b) => comparePeriods(a.printed.period, b.printed.period));
}

/** The portal's score from period to period. */
export function portalTrend(issues: readonly Issue[]): Point[] {
  return issues.map(({ printed, score }) => pointOf(printed, score));
}

/** A group's average from period to period. */
export function groupTrend(issues: readonly Issue[], group: string): Point[] {
  return issues.map(({ printed }) => {
    const rows = scoredOf(printed.ranking.filter((row) => row.group === group));
    return pointOf(printed, rows.length === 0 ? null : averageOf(rows));
  });
}

/** A unit's score from period to period. */
export function unitTrend(issues: readonly Issue[], unit: string): Point[] {
  return issues.map(({ printed }) => pointOf(printed, printed.ranking.find((row) => row.unit === unit)?.score ?? null));
}

function pointOf(printed: Edition, value: number | null): Point {
  return { period: printed.period.id, words: printed.period.words, value, scale: scaleOf(printed) };
}

export interface County {
  rank: number | null;
  issue: Issue;
}

/** The counties of a period, ranked among those under one checklist and basis: a list for each of these. */
export function rankCounties(issues: readonly Issue[], period: string): County[][] {
  const own = issues.filter(({ printed }) => printed.period.id === period);
  return [...Map.groupBy(own, ({ printed }) => scaleOf(printed)).values()].map(rankIssues);
}

/** By score, equal ones sharing a rank, those without one last. */
export function rankIssues(issues: readonly Issue[]): County[] {
  return issues
    .map((issue) => ({
      issue,
      rank:
        issue.score === null
          ? null
          : 1 + issues.filter(({ score }) => score !== null && score > (issue.score ?? 0)).length,
    }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compare(a.issue.county, b.issue.county));
}
