import { readReportTitle } from '../details/annual-report.ts';
import type { ColumnFacts, SiteFacts } from '../site-facts.ts';
import { gatherReports, unitReportColumns } from './annual-reports.ts';

/** A unit's own column of reports, and the years between its first report and the last one due that it lacks. */
export interface UnitReports {
  column: ColumnFacts;
  unit: string;
  missing: number[];
}

/**
 * Columns of reports below a unit's name whose lists were read to the end. A year counts as reported wherever the portal
 * names a report of that year and of that unit; a column that names no year says nothing of any.
 * @param last the last year whose report is due
 * @param years how many years back from it are looked at
 */
export function unitReports(site: SiteFacts, last: number, years: number): UnitReports[] {
  const reports = gatherReports(site);
  return unitReportColumns(site).flatMap(({ column, unit }) => {
    if (column.cause !== null) return [];
    const listed = column.list.flatMap(({ title }) => readReportTitle(title) ?? []);
    if (listed.length === 0) return [];
    const first = Math.min(...listed.map(({ year }) => year));
    const owners = new Set(listed.map(({ owner }) => owner).filter((owner) => owner !== ''));
    const elsewhere = [
      ...reports.filter(({ breadcrumb }) => breadcrumb.includes(unit)).map(({ details }) => details.year),
      ...site.columns
        .flatMap(({ list }) => list.flatMap(({ title }) => readReportTitle(title) ?? []))
        .filter(({ owner }) => owners.has(owner))
        .map(({ year }) => year),
    ];
    const known = new Set([...listed.map(({ year }) => year), ...elsewhere]);
    const wanted = Array.from({ length: years }, (_, back) => last - back).filter((year) => year >= first);
    return [{ column, unit, missing: wanted.filter((year) => !known.has(year)) }];
  });
}
