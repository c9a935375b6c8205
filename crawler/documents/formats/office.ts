import type { OfficeContext } from '../../../rules/documents/office/office-context.ts';
import type { Package } from '../../../rules/documents/package.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { openZip } from '../zip/open-zip.ts';
import { hasPictures, readEmbedded } from './embedded.ts';
import type { ReadParts } from './reader.ts';

/** Opens the package of an office file for its reader, and closes it in the end. */
export function readOffice(read: (zip: Package, context: OfficeContext) => AsyncIterable<DocumentPart[]>): ReadParts {
  return async function* (file, context) {
    const zip = await openZip(file, context.meter);
    try {
      yield* read(zip, {
        form: context.form,
        hasPictures: hasPictures(zip),
        embedded: () => readEmbedded(zip, context),
      });
    } finally {
      zip.close();
    }
  };
}
