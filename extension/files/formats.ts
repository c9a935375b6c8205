import { decodeHtml } from '../../rules/decode.ts';
import type { FileForm } from '../../rules/facts/file-facts.ts';
import { readDocx } from '../../rules/documents/docx/read-docx.ts';
import { readOdf } from '../../rules/documents/odf/read-odf.ts';
import { readOfd } from '../../rules/documents/ofd/read-ofd.ts';
import { isEmbedded, isPicture, type OfficeContext } from '../../rules/documents/office/office-context.ts';
import { Unchecked, type Format } from '../../rules/documents/outcome.ts';
import { isLitter, packageKind } from '../../rules/documents/package-kind.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import { readPptx } from '../../rules/documents/pptx/read-pptx.ts';
import { readXlsx } from '../../rules/documents/xlsx/read-xlsx.ts';
import { openPackage, type OpenPackage } from './open-package.ts';

interface File {
  name: string;
  bytes: Uint8Array;
  form: FileForm;
}

type Inner = (name: string, bytes: Uint8Array) => AsyncIterable<DocumentPart[]>;

/** The parts of a file in reading order. @throws Unchecked not-tested for a format that only the command reads */
export async function* readFormat(format: Format, file: File, inner: Inner): AsyncGenerator<DocumentPart[]> {
  if (format === 'zip') yield* readZip(openPackage(file.bytes), file, inner);
  else if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    yield* readPdf(file.bytes, { form: file.form, inner });
  } else if (format === 'doc') {
    const { readOle } = await import('./ole.ts');
    yield* readOle(file.bytes);
  } else if (format === 'text') yield [{ kind: 'text', text: decodeHtml(file.bytes, null).text, place: { line: 0 } }];
  else throw new Unchecked(format === 'image' ? 'scanned' : 'not-tested');
}

async function* readZip(zip: OpenPackage, { bytes, form }: File, inner: Inner): AsyncGenerator<DocumentPart[]> {
  const context: OfficeContext = {
    form,
    hasPictures: [...zip.entries].some(([name, { length }]) => isPicture(name, length)),
    embedded: () => readMembers(zip, isEmbedded, inner),
  };
  const kind = packageKind(zip.entries);
  if (kind === 'ofd') yield* readOfd(zip, form);
  else if (kind === 'xlsx') yield* readXlsx(zip, context);
  else if (kind === 'xlsb') yield* (await import('./ole.ts')).readXls(bytes);
  else if (kind === 'docx') yield* readDocx(zip, context);
  else if (kind === 'pptx') yield* readPptx(zip, context);
  else if (kind === 'odf') yield* readOdf(zip, context);
  else if (kind === 'ooxml') throw new Unchecked('not-tested');
  else yield* readMembers(zip, (name) => !isLitter(name), inner);
}

async function* readMembers(
  zip: OpenPackage,
  isWanted: (name: string) => boolean,
  inner: Inner,
): AsyncGenerator<DocumentPart[]> {
  for (const [path, bytes] of zip.entries) if (isWanted(path)) yield* inner(path, bytes);
}
