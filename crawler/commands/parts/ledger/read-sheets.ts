import { readFileSync, statSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { UsageError } from '../../../../rules/errors.ts';

const MOST_BYTES = 30 * 1024 ** 2;

/**
 * The sheets of a workbook (xlsx, xls, et) as texts, row by row; a formula as what it came to, a date as YYYY-MM-DD.
 * @throws UsageError where it is none
 */
export function readSheets(file: string): { at: string; sheets: string[][][] } {
  try {
    const { size, mtimeMs } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`${Math.round(size / 1024 ** 2)} MB`);
    const book = read(readFileSync(file), { type: 'buffer', dense: true });
    return {
      // The file's own time: read twice, the same row is the same event.
      at: new Date(Math.floor(mtimeMs)).toISOString(),
      sheets: book.SheetNames.flatMap((name) => {
        const sheet = book.Sheets[name];
        if (sheet === undefined) return [];
        const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: '', dateNF: 'yyyy-mm-dd' });
        return [rows.map((row) => row.map(String))];
      }),
    };
  } catch (error) {
    throw new UsageError([
      {
        field: file,
        expected: '填好的整改台账（xlsx，30 MB 以内）',
        got: (error as NodeJS.ErrnoException).code ?? (error as Error).message,
      },
    ]);
  }
}
