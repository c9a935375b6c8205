import type { Stroke } from '../layout/stroke.ts';
import { readOperations } from './operations.ts';
import type { Operations, PdfPage } from './pdf-page.ts';
import { strokesIn } from './strokes.ts';

/** What is drawn on a page besides its text. */
export interface Drawing {
  /** The largest picture: its share of the page, and by what name pdf.js has it. */
  largestPicture: { share: number; id: string | null };
  /** Lines along the page. */
  strokes: Stroke[];
}

/** A page with more lines is a drawing. */
const MOST_STROKES = 20_000;

/** Reads the drawing operations of a page, which costs about as much as drawing it. */
export async function readDrawing(page: PdfPage, ops: Operations): Promise<Drawing> {
  const pictures = new Set([
    ops.paintImageXObject,
    ops.paintInlineImageXObject,
    ops.paintImageMaskXObject,
    ops.paintImageXObjectRepeat,
  ]);
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const area = Math.abs((right - left) * (top - bottom)) || 1;
  let largestPicture: Drawing['largestPicture'] = { share: 0, id: null };
  const strokes: Stroke[] = [];
  for (const drawn of await readOperations(page, ops)) {
    if (pictures.has(drawn.operation)) {
      const { args, matrix } = drawn;
      const share = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
      const id: unknown = Array.isArray(args) ? args[0] : null;
      if (share > largestPicture.share) largestPicture = { share, id: typeof id === 'string' ? id : null };
    } else if (strokes.length <= MOST_STROKES) strokes.push(...strokesIn(drawn, ops));
  }
  return { largestPicture, strokes };
}
