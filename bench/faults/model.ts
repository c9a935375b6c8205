import type { Chance } from './chance.ts';

/** A piece of a page's body. `[[text|target]]` in a text is a link: to `#id` an entry, `@id` a column, else as written. */
export type Block =
  | { kind: 'p' | 'h'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'img' | 'video' | 'audio'; alt: string }
  | { kind: 'html'; html: string };

export interface FileRef {
  name: string;
  ext: string;
  /** The server answers 404. */
  isGone?: boolean;
}

/** What a document's information block says; null leaves the row out. */
export interface DocumentFields {
  index: string | null;
  issuer: string | null;
  number: string | null;
  written: string | null;
  validity: string | null;
  /** 有效期至, 失效日期. */
  until: string | null;
  showsPublished: boolean;
  showsTitle: boolean;
}

/** A page of its own below a column. */
export interface Entry {
  id: number;
  column: Column;
  title: string | null;
  /** As lists show it, where it differs. */
  listTitle?: string;
  /** Day of publication; null shows none anywhere. */
  day: string | null;
  /** HH:MM. */
  time: string;
  source: string;
  body: Block[];
  files: FileRef[];
  fields: DocumentFields | null;
  /** Issuer and day at the end of the text. */
  signature: { name: string; day: string } | null;
  /** 相关解读, 相关文件. */
  related: { heading: string; links: { text: string; to: string }[] }[];
  /** Page tags that differ from what the template fills in; null leaves one out. */
  tags: Record<string, string | null>;
  /** What the page itself states of its publication, where it differs from the tag. */
  shownDay?: string | null;
  /** Stands in its column's list. */
  isListed: boolean;
  isPinned?: boolean;
  /** Added before the end of the body element. */
  tail?: string;
}

export type ColumnShape = 'list' | 'section' | 'page' | 'platform' | 'letters' | 'search' | 'map';

export interface Column {
  id: string;
  name: string;
  parent: Column | null;
  shape: ColumnShape;
  entries: Entry[];
  /** Body of a column that is a page. */
  body: Block[];
  files: FileRef[];
  /** Lists show no dates, and neither do their entries. */
  isUndated?: boolean;
  /** Words of an empty list; '' for none at all. */
  emptyWords?: string;
  /** ColumnType. */
  type: string;
  tags: Record<string, string | null>;
  /** Where its menu entry leads instead. */
  leadsTo?: string;
  /** Of a platform: what it leads to, in place of its own columns. */
  modules?: { text: string; to: string }[];
  /** Of a platform: departments and towns. */
  unitLinks?: { text: string; to: string }[];
  /** Not in the menu of its parent, only linked from somewhere else. */
  isUnlisted?: boolean;
  tail?: string;
}

export interface Unit {
  /** 县民政局. */
  name: string;
  /** 云民. */
  sign: string;
  kind: 'department' | 'town';
}

export interface Letter {
  entry: Entry;
  asked: string;
  replied: string | null;
  status: string;
}

/** What the foot of every page and the home page state of the site. */
export interface Identity {
  siteCode: string | null;
  metaCode: string | null;
  icp: string | null;
  police: string | null;
  host: string | null;
  hasErrorReport: boolean;
  hasConac: boolean;
  claimsIpv6: boolean;
  hasAccessibleMode: boolean;
}

/** A fault put in, or something that looks like one. */
export interface Planted {
  fault: string;
  /** Where it shows. */
  at: Entry | Column | 'home';
  /** A part of the finding's message that tells it from others of the page; '' where nothing must. */
  says: string;
  note: string;
  /** `planted` must be found, `follower` may be found, `trap` must not. */
  as: 'planted' | 'follower' | 'trap';
  /** The rule only names it as a lead: found there it counts. */
  isLead?: boolean;
}

export interface County {
  seed: number;
  isHeldOut: boolean;
  chance: Chance;
  /** 云溪县. */
  name: string;
  /** 云: leads document numbers. */
  sign: string;
  province: string;
  city: string;
  areaCode: string;
  asOf: string;
  units: Unit[];
  columns: Map<string, Column>;
  letters: Letter[];
  identity: Identity;
  planted: Planted[];
  /** Links that the home page shows besides its columns. */
  homeLinks: { text: string; to: string }[];
  /** Written into the foot of every page. */
  footHtml: string;
  search: 'works' | 'finds-nothing' | 'missing';
  /** Milliseconds that the home page takes. */
  homeDelay: number;
  nextId: number;
  /** Serial of the next document that a plant adds: no two share a number. */
  nextNumber: number;
}
