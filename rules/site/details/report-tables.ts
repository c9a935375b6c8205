import type { TextLine } from '../../facts/page-facts.ts';
import { collapseSpace, toHalfWidth } from '../../text/normalise.ts';

/** A row as the page has it: what stands before its figures, and the figures by column. */
export interface FigureRow {
  label: string;
  /** As the page writes them; null for a cell that is empty or holds no number. */
  figures: (number | null)[];
}

/** Table three: columns 自然人, five kinds of organisations, 总计; rows as they stand. */
export const REQUEST_COLUMNS = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;
/** Table four: for reviews and two kinds of suits each 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export const DISPUTE_GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;
const DISPUTE_FIGURES = 15;

export interface ReportTables {
  /** 行政规范性文件: 本年制发, 本年废止, 现行有效; null where the table has other columns. */
  normative: FigureRow | null;
  /** The same of 规章, which a county cannot make. */
  regulations: FigureRow | null;
  /** Columns of the form of 2019 (本年新制作数量, 对外公开总数量) where the form of 2021 has others. */
  hasOldColumns: boolean;
  requests: FigureRow[];
  disputes: FigureRow | null;
}

export const NO_TABLES: ReportTables = {
  normative: null,
  regulations: null,
  hasOldColumns: false,
  requests: [],
  disputes: null,
};

/** The three tables of an annual report, from whichever tables of the page or file hold their words. */
export function readReportTables(lines: readonly TextLine[]): ReportTables {
  const tables = gridsOf(lines);
  const holds = (grid: Grid, words: readonly RegExp[]): boolean =>
    words.every((word) => grid.some((row) => row.some((cell) => word.test(cell.text))));
  const holding = (...words: RegExp[]): Grid | undefined => tables.find((grid) => holds(grid, words));
  const requests = holding(/本年新收/, /结转下年度/);
  // In a pdf the two rows of heads may stand in a table of their own each.
  const disputes = tables.filter((grid) => holds(grid, [/结果维持/, /尚未审结/])).flat();
  const normative = holding(/规范性文件/, /本年制发/, /现行有效/);
  const rowOf = (wanted: RegExp): FigureRow | null =>
    normative?.map((row) => readRow(row, 3)).find((row) => row !== null && wanted.test(row.label)) ?? null;
  return {
    normative: rowOf(/^(行政)?规范性文件$/),
    regulations: rowOf(/^(政府)?规章$/),
    hasOldColumns: holding(/规范性文件/, /本年新(制作|公开)/, /对外公开总数/) !== undefined,
    requests: readRows(requests ?? [], REQUEST_COLUMNS.length),
    disputes: readRows(disputes, DISPUTE_FIGURES).find((row) => row.figures.some((figure) => figure !== null)) ?? null,
  };
}

interface Cell {
  column: number;
  /** Columns that it fills. */
  columns: number;
  text: string;
}
type Grid = Cell[][];

/**
 * Cells by table and row; the paragraphs of a cell are one text, between its figures a space. Cells without text leave a
 * gap in the columns.
 */
function gridsOf(lines: readonly TextLine[]): Grid[] {
  const tables = new Map<number, Map<number, Cell[]>>();
  for (const { text, cell } of lines) {
    if (cell === undefined) continue;
    const rows = tables.get(cell.table) ?? new Map<number, Cell[]>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    const known = row.find(({ column }) => column === cell.column);
    if (known === undefined) row.push({ column: cell.column, columns: cell.columns ?? 1, text: closeUp(text) });
    else known.text = closeUp(`${known.text} ${text}`);
  }
  return [...tables.values()].map((rows) => [...rows].sort(([a], [b]) => a - b).map(([, row]) => row));
}

/** Space goes, but for that between two figures, which makes no number of them. */
function closeUp(text: string): string {
  return collapseSpace(text).replace(/(?<!\d) | (?!\d)/g, '');
}

const NUMBER = /^-?\d{1,9}(\.\d+)?(件|宗|条|次)?$/;

/** A figure, or several that ran into one cell and can no longer be told apart. */
function isFigure(text: string): boolean {
  return toNumber(text) !== null || /^\d[\d ]*$/.test(text);
}

function toNumber(text: string): number | null {
  const plain = toHalfWidth(text).replace(/(?<=\d),(?=\d{3})/g, '');
  return NUMBER.test(plain) ? Number.parseFloat(plain) : null;
}

/** The rows of a table that hold figures. One that writes no 0 anywhere leaves its cells empty for it. */
function readRows(grid: Grid, width: number): FigureRow[] {
  const writesZero = grid.some((row) => row.some(({ text }) => toNumber(text) === 0));
  const last = Math.max(...grid.flatMap((row) => row.flatMap(({ text, column }) => (isFigure(text) ? [column] : []))));
  return grid.flatMap((row) => (writesZero ? null : readSparse(row, { width, last })) ?? readRow(row, width) ?? []);
}

/**
 * A row of a table without zeros, its figures told by their columns; null where label, total or order leave doubt, as in
 * a file, which does not say how many columns a label fills.
 * @param last column in which the table ends
 */
function readSparse(row: readonly Cell[], { width, last }: { width: number; last: number }): FigureRow | null {
  const first = row.findIndex((cell) => isFigure(cell.text));
  const before = row[first - 1];
  if (first < 0 || row.length - first < FEWEST_FIGURES) return null;
  const start = before === undefined ? 0 : before.column + before.columns;
  const figures = Array.from({ length: width }, () => 0);
  for (const { column, columns, text } of row.slice(first)) {
    const figure = toNumber(text);
    if (figure === null || columns !== 1 || column < start || column >= start + width) return null;
    figures[column - start] = figure;
  }
  const isTotalled = row.at(-1)?.column === last && start + width - 1 === last;
  return isTotalled
    ? {
        label: row
          .slice(0, first)
          .map(({ text }) => text)
          .join(''),
        figures,
      }
    : null;
}

/** A total alone says nothing of what it sums up. */
const FEWEST_FIGURES = 2;

/**
 * A row's last `width` cells as figures, what stands before them as its label. Merged cells to the left shift the
 * columns, so figures are told by their number and not by their place; a row with another number of figures cannot be
 * told apart from one with an empty cell and has nulls. Null for a row that holds no figure at all.
 */
function readRow(row: readonly Cell[], width: number): FigureRow | null {
  const first = row.findIndex((cell) => isFigure(cell.text));
  if (first < 0) return null;
  const cells = row.slice(first);
  const label = row
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  const figures = cells.map(({ text }) => toNumber(text));
  const start = cells[0]?.column ?? 0;
  const isWhole = figures.length === width && cells.every(({ column }, index) => column === start + index);
  return { label, figures: isWhole ? figures : Array.from({ length: width }, () => null) };
}
