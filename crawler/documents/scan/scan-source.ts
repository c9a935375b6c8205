import { basename } from 'node:path';
import type { DocumentScan } from '../../../rules/documents/scan/document-scan.ts';
import { scanParts, type ScanChoice } from '../../../rules/documents/scan/scan-parts.ts';
import type { Reading } from '../../../rules/documents/reading.ts';
import type { Source } from '../document-file.ts';
import { secretHash } from './secret-hash.ts';

export interface ScanOptions extends ScanChoice {
  /** Secret key of the hashes, so that nobody who has them can test guesses. */
  key: Uint8Array;
  /** Reads pictures, too. */
  isOcr?: boolean;
}

/**
 * Personal data in a file of this machine and in its name, in this thread.
 * @param hash one-way function of values; by default keyed with `options.key`
 */
export function scanSource(
  source: Source,
  reading: Reading,
  options: ScanOptions,
  hash: (raw: string) => string = secretHash(options.key),
): Promise<DocumentScan> {
  return scanParts(basename('path' in source ? source.path : source.name), reading, { ...options, hash });
}
