import { decodeHtml } from '../../rules/decode.ts';
import { bodyHandler } from '../../rules/documents/docx/body.ts';
import { Unchecked } from '../../rules/documents/outcome.ts';
import type { DocumentPart, Note } from '../../rules/documents/part.ts';
import { sheetHandler } from '../../rules/documents/xlsx/sheet.ts';
import { readWorkbook } from '../../rules/documents/xlsx/workbook.ts';
import { readXml, walkXml } from '../../rules/documents/xml/read-xml.ts';
import { readRelations } from '../../rules/documents/xml/relations.ts';
import { openPackage, type OpenPackage } from './open-package.ts';

// What a browser can read without a large reader: Word and Excel since 2007, OFD as running text, plain text, and zip
// archives of these. The command reads all formats.

const BESIDE: Readonly<Record<string, Note>> = {
  header: 'header',
  footer: 'footer',
  comments: 'comment',
  footnotes: 'footnote',
};
/** Archives within archives. */
const DEEPEST = 2;
const TEXT_NAME = /\.(txt|csv|md|json|xml)$/i;

/**
 * The parts of a file in reading order.
 * @throws Unchecked not-tested for a format that is not read here, or why it could not be read to its end
 */
export async function* readFile(name: string, bytes: Uint8Array, depth = 0): AsyncGenerator<DocumentPart[]> {
  if (isZip(bytes)) {
    const zip = openPackage(bytes);
    if (zip.entries.has('[Content_Types].xml')) yield* readOffice(zip);
    else if (zip.entries.has('OFD.xml')) yield* readOfd(zip);
    else yield* readArchive(zip, depth);
  } else if (TEXT_NAME.test(name) && !bytes.subarray(0, 4096).includes(0)) {
    yield [{ kind: 'text', text: decodeHtml(bytes, null).text, place: { line: 0 } }];
  } else throw new Unchecked('not-tested');
}

async function* readOffice(zip: OpenPackage): AsyncGenerator<DocumentPart[]> {
  const main = (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? '';
  if (main.startsWith('word/')) yield* readWord(zip, main);
  else if (main.startsWith('xl/')) yield* readSheets(zip);
  else throw new Unchecked('not-tested');
}

async function* readWord(zip: OpenPackage, main: string): AsyncGenerator<DocumentPart[]> {
  const pieces: { part: string; note?: Note }[] = [{ part: main }];
  for (const { type, target } of await readRelations(zip, main)) {
    const note = BESIDE[type];
    if (note !== undefined && zip.entries.has(target)) pieces.push({ part: target, note });
  }
  const counts = new Map<Note | undefined, { paragraphs: number; tables: number }>();
  for (const { part, note } of pieces) {
    const count = counts.get(note) ?? { paragraphs: 0, tables: 0 };
    counts.set(note, count);
    const out: DocumentPart[] = [];
    yield* readXml(zip.stream(part), bodyHandler(count, out, note), out);
  }
}

async function* readSheets(zip: OpenPackage): AsyncGenerator<DocumentPart[]> {
  const book = await readWorkbook(zip);
  for (const [table, sheet] of book.sheets.entries()) {
    const out: DocumentPart[] = [];
    yield* readXml(zip.stream(sheet.part), sheetHandler(book, sheet, table, out), out);
  }
}

/** The texts of each page in the order in which they stand in the file; where on the page is left out. */
async function* readOfd(zip: OpenPackage): AsyncGenerator<DocumentPart[]> {
  const pages = [...zip.entries.keys()].filter((name) => /\/Pages\/.*Content\.xml$/i.test(name)).sort();
  for (const [page, name] of pages.entries()) {
    const out: DocumentPart[] = [];
    let text: string | null = null;
    await walkXml(zip.stream(name), {
      open: (element) => void (element === 'TextCode' && (text = '')),
      text: (piece) => void (text !== null && (text += piece)),
      close: (element) => {
        if (element !== 'TextCode' || text === null) return;
        if (text.trim() !== '') out.push({ kind: 'text', text, place: { page, line: out.length } });
        text = null;
      },
    });
    if (out.length > 0) yield out;
  }
}

async function* readArchive(zip: OpenPackage, depth: number): AsyncGenerator<DocumentPart[]> {
  if (depth >= DEEPEST) throw new Unchecked('over-budget');
  let failure: Unchecked | null = null;
  for (const [inside, bytes] of zip.entries) {
    try {
      for await (const parts of readFile(inside, bytes, depth + 1))
        yield parts.map((part) => ({
          ...part,
          inside: part.inside === undefined ? inside : `${inside}/${part.inside}`,
        }));
    } catch (error) {
      if (!(error instanceof Unchecked)) throw error;
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
