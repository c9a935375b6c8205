import type { DocumentPart, Note, PartCell } from '../part.ts';

/** Cells of a line whose words are parted by tabs; empty where fewer than two words are. */
export function tabbedCells(line: string): PartCell[] {
  if (!line.includes('\t')) return [];
  const cells = line.split('\t').map((text, column) => ({ column, text: text.trim() }));
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 ? filled : [];
}

export interface Counts {
  paragraphs: number;
  tables: number;
}

export interface TextAdder {
  /** Adds a paragraph; lines with tabs between words are rows, and those that follow each other one table. */
  add: (text: string, note?: Note) => void;
  /** What comes next does not go on with the table. */
  close: () => void;
}

/** Puts paragraphs into `out`, with tables that are made of tabs told from running text. */
export function createTextAdder(counts: Counts, out: DocumentPart[]): TextAdder {
  let open: { table: number; rows: number } | null = null;
  const addLine = (line: string, note: Note | undefined): void => {
    const more = note === undefined ? {} : { note };
    const cells = tabbedCells(line);
    if (cells.length > 0) {
      open ??= { table: counts.tables++, rows: 0 };
      out.push({ kind: 'row', sheet: null, table: open.table, row: open.rows++, cells, ...more });
    } else if (line.trim() !== '') {
      open = null;
      out.push({ kind: 'text', text: line.trim(), place: { paragraph: counts.paragraphs++ }, ...more });
    }
  };
  return {
    add(text, note) {
      if (!text.includes('\t')) addLine(text, note);
      else for (const line of text.split('\n')) addLine(line, note);
    },
    close() {
      open = null;
    },
  };
}
