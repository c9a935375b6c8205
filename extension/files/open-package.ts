import { unzipSync } from 'fflate';
import { Unchecked } from '../../rules/documents/outcome.ts';
import type { Package } from '../../rules/documents/package.ts';

/** Unpacked bytes of one part and of all, whatever the archive says; a browser has no more to spare. */
const LARGEST_PART = 40 * 1024 * 1024;
const LARGEST = 120 * 1024 * 1024;

export interface OpenPackage extends Package {
  entries: ReadonlyMap<string, Uint8Array>;
}

/** Unpacks a zip in memory. @throws Unchecked unreadable | over-budget */
export function openPackage(bytes: Uint8Array): OpenPackage {
  let left = LARGEST;
  let isOver = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        isOver ||= left < 0 || originalSize > LARGEST_PART;
        return !isOver;
      },
    });
  } catch (error) {
    throw new Unchecked('unreadable', { cause: error });
  }
  if (isOver) throw new Unchecked('over-budget');
  const entries = new Map(Object.entries(parts).filter(([name]) => !name.endsWith('/')));
  return { entries, stream: (name) => streamOf(entries.get(name)) };
}

async function* streamOf(bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (bytes === undefined) throw new Unchecked('unreadable');
  yield await Promise.resolve(bytes);
}
