import type { Candidate, Segment } from './types.ts';

/** One bare number that passes three checks may be chance (15 in a million); this many in one column are a list of people. */
const ENOUGH = 3;

/** Raises bare citizen numbers from lead to likely where a column of a table without header is full of them. */
export function promoteColumns(found: readonly { candidate: Candidate; segment: Segment }[]): void {
  const columns = new Map<string, Candidate[]>();
  for (const { candidate, segment } of found) {
    const { place, header, label } = segment;
    if (candidate.kind !== 'id-card' || candidate.confidence !== 'lead' || candidate.noun !== '居民身份证号码')
      continue;
    if ((place.in !== 'cell' && place.in !== 'sheet') || header !== undefined || label !== undefined) continue;
    if (candidate.end - candidate.start < 18) continue;
    const key = `${place.in === 'cell' ? place.table : place.sheet}/${place.column}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [candidate]);
    else column.push(candidate);
  }
  for (const candidates of columns.values()) {
    if (candidates.length < ENOUGH) continue;
    for (const candidate of candidates) {
      candidate.confidence = 'likely';
      candidate.why = [...candidate.why.slice(0, -1), `同一列有${candidates.length}个`];
    }
  }
}
