import { read, set_cptable, utils, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { DocumentPart, PartCell } from '../../../rules/documents/part.ts';
import { writeNumber } from '../../../rules/documents/xlsx/numbers.ts';
import type { FormatReader } from './reader.ts';

/** Larger files need more memory than a worker has. */
const MOST_BYTES = 80 * 1024 * 1024;
// Without them Chinese of Excel 95 and earlier is lost.
set_cptable(codePages);

/** Rows given out at a time. */
const BATCH = 500;

/** Excel 97–2003, WPS `.et`, `.xlsb` and Excel 2003 XML. Read whole: the format allows nothing else. */
export const xls: FormatReader = {
  async *read(file) {
    if (file.size > MOST_BYTES) throw new Unchecked('over-budget');
    const book = open(await file.bytes());
    for (const [table, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name];
      const isHidden = (book.Workbook?.Sheets?.[table]?.Hidden ?? 0) > 0;
      if (sheet?.['!ref'] !== undefined) yield* readSheet(sheet, { name, table, isHidden });
    }
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

function* readSheet(
  sheet: WorkSheet,
  { name, table, isHidden }: { name: string; table: number; isHidden: boolean },
): Generator<DocumentPart[]> {
  const { s: from } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const comments: DocumentPart[] = [];
  let parts: DocumentPart[] = [];
  for (const [row, line] of (sheet['!data'] ?? []).entries()) {
    const cells: PartCell[] = [];
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell === undefined || column < from.c) continue;
      const note = (cell.c ?? [])
        .map(({ t }) => t ?? '')
        .join('\n')
        .trim();
      if (note !== '')
        comments.push({ kind: 'text', text: note, place: { sheet: name, row, column }, note: 'comment' });
      const text = textOf(cell);
      if (text.trim() !== '')
        cells.push(sheet['!cols']?.[column]?.hidden === true ? { column, text, note: 'hidden' } : { column, text });
    }
    const isOut = isHidden || sheet['!rows']?.[row]?.hidden === true;
    if (cells.length > 0)
      parts.push({ kind: 'row', sheet: name, table, row, cells, ...(isOut ? { note: 'hidden' as const } : {}) });
    if (parts.length >= BATCH) {
      yield parts;
      parts = [];
    }
  }
  yield [...parts, ...comments];
}

/** Days as they are shown, other numbers as they are stored: what is shown may be cut to 3.4E+17. */
function textOf({ t, v, w, z }: { t: string; v?: unknown; w?: string; z?: unknown }): string {
  if (t === 'n')
    return typeof z === 'string' && /[yd]/i.test(z.replace(/\[[^\]]*\]?|"[^"]*"|General/g, ''))
      ? (w ?? String(v))
      : writeNumber(exact(v));
  if (t === 's') return typeof v === 'string' ? v : '';
  return '';
}

function exact(value: unknown): string {
  if (typeof value !== 'number') return '';
  // Digits beyond 2^53 are made up.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}
