import { type PageSetup, PaperSize, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Cell, Column, Table } from '../tables/table.ts';

export interface XlsxOptions {
  /** Says 草稿 at the head of every page and above every table. */
  isDraft: boolean;
  /** Stands in the file as the time of its making, so that the same tables give the same bytes. */
  madeAt: Date;
}

const HEAD_ROW = 3;
const FORMATS: Readonly<Record<Column['kind'], string>> = {
  text: '@',
  count: '0',
  marks: '0.00',
  change: '+0.00;-0.00;0.00',
};
const SONG = { name: '宋体', size: 10.5 };
const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const OPEN = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;

/** A workbook with a sheet for each table: title, note, head, rows, foot; A4 across, one page wide. */
export async function writeXlsx(tables: readonly Table[], { isDraft, madeAt }: XlsxOptions): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = 'zwgk-audit';
  book.lastModifiedBy = 'zwgk-audit';
  book.created = madeAt;
  book.modified = madeAt;
  const names = new Set<string>();
  for (const table of tables) addSheet(book, sheetName(table.name, names), table, isDraft);
  const bytes = await book.xlsx.writeBuffer({ zip: { modTime: madeAt } });
  return new Uint8Array(bytes);
}

function addSheet(book: Workbook, name: string, table: Table, isDraft: boolean): void {
  const sheet = book.addWorksheet(name);
  const { columns, rows, foot } = table;
  const wide = columns.reduce((sum, { width }) => sum + width, 0);
  columns.forEach(({ width }, index) => void (sheet.getColumn(index + 1).width = width));
  writeLine(sheet, 1, `${isDraft ? '【草稿】' : ''}${table.title}`, columns.length, {
    font: { name: '方正小标宋简体', size: 16 },
    alignment: { horizontal: 'center', vertical: 'middle' },
    height: 30,
  });
  writeLine(sheet, 2, table.note, columns.length, {
    font: SONG,
    alignment: { wrapText: true, vertical: 'middle' },
    height: heightOf([table.note], [wide]),
  });
  columns.forEach(({ title }, index) => {
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    cell.value = title;
    cell.font = { name: '黑体', size: 10.5 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
    cell.fill = HEAD;
  });
  rows.forEach((row, at) => writeRow(sheet, HEAD_ROW + 1 + at, row, columns));
  foot.forEach((text, at) =>
    writeLine(sheet, HEAD_ROW + rows.length + 1 + at, text, columns.length, {
      font: SONG,
      alignment: { wrapText: true, vertical: 'top' },
      height: heightOf([text], [wide]),
    }),
  );
  setUp(sheet, table, isDraft);
}

/** Height of a line of text in points. */
const LINE_HEIGHT = 14;
/** What a row may be high in Excel. */
const MOST_HEIGHT = 409;

/** How high a row must be for all its text to be seen: not every program works it out by itself. */
function heightOf(texts: readonly Cell[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => Math.ceil(halfWidths(String(text ?? '')) / ((widths[index] ?? 10) - 1)));
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 4);
}

/** Width in digits: a Chinese sign is two wide. */
function halfWidths(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! < 0x2e80 ? 1 : 2;
  return width;
}

function writeRow(sheet: Worksheet, at: number, row: Table['rows'][number], columns: readonly Column[]): void {
  sheet.getRow(at).height = heightOf(
    row,
    columns.map(({ width }) => width),
  );
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    const value = row[index] ?? null;
    // A string is kept as a string whatever it begins with, and the format keeps it one when it is edited.
    cell.value = value ?? (column.isOpen || column.choices ? '' : '—');
    cell.numFmt = FORMATS[column.kind];
    cell.font = SONG;
    cell.border = BORDER;
    cell.alignment = {
      horizontal: column.kind === 'text' ? 'left' : 'center',
      vertical: 'top',
      wrapText: true,
    };
    if (column.isOpen === true) {
      cell.protection = { locked: false };
      cell.fill = OPEN;
    }
    if (column.choices !== undefined)
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${column.choices.join(',')}"`],
        showErrorMessage: true,
        errorTitle: column.title,
        error: `请从下拉列表中选择：${column.choices.join('、')}`,
      };
  });
}

type Look = {
  font: { name: string; size: number };
  alignment: { horizontal?: 'center'; vertical: 'middle' | 'top'; wrapText?: boolean };
  height: number;
};

/** One text across the whole width. */
function writeLine(sheet: Worksheet, at: number, text: string, width: number, { font, alignment, height }: Look): void {
  sheet.mergeCells(at, 1, at, width);
  const cell = sheet.getCell(at, 1);
  cell.value = text;
  cell.numFmt = '@';
  cell.font = font;
  cell.alignment = alignment;
  sheet.getRow(at).height = height;
}

function setUp(sheet: Worksheet, { columns, rows, title, isLocked }: Table, isDraft: boolean): void {
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: HEAD_ROW }];
  const last = sheet.getColumn(columns.length).letter;
  sheet.autoFilter = `A${HEAD_ROW}:${last}${HEAD_ROW + rows.length}`;
  Object.assign(sheet.pageSetup, {
    paperSize: PaperSize.A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  } satisfies Partial<PageSetup>);
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
  if (isDraft) sheet.headerFooter.oddHeader = `&C草稿　${title.replaceAll('&', '&&')}`;
  // What may still be done besides filling in. No password: it keeps from slips, and what was changed is told when the file comes back.
  if (isLocked === true)
    sheet.sheetProtection = {
      sheet: true,
      objects: false,
      scenarios: false,
      autoFilter: true,
      sort: true,
      formatColumns: true,
      formatRows: true,
    };
}

/** A name that a sheet may have, and no other sheet of the book has: 31 characters without some signs. */
function sheetName(name: string, taken: Set<string>): string {
  const fit = name.replaceAll(/[\\/?*[\]:']/g, '_').slice(0, 31);
  let free = fit;
  for (let n = 2; taken.has(free); n += 1) free = `${fit.slice(0, 27)}_${n}`;
  taken.add(free);
  return free;
}
