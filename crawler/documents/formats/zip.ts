import { Unchecked } from '../../../rules/documents/outcome.ts';
import { isLitter } from '../../../rules/documents/package-kind.ts';
import { openZip } from '../zip/open-zip.ts';
import type { FormatReader } from './reader.ts';

/** Every file in a zip archive, archives in it included, down to the depth of the budget. */
export const zip: FormatReader = {
  async *read(file, context) {
    if (context.depth >= context.meter.budget.depth) throw new Unchecked('over-budget');
    const archive = await openZip(file, context.meter);
    try {
      for (const name of archive.entries.keys()) {
        if (!isLitter(name)) yield* context.readInner(name, () => archive.bytes(name));
      }
    } finally {
      archive.close();
    }
  },
};
