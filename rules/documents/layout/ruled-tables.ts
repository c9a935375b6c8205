import { groupBy } from '../../group-by.ts';
import type { Stroke } from './stroke.ts';

export interface RuledCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A table drawn with lines. Its cells cover it, each once, from top to bottom and left to right. */
export interface RuledTable {
  /** Where its columns and rows begin, with the end of the last one. */
  xs: number[];
  ys: number[];
  cells: RuledCell[];
}

/** Lines this near are one line, and meet. */
const NEAR = 3;
/** A page with more is a drawing; every pair of lines is looked at. */
const MOST_STROKES = 3000;

/** Tables of a page from top to bottom; a cell that no line divides is one cell, however many columns and rows it covers. */
export function findRuledTables(strokes: readonly Stroke[]): RuledTable[] {
  const level = mergeStrokes(strokes.filter(({ isUpright }) => !isUpright));
  const upright = mergeStrokes(strokes.filter(({ isUpright }) => isUpright));
  if (level.length + upright.length > MOST_STROKES) return [];
  return groupsOf([...level, ...upright])
    .flatMap((group) => toTable(group) ?? [])
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line put together. */
function mergeStrokes(strokes: readonly Stroke[]): Stroke[] {
  const merged: Stroke[] = [];
  let lane: Stroke[] = [];
  const close = (): void => {
    let last: Stroke | undefined;
    for (const stroke of lane.toSorted((a, b) => a.from - b.from)) {
      if (last !== undefined && stroke.from <= last.to + NEAR) last.to = Math.max(last.to, stroke.to);
      else merged.push((last = { ...stroke }));
    }
  };
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    if (stroke.at - (lane[0]?.at ?? stroke.at) > NEAR) {
      close();
      lane = [];
    }
    lane.push(stroke);
  }
  close();
  return merged;
}

/** Lines that meet, straight or through others. */
function groupsOf(strokes: readonly Stroke[]): Stroke[][] {
  const group = createGroups(strokes.length);
  for (const [i, a] of strokes.entries())
    for (const [j, b] of strokes.entries()) if (j > i && a.isUpright !== b.isUpright && meet(a, b)) group.join(i, j);
  const groups = groupBy(strokes.keys(), (i) => group.of(i));
  return [...groups.values()].map((members) => members.flatMap((i) => strokes[i] ?? []));
}

function meet(a: Stroke, b: Stroke): boolean {
  return reaches(a, b.at) && reaches(b, a.at);
}

function reaches({ from, to }: Stroke, at: number): boolean {
  return at >= from - NEAR && at <= to + NEAR;
}

function toTable(strokes: readonly Stroke[]): RuledTable | null {
  const level = strokes.filter(({ isUpright }) => !isUpright);
  const upright = strokes.filter(({ isUpright }) => isUpright);
  // Without lines at its sides a table reaches as far as those across it.
  const xs = places([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1) return null;
  const group = createGroups(columns * rows);
  const at = (column: number, row: number) => row * columns + column;
  const middle = (of: readonly number[], i: number) => ((of[i] ?? 0) + (of[i + 1] ?? 0)) / 2;
  const hasLine = (lines: readonly Stroke[], place: number, through: number) =>
    lines.some((line) => Math.abs(line.at - place) <= NEAR && line.from <= through && line.to >= through);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns && !hasLine(upright, xs[column + 1] ?? 0, middle(ys, row)))
        group.join(at(column, row), at(column + 1, row));
      if (row + 1 < rows && !hasLine(level, ys[row + 1] ?? 0, middle(xs, column)))
        group.join(at(column, row), at(column, row + 1));
    }
  const cells = [...groupBy(Array(columns * rows).keys(), (i) => group.of(i)).values()].map((members) => ({
    left: xs[Math.min(...members.map((i) => i % columns))] ?? 0,
    right: xs[Math.max(...members.map((i) => i % columns)) + 1] ?? 0,
    top: ys[Math.floor(Math.min(...members) / columns)] ?? 0,
    bottom: ys[Math.floor(Math.max(...members) / columns) + 1] ?? 0,
  }));
  return { xs, ys, cells };
}

/** Different places in order. */
function places(values: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (distinct.at(-1) ?? -Infinity) > NEAR) distinct.push(value);
  return distinct;
}

/** Which of `count` things belong together. */
function createGroups(count: number): { of: (i: number) => number; join: (i: number, j: number) => void } {
  const parents = Array.from({ length: count }, (_, i) => i);
  const of = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = i; at !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    of,
    join(i, j) {
      parents[of(j)] = of(i);
    },
  };
}
