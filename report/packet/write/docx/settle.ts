import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { fontTable } from './font-table.ts';

/** Relations are named at random by the library: `rId` and 21 signs. */
const RANDOM = /\brId[\w-]{21}\b/g;
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The same file with nothing in it that changes from one making to the next, and with a table of stand-in fonts. */
export function settle(docx: Uint8Array, madeAt: Date): Uint8Array {
  const names = new Map<string, string>();
  const name = (random: string): string => {
    const known = names.get(random) ?? `rIdN${names.size + 1}`;
    names.set(random, known);
    return known;
  };
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx))) {
    const isText = /\.(xml|rels)$/.test(path);
    const settled = isText
      ? strToU8(
          strFromU8(bytes)
            .replaceAll(RANDOM, name)
            .replaceAll(STAMP, `$1${madeAt.toISOString().replace(/\.\d+/, '')}`),
        )
      : bytes;
    files[path] = [path === 'word/fontTable.xml' ? strToU8(fontTable()) : settled, { mtime: madeAt }];
  }
  return zipSync(files);
}
