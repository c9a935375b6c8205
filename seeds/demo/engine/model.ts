/** How a column shows the dates of its entries. */
export type ListStyle =
  | 'span'
  | 'bracket'
  | 'month-day'
  | 'split'
  | 'dl'
  | 'documents'
  | 'messages'
  | 'grid'
  | 'undated';

/** How a column's list goes on to its next page. */
export type PagerStyle = 'none' | 'trs' | 'empire' | 'query';

/** How addresses of articles are made. */
export type AddressStyle = 'trs' | 'empire' | 'plain';

/** How an article shows its publication date. */
export type InfoStyle = 'labels' | 'words' | 'script';

/** Page tags that differ from what the template would write; null leaves the tag out. */
export type TagChanges = Record<string, string | null>;

export interface Column {
  /** Directory, with a slash at both ends. Columns nest as their directories do. */
  path: string;
  name: string;
  /** Value of the page tag ColumnType. */
  type: string;
  about: string;
  list?: ListStyle;
  pager?: PagerStyle;
  /** Entries on a list page. */
  size?: number;
  address?: AddressStyle;
  info?: InfoStyle;
  charset?: 'gbk';
  tags?: TagChanges;
  /** Paragraphs of a column that is prose instead of a list. */
  prose?: string[];
  /** What an empty list says. */
  empty?: string;
  /** Shows the newest entries of the columns below it. */
  landing?: true;
  /** Modules of a unit's own disclosure platform, with their addresses. */
  modules?: [string, string][];
  /** Stands in the menus of the disclosure platform instead of the site's own columns. */
  platform?: true;
}

export interface FileRef {
  name: string;
  ext: string;
  /** Linked but not served. */
  dead?: true;
}

/** Anything published with a date: news, a document, an interpretation, a letter… */
export interface Piece {
  id: number;
  /** Path of its column. */
  column: string;
  title: string;
  /** YYYY-MM-DD HH:MM. */
  published: string;
  source: string;
  /** Blocks of the body as HTML; `{{target|text}}` is a link, see `linkMarkup`. */
  main: string[];
  files?: FileRef[];
  /** Links below the body, e.g. 相关解读. */
  related?: { label: string; ids: number[] }[];
  info?: InfoStyle;
  /** Date as the page shows it where that differs; null shows none. */
  shown?: string | null;
  tags?: TagChanges;
  /** No h1 and no title in `<title>`. */
  headless?: true;
  crumb?: false;
  /** YYYY-MM-DD that its address carries where that differs. */
  addressDate?: string;
  pinned?: true;
  /** Further columns that list it. */
  also?: string[];
  /** Left out of the list of its own column. */
  unlisted?: true;
  /** Bytes in GBK under a label that says UTF-8. */
  mislabelled?: true;
  /** Markup that stands before the body's end, unseen. */
  hidden?: string;
  /** What the unified list of documents shows. */
  row?: { number: string; written: string };
  /** What the list of letters shows. */
  letter?: { asked: string; replied: string | null };
}

/** Everything that pages are rendered from. */
export interface Site {
  columns: ReadonlyMap<string, Column>;
  pieces: ReadonlyMap<number, Piece>;
}

export const SITE_NAME = '云汀县人民政府';
export const SITE_HOST = 'www.yunting.gov.cn';
export const SITE_CODE = '9990010001';
export const AS_OF = '2026-06-30';
