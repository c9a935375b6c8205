import { decodeHtml } from '../../../rules/decode.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { DocumentPart, PartCell, RowPart } from '../../../rules/documents/part.ts';
import { looseTables } from '../../../rules/recognise/index.ts';
import type { FormatReader } from './reader.ts';

/** Saved pages, and the tables that office systems write as HTML and call `.xls` or `.doc`. */
export const html: FormatReader = {
  async *read(file) {
    const { text } = decodeHtml(await file.bytes(), null);
    const { blocks } = extractPage(text, 'http://localhost/');
    const parts: DocumentPart[] = [];
    let paragraph = 0;
    const loose = looseTables(
      blocks.map(({ text: value, cell, area }) => (cell === undefined && area !== 'nav' ? value : null)),
    );
    let table = Math.max(-1, ...blocks.map(({ cell }) => cell?.table ?? -1));
    for (let i = 0; i < blocks.length; i++) {
      const { text: value, cell } = blocks[i]!;
      const made = loose.get(i);
      if (made !== undefined) {
        table++;
        for (const [row, cells] of made.rows.entries())
          parts.push({ kind: 'row', sheet: null, table, row, cells: joined(cells) });
        i = made.to - 1;
        continue;
      }
      if (cell === undefined) parts.push({ kind: 'text', text: value, place: { paragraph: paragraph++ } });
      else addToRow(parts, value, cell);
    }
    if (parts.length > 0) yield parts;
  },
};

function joined(cells: readonly PartCell[]): PartCell[] {
  const out: PartCell[] = [];
  for (const { column, text: value } of cells) {
    const last = out.at(-1);
    if (last?.column === column) last.text += `\n${value}`;
    else out.push({ column, text: value });
  }
  return out;
}

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
