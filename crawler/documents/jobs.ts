import type { Budget } from './budget.ts';
import type { Source } from './document-file.ts';
import type { MaskOptions, MaskOutcome } from './mask/mask-here.ts';
import type { Outcome } from '../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import type { DocumentScan } from '../../rules/documents/scan/document-scan.ts';
import type { ScanOptions } from './scan/scan-source.ts';

/** What a worker can be asked to do with a file. */
export type Job =
  | { kind: 'read'; source: Source; budget: Budget }
  | { kind: 'scan'; source: Source; budget: Budget; options: ScanOptions }
  | { kind: 'mask'; source: Source; budget: Budget; options: MaskOptions };

/** To the worker: a job, or the wish for the next parts of the job at hand. */
export type ToWorker = { type: 'job'; job: Job } | { type: 'more' };

/** From the worker: parts of a file being read, or the end of the job. */
export type FromWorker =
  | { type: 'parts'; parts: DocumentPart[] }
  | { type: 'read'; outcome: Outcome }
  | { type: 'scanned'; scan: DocumentScan }
  | { type: 'masked'; outcome: MaskOutcome }
  /** Our own code failed, not the file. */
  | { type: 'failed' };
