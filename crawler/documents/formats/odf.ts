import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { readXml } from '../../../rules/documents/xml/read-xml.ts';
import { openZip } from '../zip/open-zip.ts';
import { contentHandler } from './odf/content.ts';
import { hasPictures } from './embedded.ts';
import { readOfficeProperties } from './office-form.ts';
import type { FormatReader } from './reader.ts';

/** OpenDocument text, spreadsheets and presentations. */
export const odf: FormatReader = {
  async *read(file, { meter }) {
    const zip = await openZip(file, meter);
    try {
      if (
        zip.entries.has('META-INF/manifest.xml') &&
        (await zip.bytes('META-INF/manifest.xml')).includes('encryption-data')
      ) {
        throw new Unchecked('encrypted');
      }
      if (!zip.entries.has('content.xml')) throw new Unchecked('unreadable');
      let isBlank = true;
      for (const part of ['content.xml', 'styles.xml']) {
        if (!zip.entries.has(part)) continue;
        const out: DocumentPart[] = [];
        const handler = contentHandler(out, part === 'styles.xml' ? 'header' : undefined);
        for await (const batch of readXml(zip.stream(part), handler, out)) {
          isBlank = false;
          yield batch;
        }
      }
      yield await readOfficeProperties(zip);
      if (isBlank && hasPictures(zip)) throw new Unchecked('scanned');
    } finally {
      zip.close();
    }
  },
};
