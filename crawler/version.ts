import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version of the package, from the nearest package.json above. */
export const VERSION = readVersion(import.meta.dirname);

function readVersion(dir: string): string {
  const file = join(dir, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return dirname(dir) === dir ? '0' : readVersion(dirname(dir));
}
