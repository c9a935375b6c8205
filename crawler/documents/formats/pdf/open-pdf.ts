import {
  getDocument,
  OPS,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operations } from '../../../../rules/documents/pdf/pdf-page.ts';
import { Unchecked } from '../../../../rules/documents/outcome.ts';
import { dataFolders } from './data-folders.ts';

export interface OpenPdf {
  document: PDFDocumentProxy;
  ops: Operations;
  close: () => Promise<void>;
}

/**
 * @param data is taken over
 * @throws Unchecked
 */
export async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    data,
    ...dataFolders(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => task.destroy();
  try {
    return { document: await task.promise, ops: OPS, close };
  } catch (error) {
    await close();
    throw new Unchecked(error instanceof PasswordException ? 'encrypted' : 'unreadable', { cause: error });
  }
}
