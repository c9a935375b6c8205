import { readPictureParts } from '../ocr/picture-parts.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import type { Zip } from '../zip/open-zip.ts';
import type { ReadContext } from './reader.ts';

/** Files that an office document carries whole, such as the table behind a chart. OLE wrappers (`.bin`) are not opened. */
export async function* readEmbedded(zip: Zip, context: ReadContext): AsyncGenerator<DocumentPart[]> {
  for (const part of zip.entries.keys()) {
    if (!/(^|\/)embeddings\/[^/]+\.(xlsx|xlsm|docx|pptx|xls|doc|csv|txt)$/i.test(part)) continue;
    yield* context.readInner(part.slice(part.lastIndexOf('/') + 1), () => zip.bytes(part));
  }
  if (context.ocr === null) return;
  for (const part of zip.entries.keys())
    if (isPicture(zip, part)) yield await readPictureParts(await zip.bytes(part), context.ocr);
}

/** Pictures large enough to hold text; icons and lines are not. */
const LEAST_PICTURE = 20_000;

export function hasPictures(zip: Zip): boolean {
  for (const name of zip.entries.keys()) if (isPicture(zip, name)) return true;
  return false;
}

function isPicture(zip: Zip, name: string): boolean {
  const size = zip.entries.get(name)?.uncompressedSize ?? 0;
  return size >= LEAST_PICTURE && /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$/i.test(name);
}
