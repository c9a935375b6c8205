import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ruling } from '../../layout/ruled.ts';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What is drawn on a page besides its text. */
export interface Drawing {
  /** The largest picture: its share of the page, and by what name pdf.js has it. */
  largestPicture: { share: number; id: string | null };
  /** Straight strokes and edges of boxes, as `TextItem`s are placed. */
  rulings: Ruling[];
}

/** Reads the drawing operations of a page, which costs about as much as drawing it. */
export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const area = Math.abs((right - left) * (top - bottom)) || 1;
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  let largestPicture: Drawing['largestPicture'] = { share: 0, id: null };
  const rulings: Ruling[] = [];
  for (const [i, operation] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? IDENTITY;
    else if (operation === OPS.transform && isMatrix(args)) matrix = multiply(matrix, args);
    else if (PICTURES.has(operation)) {
      const share = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
      const id: unknown = Array.isArray(args) ? args[0] : null;
      if (share > largestPicture.share) largestPicture = { share, id: typeof id === 'string' ? id : null };
    } else if (operation === OPS.constructPath) addRulings(args, multiply(view, matrix), rulings);
    else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : null;
      if (isMatrix(own)) matrix = multiply(matrix, own);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
  }
  return { largestPicture, rulings };
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

/** Numbers by which pdf.js writes down a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const MOST = 20_000;

/** Adds what is upright or level of a path that is painted; one that only clips is not seen. */
function addRulings(args: unknown, matrix: Matrix, into: Ruling[]): void {
  if (!Array.isArray(args) || args[0] === OPS.endPath || into.length > MOST) return;
  const data: unknown = Array.isArray(args[1]) ? args[1][0] : null;
  if (!(data instanceof Float32Array)) return;
  let at = { x: 0, y: 0 };
  let start = at;
  const place = (i: number): { x: number; y: number } => {
    const [x, y] = [data[i] ?? 0, data[i + 1] ?? 0];
    return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
  };
  const draw = (to: { x: number; y: number }): void => {
    if (Math.abs(at.x - to.x) < STRAIGHT || Math.abs(at.y - to.y) < STRAIGHT)
      into.push({ x1: at.x, y1: at.y, x2: to.x, y2: to.y });
    at = to;
  };
  for (let i = 0; i < data.length && into.length <= MOST;) {
    const word = data[i++];
    if (word === MOVE) {
      start = at = place(i);
      i += 2;
    } else if (word === LINE) {
      draw(place(i));
      i += 2;
    } else if (word === CURVE || word === QUADRATIC) {
      i += word === CURVE ? 6 : 4;
      at = place(i - 2);
    } else draw(start);
  }
}

/** Points from straight at which a stroke is no ruling any more. */
const STRAIGHT = 1;

function isMatrix(args: unknown): args is Matrix {
  return (Array.isArray(args) || ArrayBuffer.isView(args)) && (args as unknown as ArrayLike<unknown>).length === 6;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
