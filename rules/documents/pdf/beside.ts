import type { FileForm } from '../../facts/file-facts.ts';
import type { DocumentPart } from '../part.ts';
import { textStateOf } from '../text-state.ts';
import type { PdfDocument, PdfPage } from './pdf-page.ts';

/** Notes on a page and values typed into its forms. */
export async function readBeside(page: PdfPage, number: number): Promise<DocumentPart[]> {
  const texts = new Set<string>();
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    for (const text of [annotation.contentsObj?.str, annotation.fieldValue])
      if (typeof text === 'string' && text.trim() !== '') texts.add(text);
  }
  return [...texts].map((text, line) => ({ kind: 'text', text, place: { page: number, line }, note: 'comment' }));
}

interface Annotation {
  contentsObj?: { str?: unknown };
  fieldValue?: unknown;
}

/** Fills in what the pdf says of itself. @returns its title and the like */
export async function readForm(
  document: PdfDocument,
  form: FileForm,
  seen: { text: number; slanted: number; isScanned: boolean },
): Promise<DocumentPart[]> {
  const { info } = (await document.getMetadata()) as { info: Info };
  const producer = [info.Producer, info.Creator].find((text) => typeof text === 'string' && text.trim() !== '');
  Object.assign(form, {
    pages: document.numPages,
    signed: info.IsSignaturesPresent === true,
    encrypted: typeof info.EncryptFilterName === 'string',
    // A stamp stands on a page or two, a watermark on all.
    watermark: seen.slanted > 0 && seen.slanted * 2 >= document.numPages,
    producer: typeof producer === 'string' ? producer.slice(0, 100) : null,
    textState: textStateOf(seen.text > 0, seen.isScanned),
  });
  const said = [info.Title, info.Subject, info.Keywords, info.Author];
  return said
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text, paragraph) => ({ kind: 'text', text, place: { paragraph }, note: 'properties' }));
}

interface Info {
  Title?: unknown;
  Subject?: unknown;
  Keywords?: unknown;
  Author?: unknown;
  Producer?: unknown;
  Creator?: unknown;
  IsSignaturesPresent?: unknown;
  EncryptFilterName?: unknown;
}

/** Files that the pdf carries. */
export async function attachedFiles(document: PdfDocument): Promise<{ name: string; bytes: Uint8Array }[]> {
  const attached = (await document.getAttachments()) as Record<string, Attached> | Map<string, Attached> | null;
  if (attached === null) return [];
  const files = attached instanceof Map ? [...attached.values()] : Object.values(attached);
  return files.flatMap(({ filename, content }) => (content === undefined ? [] : [{ name: filename, bytes: content }]));
}

interface Attached {
  filename: string;
  content?: Uint8Array;
}
