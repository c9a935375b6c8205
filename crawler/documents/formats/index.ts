import { type Format, Unchecked } from '../../../rules/documents/outcome.ts';
import type { FormatReader } from './reader.ts';

/** A new format is one file and one line here, and its mark in `../sniff.ts`. Loaded on first use: some are large. */
const READERS: Record<Exclude<Format, 'other'>, () => Promise<FormatReader>> = {
  pdf: async () => (await import('./pdf.ts')).pdf,
  docx: async () => (await import('./docx.ts')).docx,
  doc: async () => (await import('./doc.ts')).doc,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  xls: async () => (await import('./xls.ts')).xls,
  pptx: async () => (await import('./pptx.ts')).pptx,
  ppt: async () => (await import('./ppt.ts')).ppt,
  odf: async () => (await import('./odf.ts')).odf,
  ofd: async () => (await import('./ofd.ts')).ofd,
  rtf: async () => (await import('./rtf.ts')).rtf,
  text: async () => (await import('./text.ts')).text,
  html: async () => (await import('./html.ts')).html,
  zip: async () => (await import('./zip.ts')).zip,
  rar: async () => (await import('./rar.ts')).rar,
  gzip: async () => (await import('./gzip.ts')).gzip,
  image: async () => (await import('./image.ts')).image,
};

/** The reader of a format; null for what nothing here reads. @throws Unchecked rule-error where the reader itself does not load */
export async function readerOf(format: Format): Promise<FormatReader | null> {
  if (format === 'other') return null;
  try {
    return await READERS[format]();
  } catch (error) {
    throw new Unchecked('rule-error', { cause: error });
  }
}
