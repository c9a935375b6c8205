import { createRandom } from '../../../bench/privacy/random.ts';
import { createTable, recognise, type Hit, type Segment } from '../../../rules/recognise/index.ts';

export const AS_OF = '2026-11-21';

/** A stand-in for the keyed hash that gives nothing away. */
export function fakeHash(raw: string): string {
  let sum = 7;
  for (const character of raw) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return `h${sum.toString(16)}`;
}

export const random = createRandom(20261121);

export function hitsIn(text: string, more: Partial<Segment> = {}): Hit[] {
  return recognise([{ text, place: { in: 'line', line: 0 }, ...more }], { hash: fakeHash, asOf: AS_OF });
}

/** Kinds found with their confidence, as in `id-card certain`. */
export function kindsIn(text: string, more: Partial<Segment> = {}): string[] {
  return hitsIn(text, more).map(({ kind, confidence }) => `${kind} ${confidence}`);
}

export function tableSegments(rows: string[][]): Segment[] {
  const table = createTable();
  return rows.flatMap((cells, row) =>
    table.row(cells.map((text, column) => ({ column, text, place: { in: 'cell', table: 0, row, column } }))),
  );
}

export function hitsInTable(rows: string[][]): Hit[] {
  return recognise(tableSegments(rows), { hash: fakeHash, asOf: AS_OF });
}

/** `kind confidence` of the hits in the last row, by column. */
export function kindsInRow(headers: string[], row: string[]): string[] {
  return hitsInTable([headers, row]).map(
    ({ kind, confidence, place }) =>
      `${place.in === 'cell' ? (headers[place.column] ?? '?') : '?'}: ${kind} ${confidence}`,
  );
}
