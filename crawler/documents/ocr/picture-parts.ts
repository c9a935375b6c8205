import type { DocumentPart } from '../../../rules/documents/part.ts';
import { OCR_LIMITS, readPicture } from './picture-reader.ts';

/** What may still be spent on the pictures of a file. */
export interface OcrBudget {
  pictures: number;
  /** In `performance.now()`. */
  until: number;
}

export function createOcrBudget(): OcrBudget {
  return { pictures: OCR_LIMITS.pictures, until: performance.now() + OCR_LIMITS.milliseconds };
}

/** Texts of a picture line by line; the edges of a table's cells part them, but under which heading they stand is not sure enough. */
export async function readPictureParts(bytes: Uint8Array, budget: OcrBudget): Promise<DocumentPart[]> {
  if (budget.pictures <= 0 || performance.now() > budget.until || bytes.byteLength < OCR_LIMITS.leastBytes) return [];
  budget.pictures--;
  const lines = (await readPicture(bytes)) ?? [];
  return lines.flatMap((line, paragraph) =>
    line
      .split(/[|｜丨]/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text): DocumentPart => ({ kind: 'text', text, place: { paragraph }, note: 'ocr' })),
  );
}
