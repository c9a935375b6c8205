import { type Point, type Stroke, strokeBetween } from '../layout/stroke.ts';
import type { Matrix, Operation } from './operations.ts';
import type { Operations } from './pdf-page.ts';

/** A filled shape that is thinner is a line. */
const THIN = 3;
/** Shorter ones are parts of letters, dashes and ends of thin shapes. */
const SHORTEST = 4;
/** A line that leans more is none of a table's. */
const STRAIGHT = 1;

/** The level and upright lines that an operation draws: strokes, edges of frames, and thin filled shapes. */
export function strokesIn({ operation, args, matrix }: Operation, ops: Operations): Stroke[] {
  if (operation !== ops.constructPath || !Array.isArray(args)) return [];
  const [paint, paths] = args as [unknown, unknown];
  const path: unknown = Array.isArray(paths) ? paths[0] : null;
  const isBoth = [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].some(
    (one) => one === paint,
  );
  const isFilled = isBoth || paint === ops.fill || paint === ops.eoFill;
  const isDrawn = isBoth || paint === ops.stroke || paint === ops.closeStroke;
  if (!ArrayBuffer.isView(path) || (!isFilled && !isDrawn)) return [];
  return outlinesOf(path as Float32Array, matrix).flatMap((points) => [
    ...(isFilled ? thinShape(points) : []),
    ...(isDrawn ? edges(points) : []),
  ]);
}

/** Numbers that follow each sign of a path: move, line, curve, short curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Corners of each part of a path. */
function outlinesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let i = 0; i < path.length;) {
    const sign = path[i] ?? 0;
    const length = LENGTHS[sign];
    if (length === undefined) break;
    const [x = 0, y = 0] = path.slice(i + 1 + Math.max(0, length - 2), i + 1 + length);
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    const last = outlines.at(-1);
    const [first] = last ?? [];
    if (length === 0) {
      if (first !== undefined) last?.push(first);
    } else if (sign === 0 || last === undefined) outlines.push([point]);
    else last.push(point);
    i += 1 + length;
  }
  return outlines;
}

function edges(points: readonly Point[]): Stroke[] {
  return points.slice(1).flatMap((to, i) => lineBetween(points[i] ?? to, to));
}

function thinShape(points: readonly Point[]): Stroke[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(right - left, bottom - top) > THIN) return [];
  return right - left > bottom - top
    ? lineBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2])
    : lineBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
}

function lineBetween(a: Point, b: Point): Stroke[] {
  return strokeBetween(a, b, STRAIGHT).filter(({ from, to }) => to - from >= SHORTEST);
}
