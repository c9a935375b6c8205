import { isGazette, readIssue } from '../details/gazette.ts';
import type { ColumnFacts, SiteFacts } from '../site-facts.ts';

/** One issue of the gazette as the portal names it. */
export interface Issue {
  year: number;
  number: number;
  /** Its number since the first of all. */
  whole: number | null;
  title: string;
  date: string | null;
}

/** An issue that is not there, with its neighbours. */
export interface Gap {
  year: number;
  number: number;
  /** The last before it in the same year. */
  before: Issue | null;
  after: Issue;
}

/** The gazette's column, the issues that its lists, the columns below it and its pages name, and how many entries name none. */
export function gatherIssues(site: SiteFacts): { column: ColumnFacts | null; issues: Issue[]; unnamed: number } {
  const columns = site.columns.filter(({ path }) => path.some(isGazette)).sort((a, b) => a.path.length - b.path.length);
  const issues = new Map<string, Issue>();
  let unnamed = 0;
  const add = (context: string, title: string, date: string | null): boolean => {
    const own = readIssue(title);
    const read = own.year === null ? { ...own, year: readIssue(context).year } : own;
    if (read.year === null || read.numbers.length === 0) return false;
    for (const number of read.numbers) {
      const key = `${read.year}/${number}`;
      const known = issues.get(key);
      if (known?.date == null)
        issues.set(key, {
          year: read.year,
          number,
          whole: read.whole ?? known?.whole ?? null,
          title,
          date: date ?? known?.date ?? null,
        });
    }
    return true;
  };
  for (const { path, list } of columns) {
    const below = path.slice(path.findIndex(isGazette) + 1).join('');
    // 政府公报>2025年>第3期: the column is the issue, and its list the issue's contents.
    if (add('', below, null)) continue;
    for (const { title, date } of list) if (!add(below, title, date) && isGazette(title)) unnamed += 1;
  }
  for (const { title, published, details } of site.entries)
    if (details?.family === 'gazette' && columns.length > 0) add('', title ?? '', published);
  return { column: columns[0] ?? null, issues: [...issues.values()], unnamed };
}

/**
 * Issues left out: between two of one year, and before a year's first where an earlier year is there. Numbers since the
 * first of all overrule: where those run on, the year's own numbers were skipped and no issue is missing.
 */
export function findRun(issues: readonly Issue[]): Gap[] {
  const sorted = issues.toSorted((a, b) => a.year - b.year || a.number - b.number);
  const gaps: Gap[] = [];
  for (const [index, after] of sorted.entries()) {
    const last = sorted[index - 1];
    if (last === undefined) continue;
    const before = last.year === after.year ? last : null;
    // Numbers that do not start again with the year run on, or the year's first issues are too few to tell.
    if (before === null && (after.year !== last.year + 1 || after.number > last.number)) continue;
    if (last.whole !== null && after.whole !== null && after.whole - last.whole <= 1) continue;
    for (let number = (before?.number ?? 0) + 1; number < after.number; number += 1)
      gaps.push({ year: after.year, number, before, after });
  }
  return gaps;
}
