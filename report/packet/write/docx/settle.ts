import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, type Zippable, zipSync } from 'fflate';
import { fontTable } from './font-table.ts';

/** Relations are named at random by the library: `rId` and 21 signs, of which the last may be a dash. */
const RANDOM = /(?<=")rId[\w-]{21}(?=")/g;
/** Drawings are counted on from one file to the next. */
const DRAWING = /(<wp:docPr id=")\d+/g;
const STAMP = /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g;

/** The same file with nothing in it that changes from one making to the next, and with a table of stand-in fonts. */
export function settle(docx: Uint8Array, madeAt: Date): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of settledParts(docx, madeAt)) files[path] = [bytes, { mtime: madeAt }];
  return zipSync(files);
}

/**
 * The settled file in pieces, with pictures put in one by one where their stand-ins are: more of them than memory holds.
 * @param pictureFor the picture that a part of `word/media/` stands for
 */
export async function* settlePieces(
  docx: Uint8Array,
  madeAt: Date,
  pictureFor: (standIn: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [path, bytes] of settledParts(docx, madeAt)) {
    const isPicture = path.startsWith('word/media/');
    // A PNG does not shrink any more.
    const part = isPicture ? new ZipPassThrough(path) : new ZipDeflate(path);
    part.mtime = madeAt;
    zip.add(part);
    part.push(isPicture ? await pictureFor(strFromU8(bytes)) : bytes, true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks;
}

function settledParts(docx: Uint8Array, madeAt: Date): [string, Uint8Array][] {
  const names = new Map<string, string>();
  const name = (random: string): string => {
    const known = names.get(random) ?? `rIdN${names.size + 1}`;
    names.set(random, known);
    return known;
  };
  const stamp = madeAt.toISOString().replace(/\.\d+/, '');
  return Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, edit(path, bytes)]);

  function edit(path: string, bytes: Uint8Array): Uint8Array {
    if (path === 'word/fontTable.xml') return strToU8(fontTable());
    // The figures of a chart, as a workbook.
    if (path.endsWith('.xlsx')) return settle(bytes, madeAt);
    if (!/\.(xml|rels)$/.test(path)) return bytes;
    let drawings = 0;
    return strToU8(
      strFromU8(bytes)
        .replaceAll(RANDOM, name)
        .replaceAll(STAMP, `$1${stamp}`)
        .replaceAll(DRAWING, (_, before: string) => `${before}${(drawings += 1)}`),
    );
  }
}
