import { open, stat, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import type { Meter } from './budget.ts';
import { Unchecked } from '../../rules/documents/outcome.ts';

/** A file on this machine, or bytes already in memory. */
export type Source = { path: string } | { bytes: Uint8Array; name: string };

/** A file as readers see it, on disk, in memory or out of an archive. */
export interface DocumentFile {
  /** As given; says nothing about the format but may tell csv from plain text. */
  name: string;
  size: number;
  /** The first bytes, at most `HEAD`. */
  head: Buffer;
  path: string | null;
  bytes: () => Promise<Buffer>;
  stream: () => AsyncIterable<Buffer>;
}

const HEAD = 65_536;
/** What comes out of one read of a file held in memory. */
const CHUNK = 262_144;

/**
 * Looks at a source without reading it whole.
 * @throws Unchecked over-budget | empty | unreadable
 */
export async function openSource(source: Source, meter: Meter): Promise<DocumentFile> {
  if ('bytes' in source) {
    const { bytes, name } = source;
    return fileOfBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, meter);
  }
  const { path } = source;
  let handle: FileHandle | null = null;
  try {
    const { size } = await stat(path);
    checkSize(size, meter);
    handle = await open(path);
    const head = Buffer.alloc(Math.min(HEAD, size));
    await handle.read(head, 0, head.length, 0);
    return {
      name: path,
      size,
      head,
      path,
      bytes: () => readWhole(path),
      stream: () => createReadStream(path, { highWaterMark: CHUNK }),
    };
  } catch (error) {
    throw error instanceof Unchecked ? error : new Unchecked('unreadable', { cause: error });
  } finally {
    await handle?.close();
  }
}

/** @throws Unchecked over-budget | empty */
export function fileOfBytes(bytes: Buffer, name: string, meter: Meter): DocumentFile {
  checkSize(bytes.length, meter);
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, HEAD),
    path: null,
    bytes: () => Promise.resolve(bytes),
    stream: () => chunksOf(bytes),
  };
}

function checkSize(size: number, { budget }: Meter): void {
  if (size > budget.bytes) throw new Unchecked('over-budget');
  if (size === 0) throw new Unchecked('empty');
}

async function readWhole(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
