import type { DocumentPart, PartCell } from '../part.ts';
import { columnOf, writeNumber } from '../xlsx/numbers.ts';

/** A workbook as SheetJS reads it with `dense`, as far as it is looked at here. */
export interface Book {
  SheetNames: readonly string[];
  Sheets: Readonly<Record<string, Sheet | undefined>>;
  Workbook?: { Sheets?: readonly { Hidden?: 0 | 1 | 2 }[] } | undefined;
}

interface Sheet {
  '!ref'?: string;
  '!data'?: readonly (readonly (Cell | undefined)[] | undefined)[];
  '!cols'?: readonly ({ hidden?: boolean } | undefined)[];
  '!rows'?: readonly ({ hidden?: boolean } | undefined)[];
}

interface Cell {
  t: string;
  v?: unknown;
  w?: string;
  z?: unknown;
  c?: readonly { t?: string }[];
}

/** Rows given out at a time. */
const BATCH = 500;

/** Rows and comments of all sheets. */
export function* readBook(book: Book): Generator<DocumentPart[]> {
  for (const [table, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[table]?.Hidden ?? 0) > 0;
    if (sheet?.['!ref'] !== undefined) yield* readSheet(sheet, { name, table, isHidden });
  }
}

function* readSheet(
  sheet: Sheet,
  { name, table, isHidden }: { name: string; table: number; isHidden: boolean },
): Generator<DocumentPart[]> {
  const from = columnOf(sheet['!ref']?.split(':')[0] ?? 'A1') ?? 0;
  const comments: DocumentPart[] = [];
  let parts: DocumentPart[] = [];
  for (const [row, line] of (sheet['!data'] ?? []).entries()) {
    const cells: PartCell[] = [];
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell === undefined || column < from) continue;
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
