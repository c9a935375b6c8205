import { readDoc } from '../../../rules/documents/doc/read-doc.ts';
import { streamOf } from '../ole/streams.ts';
import type { FormatReader } from './reader.ts';

/** Word 97–2003 and WPS `.wps`. */
export const doc: FormatReader = {
  async *read(file) {
    const bytes = await file.bytes();
    const parts = readDoc((name) => streamOf(bytes, name));
    if (parts.length > 0) yield parts;
  },
};
