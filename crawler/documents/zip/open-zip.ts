import type { Readable } from 'node:stream';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Meter } from '../budget.ts';
import type { DocumentFile } from '../document-file.ts';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import { readEntryName } from './entry-name.ts';

/** An open zip archive. Everything read from it is counted against the budget while it flows, whatever its headers say. */
export interface Zip {
  /** Files by name, in the order of the directory; folders are left out. */
  entries: ReadonlyMap<string, Entry>;
  /** @throws Unchecked encrypted | over-budget | unreadable, also while it is read */
  stream: (name: string) => AsyncIterable<Buffer>;
  bytes: (name: string) => Promise<Buffer>;
  close: () => void;
}

/** @throws Unchecked unreadable | over-budget */
export async function openZip(file: DocumentFile, meter: Meter): Promise<Zip> {
  // A truncated or overlapping directory makes yauzl throw; validateEntrySizes ends an entry that is longer than it says.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false };
  let zip: ZipFile | null = null;
  try {
    zip =
      file.path === null ? await fromBufferPromise(await file.bytes(), options) : await openPromise(file.path, options);
    const entries = await readEntries(zip, meter);
    const open = zip;
    const stream = (name: string) => readEntry(open, entries.get(name), meter);
    return { entries, stream, bytes: (name) => collect(stream(name)), close: () => open.close() };
  } catch (error) {
    zip?.close();
    throw toUnchecked(error);
  }
}

async function readEntries(zip: ZipFile, meter: Meter): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    meter.countEntry();
    const name = readEntryName(entry);
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, meter: Meter): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new Unchecked('unreadable');
  if (entry.isEncrypted()) throw new Unchecked('encrypted');
  meter.checkDeclared(entry.uncompressedSize);
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      meter.countUnpacked(chunk.length);
      meter.checkRatio(size, entry.compressedSize);
      yield chunk;
    }
  } catch (error) {
    throw toUnchecked(error);
  } finally {
    stream?.destroy();
  }
}

function toUnchecked(error: unknown): Unchecked {
  return error instanceof Unchecked ? error : new Unchecked('unreadable', { cause: error });
}
