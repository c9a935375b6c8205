import { isEmbedded, isPicture } from '../../../rules/documents/office/office-context.ts';
import { readPictureParts } from '../ocr/picture-parts.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import type { Zip } from '../zip/open-zip.ts';
import type { ReadContext } from './reader.ts';

/** Files that an office document carries whole, such as the table behind a chart. OLE wrappers (`.bin`) are not opened. */
export async function* readEmbedded(zip: Zip, context: ReadContext): AsyncGenerator<DocumentPart[]> {
  for (const part of zip.entries.keys()) {
    if (!isEmbedded(part)) continue;
    yield* context.readInner(part.slice(part.lastIndexOf('/') + 1), () => zip.bytes(part));
  }
  if (context.ocr === null) return;
  for (const [part, { uncompressedSize }] of zip.entries)
    if (isPicture(part, uncompressedSize)) yield await readPictureParts(await zip.bytes(part), context.ocr);
}

export function hasPictures(zip: Zip): boolean {
  for (const [name, { uncompressedSize }] of zip.entries) if (isPicture(name, uncompressedSize)) return true;
  return false;
}
