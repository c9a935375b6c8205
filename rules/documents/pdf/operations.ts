import type { Operations, PdfPage } from './pdf-page.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface Operation {
  /** One of `Operations`. */
  operation: number;
  args: unknown;
  /** From its own units to those of the page as it is shown, from the top left. */
  matrix: Matrix;
}

/** What is drawn on a page, in order. Costs as much as drawing it. */
export async function readOperations(page: PdfPage, ops: Operations): Promise<Iterable<Operation>> {
  return placed(await page.getOperatorList(), page.getViewport({ scale: 1 }).transform, ops);
}

function* placed(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  view: unknown,
  ops: Operations,
): Generator<Operation> {
  const start = isMatrix(view) ? view : IDENTITY;
  const stack: Matrix[] = [];
  let matrix = start;
  for (const [i, operation] of fnArray.entries()) {
    const args = argsArray[i];
    if (operation === ops.save) stack.push(matrix);
    else if (operation === ops.restore) matrix = stack.pop() ?? start;
    else if (operation === ops.transform && isMatrix(args)) matrix = multiply(matrix, args);
    else if (operation === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : null;
      if (isMatrix(own)) matrix = multiply(matrix, own);
    } else if (operation === ops.paintFormXObjectEnd) matrix = stack.pop() ?? start;
    else yield { operation, args, matrix };
  }
}

export function isMatrix(args: unknown): args is Matrix {
  return (Array.isArray(args) || ArrayBuffer.isView(args)) && (args as unknown as ArrayLike<unknown>).length === 6;
}

/** What the second does, then the first. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
