import { CFB, read } from '@e965/xlsx';
import { readDoc } from '../../rules/documents/doc/read-doc.ts';
import { Unchecked } from '../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import { readBook } from '../../rules/documents/xls/read-book.ts';

/** Larger workbooks need more memory than a browser's worker has. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Word and Excel 97–2003, and what WPS writes in their place. @throws Unchecked */
export function* readOle(bytes: Uint8Array): Generator<DocumentPart[]> {
  const container = open(bytes);
  const streamOf = (name: string) => {
    const content: unknown = CFB.find(container, name)?.content;
    return content instanceof Uint8Array ? content : Array.isArray(content) ? Uint8Array.from(content) : null;
  };
  // A file with a password is a container around an encrypted package.
  if (streamOf('EncryptedPackage') !== null) throw new Unchecked('encrypted');
  if (streamOf('Workbook') !== null || streamOf('Book') !== null) yield* readXls(bytes);
  else if (streamOf('WordDocument') !== null) yield readDoc(streamOf);
  else throw new Unchecked('not-tested');
}

/** Also `.xlsb` and Excel 2003 XML. Signs of Excel 95 and earlier need tables of the command. @throws Unchecked */
export function* readXls(bytes: Uint8Array): Generator<DocumentPart[]> {
  if (bytes.length > MOST_BYTES) throw new Unchecked('over-budget');
  yield* readBook(openBook(bytes));
}

function openBook(bytes: Uint8Array): ReturnType<typeof read> {
  const options = { type: 'array', dense: true, cellDates: false, cellFormula: false, cellHTML: false } as const;
  try {
    return read(bytes, { ...options, cellStyles: true });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Unchecked(isLocked ? 'encrypted' : 'unreadable', { cause: error });
  }
}

function open(bytes: Uint8Array): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(bytes, { type: 'array' });
  } catch (error) {
    throw new Unchecked('unreadable', { cause: error });
  }
}
