import type { FileForm } from '../facts/file-facts.ts';
import type { Outcome } from './outcome.ts';
import type { DocumentPart } from './part.ts';

/** A file being read: its parts in batches, and how it ended once they are through. */
export interface Reading {
  parts: AsyncGenerator<DocumentPart[]>;
  /** Valid after `parts` has ended. */
  outcome: () => Outcome;
  /** What the file shows of itself besides its text; valid after `parts` has ended. */
  form: () => FileForm;
}
