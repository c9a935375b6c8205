import { jsonPieces } from './json-pieces.ts';
import type { Database } from './schema.ts';
import type { Sealed } from './vault.ts';
import { pack, unpack } from './zstd.ts';

// What the tool itself writes and reads whole: results, editions, scans of files.

export function sealJson({ vault }: Pick<Database, 'vault'>, value: unknown): Sealed {
  return vault.seal(pack(Buffer.concat(Array.from(jsonPieces(value), (piece) => Buffer.from(piece)))));
}

/** @returns the value as `sealJson` got it: our own, so there is nothing to validate */
export function openJson({ vault }: Pick<Database, 'vault'>, sealed: Sealed): unknown {
  return JSON.parse(new TextDecoder().decode(unpack(vault.open(sealed))));
}
