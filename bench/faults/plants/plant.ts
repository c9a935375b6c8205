import type { Column, County, Entry, Planted } from '../model.ts';
import { getColumn } from '../county/entries.ts';

/** One way of putting a fault, or what looks like one, into a county that is in order. */
export interface Plant {
  /** For the log: fault and manner. */
  name: string;
  apply: (county: County) => void;
  /** Plants of one group exclude each other on a site. */
  group?: string;
}

type Where = Entry | Column | 'home';

/** Notes a fault that must be found. */
export function fault(county: County, name: string, at: Where, note: string, more: Partial<Planted> = {}): void {
  county.planted.push({ fault: name, at, note, says: '', as: 'planted', ...more });
}

/** Notes what comes with a planted fault: may be found, need not. */
export function follower(county: County, name: string, at: Where, note: string, more: Partial<Planted> = {}): void {
  county.planted.push({ fault: name, at, note, says: '', as: 'follower', ...more });
}

/** Notes what must not be found. */
export function trap(county: County, name: string, at: Where, note: string): void {
  county.planted.push({ fault: name, at, note, says: '', as: 'trap' });
}

/** Takes a column out of the portal, with everything below it. */
export function removeColumn(county: County, id: string): void {
  const gone = getColumn(county, id);
  for (const [key, column] of county.columns) if (column === gone || isBelow(column, gone)) county.columns.delete(key);
  // Nothing may go on pointing there: that would be a fault of its own.
  const ids = new Set(gone.entries.map((entry) => `#${entry.id}`));
  for (const column of county.columns.values())
    if (column.shape === 'page')
      column.body = column.body.filter((block) => block.kind !== 'p' || !block.text.endsWith(`|@${id}]]`));
  for (const column of county.columns.values())
    if (column.unitLinks !== undefined) column.unitLinks = column.unitLinks.filter(({ to }) => !ids.has(to));
}

/** Whether something was planted in a column or below it. */
export function holdsPlanted(county: County, id: string): boolean {
  const column = getColumn(county, id);
  return county.planted.some(({ at, as }) => {
    if (at === 'home' || as === 'trap') return false;
    const own = 'shape' in at ? at : at.column;
    return own === column || isBelow(own, column);
  });
}

function isBelow(column: Column, ancestor: Column): boolean {
  for (let at = column.parent; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
