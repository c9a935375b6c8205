import { decodeHtml } from '../../../rules/decode.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { DocumentPart, RowPart } from '../../../rules/documents/part.ts';
import type { FormatReader } from './reader.ts';

/** Saved pages, and the tables that office systems write as HTML and call `.xls` or `.doc`. */
export const html: FormatReader = {
  async *read(file) {
    const { text } = decodeHtml(await file.bytes(), null);
    const { blocks } = extractPage(text, 'http://localhost/');
    const parts: DocumentPart[] = [];
    let paragraph = 0;
    for (const { text: value, cell } of blocks) {
      if (cell === undefined) parts.push({ kind: 'text', text: value, place: { paragraph: paragraph++ } });
      else addToRow(parts, value, cell);
    }
    if (parts.length > 0) yield parts;
  },
};

/** Blocks of one cell stay apart. */
function addToRow(
  parts: DocumentPart[],
  text: string,
  { table, row, column }: { table: number; row: number; column: number },
): void {
  const last = parts.at(-1);
  const isSameRow = last?.kind === 'row' && last.table === table && last.row === row;
  const open: RowPart = isSameRow ? last : { kind: 'row', sheet: null, table, row, cells: [] };
  if (!isSameRow) parts.push(open);
  const cell = open.cells.at(-1);
  if (cell?.column === column) cell.text += `\n${text}`;
  else open.cells.push({ column, text });
}
