import { read, set_cptable } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import { readBook } from '../../../rules/documents/xls/read-book.ts';
import type { FormatReader } from './reader.ts';

/** Larger files need more memory than a worker has. */
const MOST_BYTES = 80 * 1024 * 1024;
// Without them Chinese of Excel 95 and earlier is lost.
set_cptable(codePages);

/** Excel 97–2003, WPS `.et`, `.xlsb` and Excel 2003 XML. Read whole: the format allows nothing else. */
export const xls: FormatReader = {
  async *read(file) {
    if (file.size > MOST_BYTES) throw new Unchecked('over-budget');
    yield* readBook(open(await file.bytes()));
  },
};

function open(bytes: Buffer): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellStyles: true,
      codepage: 936,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Unchecked(isLocked ? 'encrypted' : 'unreadable', { cause: error });
  }
}
