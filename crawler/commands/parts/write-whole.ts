import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stopError } from '../../../store/stop.ts';

/**
 * Writes a file into a folder, which is made where it is not there; it appears whole or not at all.
 * @returns its path
 * @throws StopError where the folder cannot be written to
 */
export function writeWhole(dir: string, name: string, content: string | Uint8Array | Generator<string>): string {
  const file = join(dir, name);
  try {
    mkdirSync(dir, { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(`${file}.part`, content);
    else writePieces(`${file}.part`, content);
    renameSync(`${file}.part`, file);
    return file;
  } catch (error) {
    throw stopError(error, dir);
  }
}

/** As `writeWhole`, of pieces that are made while they are written. */
export async function writeStream(
  dir: string,
  name: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const file = join(dir, name);
  try {
    mkdirSync(dir, { recursive: true });
    const handle = openSync(`${file}.part`, 'w');
    try {
      for await (const piece of pieces) {
        if (typeof piece === 'string') writeSync(handle, piece);
        else writeSync(handle, piece);
      }
    } finally {
      closeSync(handle);
    }
    renameSync(`${file}.part`, file);
    return file;
  } catch (error) {
    throw stopError(error, dir);
  }
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, 'w');
  try {
    for (const piece of pieces) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}
