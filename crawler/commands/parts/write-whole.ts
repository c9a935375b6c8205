import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopError } from '../../../store/stop.ts';

/**
 * Writes a file into a folder, which is made where it is not there; it appears whole or not at all.
 * @returns its path
 * @throws StopError where the folder cannot be written to
 */
export function writeWhole(dir: string, name: string, content: string | Uint8Array): string {
  const file = join(dir, name);
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${file}.part`, content);
    renameSync(`${file}.part`, file);
    return file;
  } catch (error) {
    throw stopError(error, dir);
  }
}
