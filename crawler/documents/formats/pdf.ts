import { Unchecked } from '../../../rules/documents/outcome.ts';
import { attachedFiles, readForm } from '../../../rules/documents/pdf/beside.ts';
import { readPages } from '../../../rules/documents/pdf/read-pages.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { readScannedPage } from './pdf/scanned-page.ts';
import type { FormatReader } from './reader.ts';

/** Text by page and line. A file with scanned pages gives what it has and ends as `scanned`. */
export const pdf: FormatReader = {
  async *read(file, context) {
    // pdf.js takes the buffer over; readers of archives may still need theirs.
    const { document, ops, close } = await openPdf(new Uint8Array(await file.bytes()));
    try {
      const { ocr } = context;
      const seen = yield* readPages(document, ops, ocr === null ? null : (page, id) => readScannedPage(page, id, ocr));
      yield await readForm(document, context.form, seen);
      for (const { name, bytes } of await attachedFiles(document))
        yield* context.readInner(name, () => Promise.resolve(Buffer.from(bytes)));
      if (seen.isScanned) throw new Unchecked('scanned');
    } finally {
      await close();
    }
  },
};
