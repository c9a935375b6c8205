import { createRandom, type Random } from '../random.ts';
import { makeLookAlikes } from './look-alikes-a.ts';
import { truthOf, type Paper, type Truth } from './model.ts';
import { writeDocx } from './write/docx.ts';
import { writeOfd, writePdf } from './write/fixed.ts';
import { writeGuardedCsv, writePadded, writeUnicodeText } from './write/exported.ts';
import { writeBook, writeNarrowOfd, writeNestedDocx } from './write/files-c.ts';
import { writeHtml } from './write/html.ts';
import { writeCards, writeDivs, writeExcelPage, writeList, writeOldPage, writeWordPage } from './write/pages-c.ts';
import { writePasted } from './write/pasted.ts';
import { writeCsv, writeText } from './write/text.ts';
import { writeBars, writeBoxes, writeCommas, writeMarkdown, writeSemicolons, writeSingle } from './write/texts-c.ts';
import { writeXlsx } from './write/xlsx.ts';

export interface MadeFile {
  name: string;
  topic: string;
  format: string;
  bytes: Buffer;
  truth: Truth;
}

export const WRITERS: Record<string, (paper: Paper) => Buffer> = {
  xlsx: writeXlsx,
  docx: writeDocx,
  html: writeHtml,
  csv: writeCsv,
  txt: writeText,
  pdf: writePdf,
  ofd: writeOfd,
};

/** As other programs and other hands leave them. */
export const MORE_WRITERS: typeof WRITERS = {
  ...WRITERS,
  'pasted.html': writePasted,
  'utf16.txt': writeUnicodeText,
  'padded.txt': writePadded,
  'guarded.csv': writeGuardedCsv,
};

/** None of them is a writer of the first two sets. */
export const OTHER_WRITERS: typeof WRITERS = {
  'word.html': writeWordPage,
  'excel.xls': writeExcelPage,
  'cards.html': writeCards,
  'list.html': writeList,
  'divs.html': writeDivs,
  'old.html': writeOldPage,
  'book.xlsx': writeBook('xlsx'),
  'book.xls': writeBook('biff8'),
  'book.ods': writeBook('ods'),
  'nested.docx': writeNestedDocx,
  'narrow.ofd': writeNarrowOfd,
  'bars.txt': writeBars,
  'markdown.txt': writeMarkdown,
  'semicolons.csv': writeSemicolons,
  'single.txt': writeSingle,
  'commas.txt': writeCommas,
  'boxes.txt': writeBoxes,
};

/** Every paper of a set in every format, and lists of codes until look-alikes are three times the leaks. */
export function* makeFiles(
  makers: readonly ((r: Random) => Paper)[],
  seed: number,
  writers = WRITERS,
): Generator<MadeFile> {
  const random = createRandom(seed);
  const sum = { leaks: 0, alike: 0 };
  const write = function* (paper: Paper, n: number): Generator<MadeFile> {
    const truth = truthOf(paper);
    for (const [format, writer] of Object.entries(writers)) {
      sum.leaks += truth.leaks.length;
      sum.alike += truth.alike;
      const name = `${String(n).padStart(3, '0')}-${paper.topic}.${format}`;
      yield { name, topic: paper.topic, format, bytes: writer(paper), truth };
    }
  };
  let n = 0;
  for (const make of makers) yield* write(make(random), n++);
  while (sum.alike < sum.leaks * 3) yield* write(makeLookAlikes(random), n++);
}
