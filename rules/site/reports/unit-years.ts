import { readReportTitle } from '../details/annual-report.ts';
import type { ColumnFacts, SiteFacts } from '../site-facts.ts';
import { isReportColumn, unitAbove } from './annual-reports.ts';
import { mayBeCountys } from './owner.ts';

/** A unit's own column of annual reports, and the years that the portal has a report of that unit of. */
export interface UnitYears {
  column: ColumnFacts;
  /** The unit as its titles call it, or where they name nobody as the way to the column does. */
  owner: string;
  known: ReadonlySet<number>;
}

/** A single report tells of no series that another is missing from. */
const FEWEST = 2;

/**
 * Columns with nothing but one unit's reports, read to their end. A report counts wherever it is listed; one that stands
 * under its column without a year in its title makes the series unreadable.
 */
export function unitYears(site: SiteFacts): UnitYears[] {
  const all = site.columns.flatMap(({ list }) => list.map(({ title }) => title));
  const reports = [...new Set(all)].flatMap((title) => readReportTitle(title) ?? []);
  return site.columns.flatMap((column) => {
    if (!isReportColumn(column) || column.cause !== null) return [];
    const read = column.list.map(({ title }) => readReportTitle(title));
    const titled = read[0]?.owner ?? '';
    const owner = titled === '' ? (unitAbove(column) ?? '') : titled;
    if (owner === '' || mayBeCountys(owner) || read.some((one) => one === null || one.owner !== titled)) return [];
    const own = new Set(read.flatMap((one) => one?.year ?? []));
    const elsewhere = reports.filter(
      (one) => one.owner !== '' && (one.owner.endsWith(owner) || owner.endsWith(one.owner)),
    );
    const known = new Set([...own, ...elsewhere.map(({ year }) => year)]);
    return own.size < FEWEST ? [] : [{ column, owner, known }];
  });
}
