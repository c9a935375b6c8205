import type { PictureNote } from '../../../rules/decide/picture.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { Edition } from './edition.ts';
import type { Period } from './period.ts';

/** All that a packet is made of; it follows from this and nothing else. */
export interface PacketInput {
  result: AuditResult;
  period: Period;
  /** 成文日期, YYYY-MM-DD: deadlines count from here. */
  issued: string;
  /** Units in the order in which the office names them; others follow by name. */
  standing: readonly string[];
  /** What was issued for the portal so far, oldest first. */
  editions: readonly Edition[];
  /** Problems of the last period, by key, whose page was asked for again: it was read, or it is gone. */
  again: ReadonlyMap<string, 'read' | 'gone'>;
  /** Problems of the last period, by key, that a person has closed since, and on which day (YYYY-MM-DD). */
  closedOn: ReadonlyMap<string, string>;
  /** Pictures that people took of the portal's pages. */
  pictures: readonly PictureNote[];
  clock: Clock;
  /** Words of the checklist's clauses by id, of those that it has. */
  clauses: ReadonlyMap<string, string>;
}

/** Working days that a unit has; those for what cannot wait. */
export interface Clock {
  days: number;
  urgentDays: number;
}

export const USUAL_CLOCK: Clock = { days: 7, urgentDays: 1 };

/** The place of a unit: as the office names them, then by group (towns last) and name. */
export function standingOf({ standing, result }: Pick<PacketInput, 'standing' | 'result'>): (unit: string) => number {
  const groups = [...new Set(result.units.map(({ group }) => group))];
  const rest = result.units
    .filter(({ name }) => !standing.includes(name))
    .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.name < b.name ? -1 : 1));
  const places = new Map([...standing, ...rest.map(({ name }) => name)].map((name, index) => [name, index]));
  return (unit) => places.get(unit) ?? places.size;
}
