/** How a text is kept from the eye or set beside it; what a person who opens the file may not see. `ocr`: read from a picture; `properties`: title and the like that the file says of itself. */
export type Note = 'hidden' | 'comment' | 'header' | 'footer' | 'footnote' | 'cached' | 'ocr' | 'properties';

/** Where a running text stands. All numbers count from 0. */
export type TextPlace =
  | { page: number; line: number }
  | { paragraph: number }
  | { line: number }
  | { sheet: string; row: number; column: number };

export interface TextPart {
  kind: 'text';
  text: string;
  /** In plain text a part is a block of lines, and this is the place of its first one. */
  place: TextPlace;
  note?: Note;
  /** Path inside an archive or a document that holds files, `/` between levels; absent in the file itself. */
  inside?: string;
}

export interface PartCell {
  column: number;
  text: string;
  note?: Note;
}

/** A row of a table. Rows of one table come in order; empty cells are left out. */
export interface RowPart {
  kind: 'row';
  /** Name of the sheet; null in files whose tables have no names. */
  sheet: string | null;
  /** Number of the table or sheet in its file. */
  table: number;
  row: number;
  /** Page and line of pdf, ofd and slides. */
  page?: { page: number; line: number };
  cells: PartCell[];
  note?: Note;
  inside?: string;
}

export type DocumentPart = TextPart | RowPart;
