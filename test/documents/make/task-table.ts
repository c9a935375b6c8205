import { makeDocx, paragraph } from './office.ts';
import { makeXlsx } from './xlsx.ts';

/** A cell as HTML has it: cells that another one covers are left out. */
export interface TableCell {
  text: string;
  across?: number;
  down?: number;
}

export type TableRows = readonly (readonly (string | TableCell)[])[];

export interface PlacedCell {
  text: string;
  row: number;
  column: number;
  across: number;
  down: number;
}

/** The same table in the forms in which counties send it. Text before it becomes paragraphs, or first rows of a sheet. */
export const FORMS = { html: toHtml, docx: toDocx, xlsx: toXlsx, md: toMarkdown, txt: toTabbed } as const;

export function htmlTable(rows: TableRows): string {
  const cells = rows.map(
    (row) =>
      `<tr>${row
        .map((cell) => {
          const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
          const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
          return `<td${spans}>${text
            .split('\n')
            .map((line) => `<p>${escape(line)}</p>`)
            .join('')}</td>`;
        })
        .join('')}</tr>`,
  );
  return `<table>${cells.join('')}</table>`;
}

function toHtml(before: readonly string[], rows: TableRows): Buffer {
  const text = before.map((line) => `<p>${escape(line)}</p>`).join('');
  return Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8"></head><body>${text}${htmlTable(rows)}</body></html>`,
  );
}

/** The table in WordprocessingML. */
export function docxTable(rows: TableRows): string {
  const { placed, columns } = place(rows);
  const body = rows.map((_, row) => {
    let cells = '';
    for (let column = 0; column < columns;) {
      const own = placed.find((cell) => column === cell.column && row >= cell.row && row < cell.row + cell.down);
      const span = own !== undefined && own.across > 1 ? `<w:gridSpan w:val="${own.across}"/>` : '';
      const merge =
        own === undefined || own.down === 1 ? '' : own.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const text =
        own?.row === row
          ? own.text
              .split('\n')
              .map((line) => paragraph(escape(line)))
              .join('')
          : paragraph('');
      cells += `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${text}</w:tc>`;
      column += own?.across ?? 1;
    }
    return `<w:tr>${cells}</w:tr>`;
  });
  return `<w:tbl>${body.join('')}</w:tbl>`;
}

function toDocx(before: readonly string[], rows: TableRows): Buffer {
  return makeDocx(`${before.map((line) => paragraph(escape(line))).join('')}${docxTable(rows)}`);
}

function toXlsx(before: readonly string[], rows: TableRows): Buffer {
  const { placed, columns } = place(rows);
  const sheet = rows.map((_, row) =>
    Array.from({ length: columns }, (__, column) =>
      escape(placed.find((cell) => cell.row === row && cell.column === column)?.text ?? ''),
    ),
  );
  const merges = placed
    .filter(({ across, down }) => across > 1 || down > 1)
    .map(
      ({ row, column, across, down }) =>
        `${nameOf(column, row + before.length)}:${nameOf(column + across - 1, row + before.length + down - 1)}`,
    );
  const titles = before.map((line) => [escape(line)]);
  return makeXlsx([{ name: 'Sheet1', rows: [...titles, ...sheet], merges }]);
}

/** Merged cells have no form here: the ones they cover stay empty. */
function toMarkdown(before: readonly string[], rows: TableRows): Buffer {
  const lines = gridOf(rows).map((cells) => `| ${cells.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`);
  const [first = '', ...others] = lines;
  const rule = `|${' --- |'.repeat(place(rows).columns)}`;
  return Buffer.from([...before.map((line) => `${line}\n`), first, rule, ...others].join('\n'));
}

function toTabbed(before: readonly string[], rows: TableRows): Buffer {
  const lines = gridOf(rows).map((cells) => cells.map((text) => text.replaceAll('\n', ' ')).join('\t'));
  return Buffer.from([...before, ...lines].join('\r\n'));
}

function gridOf(rows: TableRows): string[][] {
  const { placed, columns } = place(rows);
  return rows.map((_, row) =>
    Array.from(
      { length: columns },
      (__, column) => placed.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    ),
  );
}

/** Cells with their places in the grid, and the number of its columns. */
export function place(rows: TableRows): { placed: PlacedCell[]; columns: number } {
  const placed: PlacedCell[] = [];
  let columns = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      const isCovered = () =>
        placed.some(
          (one) =>
            row >= one.row && row < one.row + one.down && column >= one.column && column < one.column + one.across,
        );
      while (isCovered()) column++;
      const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      placed.push({ text, row, column, across, down });
      column += across;
      columns = Math.max(columns, column);
    }
  }
  return { placed, columns };
}

function nameOf(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
