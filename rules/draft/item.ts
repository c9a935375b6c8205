import type { Deadline } from './deadline.ts';
import type { Duty } from './units.ts';

/** A row of a table or a paragraph of the text: the duties in it share units, deadline and marks. */
export interface Item {
  /** 表第4项, 一（二）第2段. */
  place: string;
  /** Short and unique in its document: 4, 1.2, t2-4. */
  key: string;
  /** Titles above it, outermost first. */
  path: string[];
  text: string;
  /** What further columns say of the duty: target, form, measure. */
  details: string[];
  duty: Duty | null;
  deadline: Deadline | null;
  marks: number | null;
  scoring: string | null;
  /** Opening of the document: what it is for, not what is to be done. */
  isPreamble: boolean;
}

/** Why a text was not taken as a duty. */
export const LEFT_REASONS = [
  'title',
  'heading',
  'document-number',
  'addressee',
  'signature',
  'imprint',
  'note',
  'table-header',
  'table-total',
  'other-column',
  'not-a-task-table',
] as const;

export interface LeftText {
  place: string;
  text: string;
  reason: (typeof LEFT_REASONS)[number];
}
