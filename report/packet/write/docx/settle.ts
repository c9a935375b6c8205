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
  const stamp = madeAt.toISOString().replace(/\.\d+/, '');
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx)))
    files[path] = [/\.(xml|rels)$/.test(path) ? edit(path, strFromU8(bytes)) : bytes, { mtime: madeAt }];
  return zipSync(files);

  function edit(path: string, text: string): Uint8Array {
    if (path === 'word/fontTable.xml') return strToU8(fontTable());
    return strToU8(text.replaceAll(RANDOM, name).replaceAll(STAMP, `$1${stamp}`));
  }
}
