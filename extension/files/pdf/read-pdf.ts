import { getDocument, OPS, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets `pdfjsWorker`: without it pdf.js would start a worker of its own, and this is one already.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { FileForm } from '../../../rules/facts/file-facts.ts';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { attachedFiles, readForm } from '../../../rules/documents/pdf/beside.ts';
import { readPages } from '../../../rules/documents/pdf/read-pages.ts';
import { CharacterMaps } from './character-maps.ts';

interface PdfOptions {
  form: FileForm;
  /** Reads a file that the pdf carries. */
  inner: (name: string, bytes: Uint8Array) => AsyncIterable<DocumentPart[]>;
}

/** Text by page and line, and rows of tables. @throws Unchecked encrypted | unreadable | scanned */
export async function* readPdf(bytes: Uint8Array, { form, inner }: PdfOptions): AsyncGenerator<DocumentPart[]> {
  const task = getDocument({
    // pdf.js takes the buffer over.
    data: new Uint8Array(bytes),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: '/',
    standardFontDataUrl: '/',
    wasmUrl: '/',
    useWorkerFetch: false,
    useWasm: false,
    disableWorkerRendering: true,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new Unchecked(error instanceof PasswordException ? 'encrypted' : 'unreadable', { cause: error });
    });
    const seen = yield* readPages(document, OPS, null);
    yield await readForm(document, form, seen);
    for (const { name, bytes: content } of await attachedFiles(document)) yield* inner(name, content);
    if (seen.isScanned) throw new Unchecked('scanned');
  } finally {
    await task.destroy();
  }
}
