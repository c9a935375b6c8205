import { DEFAULT_BUDGET, OCR_BUDGET, type Budget } from './budget.ts';
import type { Source } from './document-file.ts';
import type { ReadOptions } from './read-document.ts';
import { readParts } from './read-parts.ts';
import { failedScan, type DocumentScan } from '../../rules/documents/scan/document-scan.ts';
import { scanSource, type ScanOptions } from './scan/scan-source.ts';

/** Personal data in a file, found within a worker: only masked forms and hashes come out of it. Never throws for what a file contains. */
export async function scanDocument(
  source: Source,
  { pool, budget, signal, ...options }: ReadOptions & ScanOptions,
): Promise<DocumentScan> {
  for await (const told of pool.run(
    { kind: 'scan', source, budget: { ...(options.isOcr === true ? OCR_BUDGET : DEFAULT_BUDGET), ...budget }, options },
    signal,
  )) {
    if (told.type === 'scanned') return told.scan;
    if (told.type === 'lost') return failedScan(told.cause);
  }
  throw new Error('A worker ended a scan without a word');
}

/** The same in this thread; for the worker. */
export async function scanHere(source: Source, budget: Budget, options: ScanOptions): Promise<DocumentScan> {
  return scanSource(source, readParts(source, budget, options), options);
}
