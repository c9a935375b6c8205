import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { operationsOf } from './operations.ts';

/** Area of the largest picture as a share of the page. Reads the drawing operations, so that it costs as much as drawing. */
export async function largestPicture(page: PDFPageProxy): Promise<number> {
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const area = Math.abs((right - left) * (top - bottom)) || 1;
  let largest = 0;
  for await (const { operation, matrix } of operationsOf(page))
    if (PICTURES.has(operation))
      largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area);
  return largest;
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
