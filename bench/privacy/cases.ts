import { createTable, type Kind, type Segment } from '../../rules/recognise/index.ts';

/** A piece of a page or file and what a person would find in it. */
export interface Case {
  name: string;
  segments: Segment[];
  /** Kinds that leak, by the text that holds them. */
  leaks: { kind: Kind; text: string }[];
  /** Values that look like personal data and are none. */
  lookAlikes: number;
}

/** A paragraph. */
export function paragraph(name: string, text: string, kinds: Kind[] = [], lookAlikes = kinds.length > 0 ? 0 : 1): Case {
  const segments: Segment[] = [{ text, place: { in: 'paragraph', area: 'main', index: 0 } }];
  return { name, segments, leaks: kinds.map((kind) => ({ kind, text })), lookAlikes };
}

/** A cell with the kinds it leaks. */
export type Value = string | { text: string; kinds: Kind[] };

export function leak(text: string, ...kinds: Kind[]): Value {
  return { text, kinds };
}

/** A table: headers and rows, as a list page or a spreadsheet has them. */
export function table(name: string, headers: string[] | null, rows: Value[][], lookAlikes = 0): Case {
  const reader = createTable();
  const segments: Segment[] = [];
  const leaks: Case['leaks'] = [];
  for (const [row, values] of [...(headers === null ? [] : [headers]), ...rows].entries()) {
    const cells = values.map((value, column) => {
      if (typeof value !== 'string') leaks.push(...value.kinds.map((kind) => ({ kind, text: value.text })));
      const text = typeof value === 'string' ? value : value.text;
      return { column, text, place: { in: 'cell' as const, table: 0, row, column } };
    });
    segments.push(...reader.row(cells));
  }
  return { name, segments, leaks, lookAlikes };
}
