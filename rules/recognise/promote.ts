import type { Candidate, Kind, Segment } from './types.ts';

/** One bare number that passes three checks may be chance (15 in a million); this many in one column are a list of people. */
const ENOUGH = 3;

interface Column {
  all: number;
  leads: Candidate[];
}

/**
 * Raises bare citizen numbers and cards from lead to likely where a column of a table without header is full of them,
 * and the mobiles in the same table with them: no directory of offices lists those.
 */
export function promoteColumns(found: readonly { candidate: Candidate; segment: Segment }[]): void {
  const tables = new Map<object, Map<string, Column>>();
  for (const { candidate, segment } of found) {
    const { row, column, header, label } = segment;
    if (row === undefined || column === undefined || header !== undefined || label !== undefined) continue;
    if (!isNumber(candidate)) continue;
    const columns = tables.get(row.of) ?? new Map<string, Column>();
    tables.set(row.of, columns);
    const key = `${candidate.kind} ${column}`;
    const known = columns.get(key) ?? { all: 0, leads: [] };
    columns.set(key, known);
    known.all++;
    if (candidate.confidence === 'lead') known.leads.push(candidate);
  }
  for (const columns of tables.values()) {
    const full = [...columns].filter(([, { all }]) => all >= ENOUGH);
    const isOfPeople = full.some(([key]) => !key.startsWith('mobile' satisfies Kind));
    if (isOfPeople) for (const [, column] of full) raise(column);
  }
}

function isNumber({ kind, noun, start, end }: Candidate): boolean {
  if (kind === 'id-card') return noun === '居民身份证号码' && end - start >= 18;
  return kind === 'bank-card' || kind === 'mobile';
}

function raise({ all, leads }: Column): void {
  for (const candidate of leads) {
    candidate.confidence = 'likely';
    candidate.why = [...candidate.why.slice(0, -1), `同一列有${all}个`];
  }
}
