import type { AnnualReportDetails } from '../details/annual-report.ts';
import { readReportTitle } from '../details/annual-report.ts';
import { isUnitName } from '../details/unit-name.ts';
import type { EntryFacts } from '../entry-facts.ts';
import { NO_TABLES } from '../details/report-tables.ts';
import { listedFiles } from '../listed-files.ts';
import type { ColumnFacts, SiteFacts } from '../site-facts.ts';
import { isCountys, mayBeCountys } from './owner.ts';
import { reportText, type ReportText } from './report-text.ts';

export type AnnualReport = EntryFacts & { details: AnnualReportDetails; text: ReportText };

/** Columns that hold the county's reports on disclosure; those of departments and towns alone are not. */
const COLUMN = /年报|年度报告/;
const OTHER_COLUMN = /部门|单位|乡镇|镇街|街道|局$|统计|法治|预算|决算|企业|财政|公示/;
const UNITS = /部门|乡镇|镇街|街道|单位|汇编/;

/** Reports on pages of their own, and those to whose files a list leads. */
export function gatherReports(site: SiteFacts): AnnualReport[] {
  const listed = listedFiles(site, (title) => {
    const read = readReportTitle(title);
    return read === null ? null : { family: 'annual-report', ...read, sections: [], tables: NO_TABLES, isPart: false };
  });
  return [...site.entries, ...listed].flatMap((entry) =>
    entry.details?.family === 'annual-report'
      ? [{ ...entry, details: entry.details, text: reportText(entry, entry.details, site) }]
      : [],
  );
}

/** Whether a column is called after annual reports on disclosure, whoever's. */
export function isReportColumn({ name, path }: ColumnFacts): boolean {
  return COLUMN.test(name) && !path.some((step) => /法治政府|统计/.test(step));
}

/** Below which unit's name a column stands; null for the county's own. */
export function unitAbove({ path }: ColumnFacts): string | null {
  return path.slice(0, -1).findLast(isUnitName) ?? null;
}

/**
 * The column of the county's reports: the one nearest to the top, of several the one with most entries. One below a unit's
 * name (县政府办公室) is the county's where its titles say so.
 */
export function reportColumns(site: SiteFacts): ColumnFacts[] {
  return site.columns
    .filter((column) => isReportColumn(column) && !OTHER_COLUMN.test(column.name))
    .filter((column) => unitAbove(column) === null || column.list.some(({ title }) => namesCounty(title)))
    .sort((a, b) => a.path.length - b.path.length || b.items - a.items);
}

function namesCounty(title: string): boolean {
  const owner = readReportTitle(title)?.owner ?? '';
  return owner !== '' && isCountys(owner);
}

/** What is published as a year's report, in lists, column names or entries; the titles of units' reports do not count. */
export function hasReportOf(site: SiteFacts, year: number): boolean {
  const titles = [
    ...reportColumns(site).flatMap(({ path, list }) => [path.join(''), ...list.map(({ title }) => title)]),
    ...site.entries.filter(({ details }) => details?.family === 'annual-report').map(({ title }) => title ?? ''),
    ...site.menu.map(({ name }) => name).filter((name) => COLUMN.test(name)),
  ];
  const chinese = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  return titles.some((title) => {
    if (!title.includes(String(year)) && !title.replace(/[○零0]/g, '〇').includes(chinese)) return false;
    const read = readReportTitle(title);
    if (read === null) return !UNITS.test(title);
    return read.year === year && mayBeCountys(read.owner);
  });
}

/** The earliest year that the portal has a report of; null where no title in its columns names a year. */
export function firstYear(site: SiteFacts): number | null {
  const years = reportColumns(site).flatMap(({ list }) =>
    list.map(({ title }) => Number(/20\d{2}/.exec(title)?.[0] ?? Number.NaN)),
  );
  const known = years.filter((year) => !Number.isNaN(year));
  return known.length === 0 ? null : Math.min(...known);
}

/** The same body's report of the year before; null where there is none or where several could be meant. */
export function yearBefore(report: AnnualReport, reports: readonly AnnualReport[]): AnnualReport | null {
  const { year, owner } = report.details;
  const place = report.breadcrumb.join('>');
  const same = (wanted: number): AnnualReport[] =>
    reports.filter(
      ({ details, breadcrumb }) => details.owner === owner && details.year === wanted && breadcrumb.join('>') === place,
    );
  const [before, ...others] = same(year - 1);
  return before === undefined || others.length > 0 || same(year).length > 1 ? null : before;
}
