import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Area of the largest picture as a share of the page. Reads the drawing operations, so that it costs as much as drawing. */
export async function largestPicture(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const area = Math.abs((right - left) * (top - bottom)) || 1;
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  let largest = 0;
  for (const [i, operation] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? IDENTITY;
    else if (operation === OPS.transform && isMatrix(args)) matrix = multiply(matrix, args);
    else if (PICTURES.has(operation))
      largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area);
    else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : null;
      if (isMatrix(own)) matrix = multiply(matrix, own);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
  }
  return largest;
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

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
