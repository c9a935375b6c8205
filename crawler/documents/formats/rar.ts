import { createExtractorFromData, type FileHeader } from 'node-unrar-js';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import { isLitter } from '../../../rules/documents/package-kind.ts';
import type { FormatReader } from './reader.ts';

/** Larger archives need more memory than a worker has: unrar keeps archive and files in memory. */
const MOST_BYTES = 100 * 1024 * 1024;

/** RAR 4 and 5, file by file. */
export const rar: FormatReader = {
  async *read(file, context) {
    const { meter, depth } = context;
    if (depth >= meter.budget.depth || file.size > MOST_BYTES) throw new Unchecked('over-budget');
    const bytes = await file.bytes();
    const data = new Uint8Array(bytes).buffer;
    const extractor = await open(data);
    for (const header of list(extractor)) {
      if (header.flags.directory || isLitter(header.name)) continue;
      meter.countEntry();
      yield* context.readInner(header.name.replaceAll('\\', '/'), () =>
        Promise.resolve(unpack(extractor, header, context.meter)),
      );
    }
  },
};

type Extractor = Awaited<ReturnType<typeof createExtractorFromData>>;

async function open(data: ArrayBuffer): Promise<Extractor> {
  try {
    return await createExtractorFromData({ data });
  } catch (error) {
    throw toUnchecked(error);
  }
}

function list(extractor: Extractor): FileHeader[] {
  try {
    const { arcHeader, fileHeaders } = extractor.getFileList();
    if (arcHeader.flags.headerEncrypted) throw new Unchecked('encrypted');
    const headers = [...fileHeaders];
    // A head and nothing behind it: cut off.
    if (headers.length === 0) throw new Unchecked('unreadable');
    return headers;
  } catch (error) {
    throw toUnchecked(error);
  }
}

function unpack(
  extractor: Extractor,
  header: FileHeader,
  meter: {
    checkDeclared: (bytes: number) => void;
    checkRatio: (size: number, packed: number) => void;
    countUnpacked: (bytes: number) => void;
  },
): Buffer {
  if (header.flags.encrypted) throw new Unchecked('encrypted');
  meter.checkDeclared(header.unpSize);
  meter.checkRatio(header.unpSize, header.packSize);
  try {
    const [file] = [...extractor.extract({ files: [header.name] }).files];
    const bytes = file?.extraction;
    if (bytes === undefined) throw new Unchecked('unreadable');
    meter.countUnpacked(bytes.length);
    return Buffer.from(bytes);
  } catch (error) {
    throw toUnchecked(error);
  }
}

function toUnchecked(error: unknown): Unchecked {
  if (error instanceof Unchecked) return error;
  const isLocked = error instanceof Error && /password/i.test(error.message);
  return new Unchecked(isLocked ? 'encrypted' : 'unreadable', { cause: error });
}
