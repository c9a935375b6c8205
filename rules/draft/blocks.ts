/** A line of running text. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** Where it stands, for a person: 第12行, 第3段. */
  place: string;
}

/** A cell of a table. Columns count from 0. */
export interface GridCell {
  column: number;
  /** Columns that it covers. */
  width: number;
  text: string;
  /** Goes on from the cell above it; its own text is then empty. */
  isMerged: boolean;
}

export interface GridRow {
  cells: GridCell[];
  place: string;
}

export interface Grid {
  kind: 'table';
  rows: GridRow[];
  /**
   * The file says which cells are merged, so that an empty cell is empty. Elsewhere (plain text) an empty cell may just
   * as well go on from the one above, and a row may have lost its first cells.
   */
  knowsMerges: boolean;
}

/** What a document is made of, whatever its format. */
export type Block = Paragraph | Grid;
