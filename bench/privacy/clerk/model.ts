import type { Kind } from '../../../rules/recognise/index.ts';

// Documents as clerks make them, with what a careful reader would say of every value in them.

/** A value that a reader would point at. */
export interface Mark {
  text: string;
  /** It must not be published: kind and what identifies the hit (the number itself, or the fact). */
  leaks?: { kind: Kind; value: string }[];
  /** It looks like personal data and is none; so many values of that sort. */
  alike?: number;
  /** Readers differ: a hit here is neither right nor wrong. */
  open?: true;
}

export type Run = string | Mark;
export type Cell = Run | readonly Run[];

export type Block =
  | { kind: 'text'; cell: Cell; as?: 'title' | 'box' | 'note' | 'comment' }
  | {
      kind: 'table';
      /** Rows of headings: `<` is one with its left neighbour, `^` with the one above. */
      heads: readonly (readonly string[])[];
      rows: readonly (readonly Cell[])[];
      /** Columns so narrow on paper that numbers break over lines. */
      narrow?: readonly number[];
      /** On a sheet of its own that is hidden, where the format has such. */
      hidden?: true;
    };

export interface Paper {
  topic: string;
  title: string;
  blocks: readonly Block[];
}

export function text(...runs: Run[]): Block {
  return { kind: 'text', cell: runs };
}

export function box(...runs: Run[]): Block {
  return { kind: 'text', cell: runs, as: 'box' };
}

export function note(...runs: Run[]): Block {
  return { kind: 'text', cell: runs, as: 'note' };
}

/** @param heads headings parted by `|`, one string a row */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: { narrow?: readonly number[]; hidden?: true } = {},
): Block {
  return { kind: 'table', heads: heads.map((row) => row.split('|')), rows, ...more };
}

export function leak(kind: Kind, value: string, shown = value): Mark {
  return { text: shown, leaks: [{ kind, value }] };
}

export function alike(shown: string, count = 1): Mark {
  return { text: shown, alike: count };
}

export function open(shown: string): Mark {
  return { text: shown, open: true };
}

export function runsOf(cell: Cell): readonly Run[] {
  return typeof cell === 'string' || 'text' in cell ? [cell] : cell;
}

export function textOf(cell: Cell): string {
  return runsOf(cell)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

export interface Truth {
  leaks: { kind: Kind; value: string }[];
  alike: number;
  /** Texts on which hits do not count. */
  open: string[];
  /** Leaks on hidden sheets: a printed page does not have them. */
  hidden: string[];
}

/** What a reader would find in the paper. */
export function truthOf(paper: Paper): Truth {
  const truth: Truth = { leaks: [], alike: 0, open: [], hidden: [] };
  const add = (cell: Cell, isHidden = false): void => {
    for (const run of runsOf(cell)) {
      if (typeof run === 'string') continue;
      truth.leaks.push(...(run.leaks ?? []));
      if (isHidden) truth.hidden.push(...(run.leaks ?? []).map(({ value }) => value));
      truth.alike += run.alike ?? 0;
      if (run.open === true) truth.open.push(run.text);
    }
  };
  for (const block of paper.blocks) {
    if (block.kind === 'text') add(block.cell);
    else for (const row of block.rows) for (const cell of row) add(cell, block.hidden);
  }
  return truth;
}
