import type { FeedRequest } from './list/adapter.ts';

/** What kind of page it is; decides which rules look at it. */
export const PAGE_KINDS = [
  'home',
  'column',
  'article',
  'normative-document',
  'interpretation',
  'consultation',
  'feedback',
  'message',
  'service-guide',
  'platform',
  'search',
  'other',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** Part of the page that something stands in. */
export type Area = 'head' | 'nav' | 'main' | 'aside' | 'footer';

/** A link as written on the page; `url` is absolute, http(s) only. */
export interface Link {
  url: string;
  text: string;
  area: Area;
  /** Hidden by style or attribute: what a person does not see. */
  hidden?: true;
}

/** A downloadable file that the page offers. */
export interface Attachment {
  url: string;
  name: string;
  /** Lower-case file extension without the dot. */
  ext: string;
  /** Where the page offers it; absent for files that a list's answer names. */
  from?: 'link' | 'frame' | 'script';
}

/** A picture in the body of the page. */
export interface ImageFile {
  url: string;
  /** What stands for it where it is not shown. */
  alt: string;
}

/** One entry of a list page. `date` is YYYY-MM-DD, null where the list shows none. */
export interface ListItem {
  title: string;
  /** Absolute address; '' for entries that only a script opens. */
  url: string;
  date: string | null;
  /** The list showed month and day only; the year was inferred from its neighbours. */
  yearInferred?: true;
  /** Marked as pinned (置顶), so its place says nothing about its age. */
  pinned?: true;
}

/** What the list says of its own length and where it goes on. */
export interface Pager {
  /** Entries the site claims, 共N条. */
  total: number | null;
  /** Pages the site claims, 共N页. */
  pages: number | null;
  /** Addresses of further pages of the same list, in page order. */
  urls: string[];
  /** It goes on by clicks that no request is known for: the list is not whole. */
  isUnread?: true;
}

/** A list that goes on behind an endpoint: which adapter reads it and what to ask. */
export interface Feed {
  adapter: string;
  request: FeedRequest;
  /** The column's own page, which the answer belongs to. */
  column: { url: string; title: string | null; trail: { name: string; url: string | null }[] };
}

/** A run of visible text in one block element or table cell; neighbours are never glued. */
export interface Block {
  text: string;
  area: Area;
  /** Name of the block element that holds the text. */
  tag: string;
  cell?: Cell;
}

/** Where a table cell stands: number of the table on the page, row and column, all from 0, merged cells counted in. */
export interface Cell {
  table: number;
  row: number;
  column: number;
  /** Rows and columns that it spans, where more than one. */
  rows?: number;
  columns?: number;
}

/** A line of running text, or a paragraph of a cell, on a page or in a file: what the readers of tables and lists take. */
export interface TextLine {
  text: string;
  cell?: Pick<Cell, 'table' | 'row' | 'column' | 'columns'>;
}

/** A label with its value, as in 索引号：XXX, in table, dl, li or running form. */
export interface LabelledValue {
  /** The label without spaces and colon. */
  label: string;
  value: string;
}

/** Where a fact was read, and what else was seen and why it lost; `from` is `none` where the page does not state the fact but shows what could be taken for it. */
export interface FactPlace {
  /** Source in a word: `meta`, `label`, `heading`, `script`, `list`, `url`, `signature`, `body`, `none`… */
  from: string;
  /** The text as the page has it. */
  quote: string;
  lost: { from: string; quote: string; why: string }[];
}

/** Facts that carry a place. */
export type FactName =
  | 'title'
  | 'published'
  | 'written'
  | 'documentNumber'
  | 'indexNumber'
  | 'issuer'
  | 'validity'
  | 'source'
  | 'breadcrumb'
  | 'kind';

/** Identity of the site as its footer and scripts state it. */
export interface FooterFacts {
  /** 网站标识码, ten digits or bm + eight. */
  siteIdCode: string | null;
  icp: string | null;
  /** 公安备案号, fourteen digits. */
  police: string | null;
  /** 党政机关网站标识 is there. */
  conac: boolean;
  /** 主办单位. */
  host: string | null;
  /** 我为政府网站找错 is there. */
  errorReport: boolean;
  /** The footer claims 本网站支持IPv6. */
  ipv6Claim: boolean;
  /** No foot stands in the HTML, and a script that loads behind the page's text may write one. */
  isUnread?: true;
  /** Every site code the page states, with where: text, meta, script, search. */
  siteCodes: { code: string; from: string }[];
  /** Where each of these stands, with the page's words; only for a page that a person asks about. */
  places?: Partial<Record<FooterName, { from: string; quote: string }>>;
}

/** Facts of the footer that carry a place. */
export type FooterName = 'siteIdCode' | 'icp' | 'police' | 'conac' | 'host' | 'errorReport' | 'ipv6Claim';

/** Everything that one page says, read once; rules judge this and never the HTML. Dates are YYYY-MM-DD. */
export interface PageFacts {
  /** Address the page was read at, after redirects. */
  url: string;
  /** Where the page sends its reader at once (`<meta refresh>`, a lone `location.href`); such a page says nothing itself. */
  forward: string | null;
  /** Canonical key of that address, see `pageKey`. */
  key: string;
  kind: PageKind;
  title: string | null;
  published: string | null;
  /** As precise as the page says: YYYY-MM-DD HH:MM[:SS], or null. */
  publishedTime: string | null;
  written: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  issuer: string | null;
  validity: string | null;
  source: string | null;
  /** Names from the first level below the home page down to the page's own column. */
  breadcrumb: string[];
  /** The same steps with their addresses. */
  trail: { name: string; url: string | null }[];
  /** `<meta name>` and `<meta property>` as written; where names repeat the first one counts. */
  meta: Record<string, string>;
  footer: FooterFacts;
  links: Link[];
  /** The page has more addresses than are taken from one: those left out are not followed, and stand in no list here. */
  isCut?: true;
  attachments: Attachment[];
  items: ListItem[];
  pager: Pager | null;
  /** The adapter that recognised the list, null for the general reader. */
  adapter: string | null;
  /** Where more of the list is to be asked for. */
  feeds: Feed[];
  /** For an answer of a feed, and for a later page whose list tells: key of the column it belongs to, see `listKey`. */
  listOf: string | null;
  /** For an answer of a feed: which page of the list it was asked for, from 1. */
  listPage: number | null;
  /** Why an answer of a feed could not be read as a list; null where it was. */
  listFailure: string | null;
  labels: LabelledValue[];
  blocks: Block[];
  /** Length of the body text in characters. */
  bodyLength: number;
  /** Pictures, videos and audios in the body. */
  media: { images: number; videos: number; audios: number };
  /** The first pictures of the main area that are files of their own. */
  imageFiles: ImageFile[];
  /** What pictures a column without entries shows: of its own, or (signatures) such as may be the layout's. */
  pictures?: { isOwn: boolean; doubtful: string[] };
  /** A column without entries asks its reader to write: a letter, an application, a survey. */
  asks?: true;
  /** Why the page's list may stand elsewhere than in its HTML: filled by script, in a frame. Null where it does not look so. */
  scripted: 'frame' | 'script' | null;
  /** Signatures of the groups of links in the main area of a page without a list: a menu recurs on other pages, content does not. */
  linkGroups: string[];
  /** The list area says that it has nothing (暂无信息). */
  saysEmpty: boolean;
  places: Partial<Record<FactName, FactPlace>>;
}

/** When and from what bytes the facts were read; every proof carries it. */
export interface Seen {
  url: string;
  /** ISO 8601 instant. */
  seenAt: string;
  /** SHA-256 of the bytes (of the serialised page in the browser), hex. */
  bytesHash: string;
}
