import type { Column, County, Entry, FileRef, Letter } from '../model.ts';

/** A link as a template writes it. */
export interface Anchor {
  text: string;
  href: string;
}

/** A row of a list. */
export interface Row extends Anchor {
  day: string | null;
  isPinned: boolean;
  /** Document number, for lists that show one. */
  number: string | null;
}

/** What surrounds the body of a page. */
export interface Frame {
  county: County;
  /** Of the window, without the site's name; null for the home page. */
  head: string | null;
  tags: readonly (readonly [name: string, value: string])[];
  /** From the first level below the home page to the page's own column. */
  trail: readonly Anchor[];
  /** The main menu. */
  menu: readonly Anchor[];
  /** Columns beside this one. */
  side: readonly Anchor[];
  body: string;
  searchHref: string | null;
}

export interface PagerView {
  page: number;
  pages: number;
  items: number;
  /** Address of a page of the list. */
  href: (page: number) => string;
}

export type FieldName = 'index' | 'issuer' | 'title' | 'number' | 'written' | 'published' | 'validity' | 'until';

/** A row of a document's information block, in the family's words. */
export type FieldRow = [label: string, value: string];

/** How one platform writes its pages and its addresses; all functions return HTML. */
export interface Family {
  id: string;
  isHeldOut: boolean;
  charset: 'utf-8' | 'gbk';
  perPage: number;
  entryPath: (entry: Entry) => string;
  /** @param page from 1 */
  columnPath: (column: Column, page: number) => string;
  filePath: (entry: { id: number | string; day: string | null }, file: FileRef, index: number) => string;
  shell: (frame: Frame) => string;
  list: (rows: readonly Row[]) => string;
  pager: (view: PagerView) => string;
  /** Title and date line; `shown` is the day that the page states, null for none. */
  head: (entry: Entry, shown: string | null, time: string) => string;
  fields: (rows: readonly FieldRow[]) => string;
  /** What the family calls each field, in the order of its block; a field without a label is not shown. */
  labels: Readonly<Partial<Record<FieldName, string>>>;
  /** A day as the block writes it. */
  dayInBlock: (day: string) => string;
  /** The block stands under the title instead of above it. */
  hasFieldsBelow?: boolean;
  body: (html: string) => string;
  files: (files: readonly Anchor[]) => string;
  related: (heading: string, links: readonly Anchor[]) => string;
  letter: (letter: Letter) => string;
  letters: (letters: readonly { letter: Letter; href: string }[]) => string;
  /** Blocks of the home page: a heading, its rows, and where more is. */
  home: (blocks: readonly { heading: Anchor; rows: readonly Row[] }[]) => string;
  emptyList: (words: string) => string;
}
