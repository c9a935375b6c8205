import type { Block, Grid } from './blocks.ts';
import { joinWrapped } from './join-wrapped.ts';
import { readNumbering } from './numbering.ts';
import { readStrokeLines, type FoundTable, type Line, type TextRow } from './stroke-lines.ts';

/** Cells by line: so many one-cell lines between two empty ones make a row. */
const LEAST_CELLS = 3;

/** Plain text and Markdown: paragraphs, tables with tabs or strokes, tables with one cell a line. */
export function readLines(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\u2028]/).map((line, i) => ({ text: line, number: i + 1 }));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const table = isBlank(lines[at]) ? null : readTable(lines, at);
    if (table !== null) {
      blocks.push(toGrid(table.rows));
      at = table.next;
      continue;
    }
    const line = lines[at++];
    const plain = line === undefined ? '' : plainText(line.text);
    if (line !== undefined && plain !== '')
      blocks.push({ kind: 'paragraph', text: plain, place: `第${line.number}行` });
  }
  return joinWrapped(blocks);
}

/** No table begins with it; asking each reader at each empty line would go through all of them every time. */
function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

function readTable(lines: readonly Line[], at: number): FoundTable | null {
  return cellLines(lines, at) ?? readStrokeLines(lines, at) ?? strokedLines(lines, at) ?? tabbedLines(lines, at);
}

/** Marks of Markdown and leftover tags gone. */
function plainText(line: string): string {
  return line
    .replace(/<\/?[a-z][^>]{0,80}>/gi, ' ')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+•]\s+)/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([.()[\]*_-])/g, '$1')
    .trim();
}

function toGrid(rows: readonly TextRow[]): Grid {
  return {
    kind: 'table',
    knowsMerges: false,
    rows: rows.map(({ cells, number }) => ({
      place: `第${number}行`,
      cells: withoutEmptyEnd(cells.map(plainCell)).map((text, column) => ({ column, width: 1, text, isMerged: false })),
    })),
  };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
}

function plainCell(text: string): string {
  return text
    .replace(/<\s*(?:br|\/p|\/div)\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]{0,80}>/gi, '')
    .replace(/\*\*|__|`/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A row is a run of lines that each begin with a tab and hold one cell; an empty line ends it. */
function cellLines(lines: readonly Line[], from: number): FoundTable | null {
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let at = from;
  let start = from;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (/^\t[^\t]*$/.test(text)) {
      if (cells.length === 0) start = at;
      cells.push(text.slice(1));
    } else if (text.trim() === '' && cells.length > 0) {
      rows.push({ cells, number: start + 1 });
      cells = [];
    } else if (text.trim() !== '') break;
  }
  if (cells.length > 0) rows.push({ cells, number: start + 1 });
  const [first] = rows;
  if (rows.length < 2 || first === undefined || first.cells.length < LEAST_CELLS) return null;
  if (rows.filter((row) => row.cells.length >= LEAST_CELLS).length < 0.8 * rows.length) return null;
  return { rows, next: at };
}

/** Lines with strokes between the cells: Markdown tables, and tables copied from a web page. */
function strokedLines(lines: readonly Line[], from: number): FoundTable | null {
  const rows: TextRow[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && rows.length > 0 && /^\s*\|[\s|]*$/.test(line.text)) continue;
    if (line === undefined || (line.text.match(/(?<!\\)\|/g)?.length ?? 0) < 2) {
      // A lone empty line within the table, as copying leaves them.
      if (line?.text.trim() === '' && rows.length > 0 && (lines[at + 1]?.text.match(/\|/g)?.length ?? 0) >= 2) continue;
      break;
    }
    const cells = line.text
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push({ cells, number: line.number });
  }
  return rows.length < 2 ? null : { rows, next: at };
}

/** Lines with tabs between the cells; an empty line does not end the table, a line of plain text does. */
function tabbedLines(lines: readonly Line[], from: number): FoundTable | null {
  const rows: TextRow[] = [];
  let at = from;
  let next = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const isRow = rows.length === 0 ? line.text.trimEnd().split('\t').length >= 3 : line.text.includes('\t');
    // A chapter within the table, with nothing beside it.
    const isChapter =
      rows.length > 0 && (readNumbering(line.text.trim())?.level ?? 9) <= 2 && nextFilled(lines, at).includes('\t');
    if (isRow || isChapter) {
      rows.push({ cells: line.text.split('\t'), number: line.number });
      next = at + 1;
    } else if (line.text.trim() !== '') break;
  }
  return rows.length < 2 ? null : { rows, next };
}

function nextFilled(lines: readonly Line[], at: number): string {
  return lines.slice(at + 1).find(({ text }) => text.trim() !== '')?.text ?? '';
}
