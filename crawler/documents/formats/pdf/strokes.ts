import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Stroke } from '../../layout/ruled-tables.ts';
import { isMatrix, operationsOf, type Matrix } from './operations.ts';

/** A filled shape that is thinner is a line. */
const THIN = 3;
/** Shorter ones are parts of letters, dashes and ends of thin shapes. */
const SHORTEST = 4;

const DRAWS: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
const BOTH: ReadonlySet<unknown> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

type Point = readonly [x: number, y: number];

/** The level and upright lines of a page: drawn ones, edges of frames, and thin filled shapes. */
export async function strokesOf(page: PDFPageProxy): Promise<Stroke[]> {
  const start: unknown = page.getViewport({ scale: 1 }).transform;
  const strokes: Stroke[] = [];
  for await (const { operation, args, matrix } of operationsOf(page, isMatrix(start) ? start : undefined)) {
    if (operation !== OPS.constructPath || !Array.isArray(args)) continue;
    const [paint, paths] = args as [unknown, unknown];
    const path: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!ArrayBuffer.isView(path)) continue;
    for (const points of outlinesOf([...(path as Float32Array)], matrix)) {
      if (FILLS.has(paint) || BOTH.has(paint)) strokes.push(...thinShape(points));
      if (DRAWS.has(paint) || BOTH.has(paint)) strokes.push(...edges(points));
    }
  }
  return strokes;
}

/** Numbers that follow each sign of a path: move, line, curve, short curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Corners of each part of a path. */
function outlinesOf(path: readonly number[], [a, b, c, d, e, f]: Matrix): Point[][] {
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

function lineBetween([x1, y1]: Point, [x2, y2]: Point): Stroke[] {
  const [across, down] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (Math.min(across, down) > 1 || Math.max(across, down) < SHORTEST) return [];
  return across > down
    ? [{ isUpright: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
    : [{ isUpright: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
}
