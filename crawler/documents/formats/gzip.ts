import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { FormatReader } from './reader.ts';

/** One file packed by gzip; its name is that of the archive without `.gz`. */
export const gzip: FormatReader = {
  async *read(file, context) {
    if (context.depth >= context.meter.budget.depth) throw new Unchecked('over-budget');
    const name = (file.name.split('/').at(-1) ?? '').replace(/\.gz$/i, '');
    yield* context.readInner(name, async () => {
      const chunks: Buffer[] = [];
      let size = 0;
      try {
        for await (const chunk of Readable.from(file.stream()).pipe(createGunzip()) as AsyncIterable<Buffer>) {
          size += chunk.length;
          context.meter.countUnpacked(chunk.length);
          context.meter.checkRatio(size, file.size);
          chunks.push(chunk);
        }
      } catch (error) {
        throw error instanceof Unchecked ? error : new Unchecked('unreadable', { cause: error });
      }
      return Buffer.concat(chunks);
    });
  },
};
