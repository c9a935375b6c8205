import { removeSpace } from '../text/normalise.ts';
import type { GridRow } from './blocks.ts';
import type { Role } from './columns.ts';
import { looksLikeDeadline, readDeadline } from './deadline.ts';
import { readMarks } from './marks.ts';
import { looksLikeUnits } from './units.ts';
import type { Layout } from './table-header.ts';

/**
 * Cells of a row by column. In plain text a row may have more cells than the header (a label that covered several) or
 * fewer (cells merged with the row above are not there): it is moved to where its cells fit what the columns hold.
 * Columns left of the header's first are negative.
 */
export function alignRow({ cells }: GridRow, layout: Layout, knowsMerges: boolean): Map<number, string> {
  const filled = cells
    .filter(({ text }) => removeSpace(text) !== '')
    .map(({ column, text }) => ({ column, text: text.trim() }));
  if (knowsMerges) return new Map(filled.map(({ column, text }) => [column, text]));
  return new Map(bestPlaces(filled, cells.length, layout).map((column, i) => [column, filled[i]?.text ?? '']));
}

/** Kept distance to the cell before it; a gap within a row is where a merged cell is not there. */
const KEEPS = 0.6;
/** The place that a row has when its last cells are the header's last. */
const USUAL = 0.2;

/** The columns, in order, that the cells suit best together. */
function bestPlaces(cells: readonly { column: number; text: string }[], count: number, layout: Layout): number[] {
  const usual = Math.min(0, layout.columns - count);
  const first = Math.min(usual, layout.columns - cells.length);
  const columns = Array.from({ length: layout.columns - first }, (_, i) => first + i);
  const hasText = cells.some(({ text }) => removeSpace(text).length >= 6);
  let ways = new Map<number, { score: number; path: number[] }>([[first - 1, { score: 0, path: [] }]]);
  for (const [i, cell] of cells.entries()) {
    const next = new Map<number, { score: number; path: number[] }>();
    for (const column of columns.slice(i, columns.length - (cells.length - 1 - i))) {
      const fit = fitOf(cell.text, column, layout, hasText) + (column === cell.column + usual ? USUAL : 0);
      let best: { score: number; path: number[] } | null = null;
      for (const [before, way] of ways) {
        if (before >= column) continue;
        const keeps = i > 0 && column - before === cell.column - (cells[i - 1]?.column ?? 0) ? KEEPS : 0;
        if (best === null || way.score + keeps > best.score) best = { score: way.score + keeps, path: way.path };
      }
      if (best !== null) next.set(column, { score: best.score + fit, path: [...best.path, column] });
    }
    ways = next;
  }
  return [...ways.values()].toSorted((a, b) => b.score - a.score)[0]?.path ?? cells.map(({ column }) => column);
}

/** How well a text suits a column. */
function fitOf(text: string, column: number, { roles }: Layout, hasText: boolean): number {
  const length = removeSpace(text).length;
  const isNumber = /^[\d.]{1,5}$/.test(removeSpace(text));
  const isDeadline = looksLikeDeadline(text) || (length < 40 && readDeadline(text, 2000)?.date != null);
  const isUnits = looksLikeUnits(text);
  const role: Role | undefined = column < 0 ? undefined : roles.get(column);
  switch (role) {
    case 'number':
      return isNumber ? (hasText ? 3 : 0) : -2;
    case 'units':
    case 'lead':
    case 'support':
      return isUnits ? 3 : isDeadline || isNumber ? -3 : -1;
    case 'deadline':
      return isDeadline ? 3 : isNumber ? -3 : -2;
    case 'marks':
      return readMarks(text) === null ? -2 : 2;
    case 'requirement':
      return isUnits || isDeadline || isNumber ? -3 : length >= 12 ? 2 : -0.5;
    case 'section':
      return isDeadline || isUnits ? -2 : isNumber ? -1 : length <= 40 ? 0.5 : -0.5;
    case 'scoring':
    case 'detail':
    case 'other':
      return isUnits || isDeadline ? -0.5 : 0;
    case undefined:
      return isNumber || length <= 40 ? 0 : -1;
  }
}
