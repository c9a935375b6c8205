import type { Cause } from '../causes.ts';

/** What the bytes turned out to be, whatever the file is called. */
export const FORMATS = [
  'pdf',
  'docx',
  'doc',
  'xlsx',
  'xls',
  'pptx',
  'ppt',
  'odf',
  'ofd',
  'rtf',
  'text',
  'html',
  'zip',
  'rar',
  'gzip',
  'image',
  'other',
] as const;

export type Format = (typeof FORMATS)[number];

/** A file within a file that could not be read. */
export interface UnreadMember {
  inside: string;
  cause: Cause;
}

/**
 * How the reading of a file ended. `unchecked`: not all of it was read, for this cause; what was read has been given
 * nevertheless. `format` is null where the file was not looked into.
 */
export type Outcome =
  | { state: 'read'; format: Format }
  | { state: 'unchecked'; cause: Cause; format: Format | null; members: UnreadMember[] };

/** Thrown by readers: this file cannot be read, or not to its end. Becomes an outcome, never a crash. */
export class Unchecked extends Error {
  readonly reason: Cause;

  constructor(reason: Cause, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Unchecked';
    this.reason = reason;
  }
}
