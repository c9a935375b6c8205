import { SCAN_VERSION } from '../../rules/versions.ts';
import type { ScanOf } from '../../store/file-scans.ts';
import type { DocumentPool } from '../documents/pool.ts';
import { scanDocument } from '../documents/scan-document.ts';
import { toFileReading, type FileReading } from '../../rules/documents/scan/file-reading.ts';

/** Looks into files that a crawl has fetched. */
export interface FileReader {
  /** Files larger than this are not taken. */
  mostBytes: number;
  /** Under which a scan of this content is kept. */
  of: (hash: string) => ScanOf;
  /** Never throws for what a file contains. */
  read: (bytes: Uint8Array, ext: string) => Promise<FileReading>;
}

export interface FileReaderOptions {
  pool: DocumentPool;
  /** Secret of the store, so that a person's number has the same hash in files and pages. */
  secret: Uint8Array;
  /** Day of judgement, YYYY-MM-DD. */
  asOf: string;
  mostBytes: number;
  isOcr: boolean;
  signal?: AbortSignal;
}

/** Hits of each kind that are kept as proof. */
const PROOFS = 5;

export function createFileReader({ pool, secret, asOf, mostBytes, isOcr, signal }: FileReaderOptions): FileReader {
  const options = { pool, key: secret, asOf, keep: Infinity, keepEach: PROOFS, proofs: true, isOcr };
  return {
    mostBytes,
    of: (hash) => ({ hash, version: SCAN_VERSION, ocr: isOcr ? 1 : 0 }),
    read: async (bytes, ext) =>
      // Its name is judged with the page that gives it; here it only tells a table from running text.
      toFileReading(await scanDocument({ bytes, name: `附件.${ext}` }, { ...options, ...(signal && { signal }) })),
  };
}
