import type { FileForm } from '../../../rules/facts/file-facts.ts';
import type { Meter } from '../budget.ts';
import type { DocumentFile } from '../document-file.ts';
import type { OcrBudget } from '../ocr/picture-parts.ts';
import type { UnreadMember } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';

/** What a reader may use besides the file. */
export interface ReadContext {
  meter: Meter;
  /** Archives around this file; 0 for the file itself. */
  depth: number;
  /** Path inside those archives, '' for the file itself. */
  inside: string;
  /** Reads a file found within this one. Never throws `Unchecked`: what cannot be read goes into `unread`. */
  readInner: (name: string, load: () => Promise<Buffer>) => AsyncIterable<DocumentPart[]>;
  unread: UnreadMember[];
  /** What the reader learns of the file besides its text goes here; of a file within another one it is not kept. */
  form: FileForm;
  /** For reading pictures; null where that is not asked for. */
  ocr: OcrBudget | null;
}

/** Gives the parts of a file in its order, in batches of any size. @throws Unchecked when it cannot be read, or not to its end */
export type ReadParts = (file: DocumentFile, context: ReadContext) => AsyncIterable<DocumentPart[]>;

/** A file format: one file in this folder, one line in `index.ts`. */
export interface FormatReader {
  read: ReadParts;
}
