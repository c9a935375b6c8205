import {
  getDocument,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unchecked } from '../../../../rules/documents/outcome.ts';
import { dataFolders } from './data-folders.ts';

export interface OpenPdf {
  document: PDFDocumentProxy;
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
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw new Unchecked(error instanceof PasswordException ? 'encrypted' : 'unreadable', { cause: error });
  }
}

/** The pages in order; each is gone when the next one is asked for. */
export async function* pagesOf(document: PDFDocumentProxy): AsyncGenerator<PDFPageProxy> {
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    yield page;
    page.cleanup();
  }
}
