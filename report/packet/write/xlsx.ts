import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type PageSetup, PaperSize, WorkbookWriter, type WorksheetWriter } from '@cj-tech-master/excelts';
import type { Column, Table } from '../tables/table.ts';
import { safeText } from './safe-text.ts';
import { fitCell, heightOf, sheetName } from './xlsx/fit.ts';
import { stampZip } from './xlsx/stamp-zip.ts';
import { HEAD_LOOK, lookOf, NOTE_LOOK, TITLE_LOOK } from './xlsx/look.ts';

export interface XlsxOptions {
  /** Says 草稿 at the head of every page and above every table. */
  isDraft: boolean;
  /** Stands in the file as the time of its making, so that the same tables give the same bytes. */
  madeAt: Date;
}

const HEAD_ROW = 3;
const ROWS_AT_ONCE = 200;

/**
 * A workbook with a sheet for each table: title, note, head, rows, foot; A4 (the widest A3) across, one page wide. Written row by row, so
 * that a county's problems of years fit in little memory.
 */
export async function writeXlsx(tables: readonly Table[], { isDraft, madeAt }: XlsxOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const book = new WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
    trueStreaming: true,
    creator: 'zwgk-audit',
    lastModifiedBy: 'zwgk-audit',
    created: madeAt,
    modified: madeAt,
  });
  const names = new Set<string>();
  for (const table of tables) await addSheet(book, sheetName(table.name, names), table, isDraft);
  await book.commit();
  return stampZip(Buffer.concat(chunks.splice(0)), madeAt);
}

async function addSheet(book: WorkbookWriter, name: string, table: Table, isDraft: boolean): Promise<void> {
  const { columns, rows, foot, title, note } = table;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEAD_ROW }],
    pageSetup: table.isWide === true ? { ...PAGE, paperSize: A3 } : PAGE,
    headerFooter: {
      oddFooter: '&C第 &P 页，共 &N 页',
      ...(isDraft ? { oddHeader: `&C草稿　${safeText(title).replaceAll('&', '&&')}` } : {}),
    },
  });
  const widths = columns.map(({ width }) => width);
  const wide = widths.reduce((sum, width) => sum + width, 0);
  columns.forEach(({ width }, index) => void (sheet.getColumn(index + 1).width = width));
  addLine(sheet, 1, `${isDraft ? '【草稿】' : ''}${title}`, { look: TITLE_LOOK, height: 30, across: columns.length });
  addLine(sheet, 2, note, { look: NOTE_LOOK, height: heightOf([note], [wide]), across: columns.length });
  addHead(sheet, columns);
  const looks = columns.map(lookOf);
  for (const [at, cells] of rows.entries()) {
    const row = sheet.getRow(HEAD_ROW + 1 + at);
    row.height = heightOf(cells, widths);
    columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      // A string is kept as a string whatever it begins with, and the format keeps it one when it is edited.
      const value = cells[index] ?? (column.isOpen || column.choices ? '' : '—');
      cell.value = typeof value === 'string' ? fitCell(safeText(value)) : value;
      cell.style = looks[index] ?? {};
    });
    row.commit();
    // What was written is packed and let go of meanwhile.
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate();
  }
  foot.forEach((text, at) =>
    addLine(sheet, HEAD_ROW + rows.length + 1 + at, text, {
      look: NOTE_LOOK,
      height: heightOf([text], [wide]),
      across: columns.length,
    }),
  );
  addLists(sheet, table);
  const last = sheet.getColumn(columns.length).letter;
  sheet.autoFilter = `A${HEAD_ROW}:${last}${HEAD_ROW + rows.length}`;
  if (table.isLocked === true) sheet.sheetProtection = { ...PROTECTION };
  sheet.commit();
}

/** One text across the whole width. */
function addLine(
  sheet: WorksheetWriter,
  at: number,
  text: string,
  { look, height, across }: { look: typeof NOTE_LOOK; height: number; across: number },
): void {
  const row = sheet.getRow(at);
  const cell = row.getCell(1);
  cell.value = fitCell(safeText(text));
  cell.style = look;
  row.height = height;
  if (across > 1) sheet.mergeCells(at, 1, at, across);
  row.commit();
}

function addHead(sheet: WorksheetWriter, columns: readonly Column[]): void {
  const row = sheet.getRow(HEAD_ROW);
  columns.forEach(({ title }, index) => {
    const cell = row.getCell(index + 1);
    cell.value = title;
    cell.style = HEAD_LOOK;
  });
  row.height = heightOf(
    columns.map(({ title }) => title),
    columns.map(({ width }) => width),
  );
  row.commit();
}

/** Lists to choose from, each once for its whole column. */
function addLists(sheet: WorksheetWriter, { columns, rows }: Table): void {
  if (rows.length === 0) return;
  columns.forEach(({ choices, title }, index) => {
    if (choices === undefined) return;
    const { letter } = sheet.getColumn(index + 1);
    sheet.dataValidations.add(`${letter}${HEAD_ROW + 1}:${letter}${HEAD_ROW + rows.length}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
      showErrorMessage: true,
      errorTitle: title,
      error: `请从下拉列表中选择：${choices.join('、')}`,
    });
  });
}

/** By its number in the file format; the library names the common ones only. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
const A3 = 8 as PaperSize;
const PAGE: Partial<PageSetup> = {
  paperSize: PaperSize.A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
};

/** What may still be done besides filling in. No password: it keeps from slips, and what was changed is told when the file comes back. */
const PROTECTION = {
  sheet: true,
  objects: false,
  scenarios: false,
  autoFilter: true,
  sort: true,
  formatColumns: true,
  formatRows: true,
};
