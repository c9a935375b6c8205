import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RawPicture, toGrayPng } from '../../ocr/gray-png.ts';
import { type OcrBudget, readPictureParts } from '../../ocr/picture-parts.ts';
import { OCR_LIMITS } from '../../ocr/picture-reader.ts';
import type { DocumentPart } from '../../../../rules/documents/part.ts';

/** Text of a page that is a picture. */
export async function readScannedPage(page: PDFPageProxy, id: string, budget: OcrBudget): Promise<DocumentPart[]> {
  const picture = await pictureOf(page, id);
  if (picture === null || picture.width * picture.height > OCR_LIMITS.mostPixels) return [];
  const png = toGrayPng(picture);
  return png === null ? [] : readPictureParts(png, budget);
}

function pictureOf(page: PDFPageProxy, id: string): Promise<RawPicture | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(id, (picture: unknown) => resolve(isPicture(picture) ? picture : null));
  });
}

function isPicture(value: unknown): value is RawPicture {
  if (typeof value !== 'object' || value === null || !('data' in value)) return false;
  return value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray;
}
