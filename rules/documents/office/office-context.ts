import type { FileForm } from '../../facts/file-facts.ts';
import type { DocumentPart } from '../part.ts';

/** What a reader of an office file uses besides its package. */
export interface OfficeContext {
  /** What the reader learns of the file besides its text goes here. */
  form: FileForm;
  /** The package holds pictures large enough to be pages. */
  hasPictures: boolean;
  /** Reads the files that it carries whole. */
  embedded: () => AsyncIterable<DocumentPart[]>;
}

/** A file that an office document carries whole, such as the table behind a chart; OLE wrappers (`.bin`) are not opened. */
export function isEmbedded(part: string): boolean {
  return /(^|\/)embeddings\/[^/]+\.(xlsx|xlsm|docx|pptx|xls|doc|csv|txt)$/i.test(part);
}

/** Bytes of a picture large enough to hold text; icons and lines are not. */
const LEAST_PICTURE = 20_000;

/** @param size unpacked, bytes */
export function isPicture(part: string, size: number): boolean {
  return size >= LEAST_PICTURE && /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$/i.test(part);
}
