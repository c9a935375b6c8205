import { readPictureParts } from '../ocr/picture-parts.ts';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { FormatReader } from './reader.ts';

/** A picture of text is not text: without recognition of characters it stays unchecked. */
export const image: FormatReader = {
  async *read(file, { form, ocr }) {
    Object.assign(form, { pages: 1, textState: 'scanned' });
    if (ocr !== null) yield await readPictureParts(await file.bytes(), ocr);
    throw new Unchecked('scanned');
  },
};
