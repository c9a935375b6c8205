import type { Cause } from '../causes.ts';
import type { FileContent, FileForm } from '../facts/file-facts.ts';
import type { FooterFacts, ListItem, Seen } from '../facts/page-facts.ts';
import type { EntryFacts } from './entry-facts.ts';
import type { BrokenLink } from './link-sources.ts';
import type { MaskJoin } from './masks/join-masks.ts';
import type { CrawlSummary, DocumentResult, Probes } from '../result/audit-result.ts';

/** What a column is for; the names that lead to each stand in `column-kinds.ts`. */
export const COLUMN_KINDS = [
  'news',
  'notice',
  'policy',
  'normative',
  'interpretation',
  'consultation',
  'feedback',
  'annual',
  'static',
  'other',
] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** An entry of a list. */
export interface ListedEntry {
  /** Its page's; where it leads nowhere, that of its title. */
  key: string;
  title: string;
  url: string;
  date: string | null;
}

/** A column of the site, merged over its list pages and the articles that name it in their breadcrumb. */
export interface ColumnFacts {
  /** Page key of its first list page. */
  key: string;
  name: string;
  /** Names from the first level below the home page, the column itself last. */
  path: string[];
  url: string;
  kind: ColumnKind;
  /** Its own rhythm, where the portal's operator has said so; null for none. Absent: that of its kind. */
  cadenceDays?: number | null;
  /** Distinct entries seen. */
  items: number;
  /** The entries, newest first; dates from the list or, where it shows none, from the entry's own page. */
  list: readonly ListedEntry[];
  /** Entries the site claims. */
  claimed: number | null;
  /** YYYY-MM-DD of the newest entry that is not in the future. */
  latest: string | null;
  latestTitle: string | null;
  latestUrl: string | null;
  undatedItems: number;
  /** Columns below it that were seen, by their own pages or by entries that stand in them. */
  children: number;
  /** A 情况说明 stands in it. */
  explanation: { title: string; url: string; date: string | null } | null;
  /** The column says in so many words that it has nothing (暂无信息). */
  saysEmpty: boolean;
  /** The page has prose, files or links of its own instead of a list. */
  hasBody: boolean;
  /** The list's first page was read and runs from new to old, so that no entry still missing is newer. */
  newestFirst: boolean;
  /** Why it could not be read, or `incomplete-list` where only a part of it was; null where it was read whole. */
  cause: Cause | null;
  seen: Seen | null;
}

/** The home page, as far as site rules need it. */
export interface HomeFacts {
  url: string;
  title: string | null;
  footer: FooterFacts;
  items: ListItem[];
  seen: Seen;
}

/** A file that was looked into, as far as site rules need it. */
export interface SeenFile {
  form: FileForm;
  /** Why it could not be read, or not to its end. */
  cause: Cause | null;
  /** What it holds that rules of the portal ask for, and when that was seen; null for nearly all. */
  content: (FileContent & { seen: Seen }) | null;
}

/** Everything the portal says as a whole, folded from the stream of its pages. */
export interface SiteFacts {
  portal: { name: string | null; url: string; siteIdCode: string | null };
  home: HomeFacts | null;
  columns: ColumnFacts[];
  documents: DocumentResult[];
  /** Entries that rules of the whole portal look at, by key. */
  entries: EntryFacts[];
  /** Names and addresses found in menus, for columns that lead off the site or were not fetched. */
  menu: { name: string; url: string; external: boolean }[];
  /** Pages that could not be read, by cause. */
  failures: { url: string; cause: Cause }[];
  /** Files that were looked into, by page key; none where a crawl leaves files alone. */
  files: ReadonlyMap<string, SeenFile>;
  /** Addresses known to be gone, with the pages that link to them. */
  broken: BrokenLink[];
  /** Lists whose numbers are masked, and pairs of them that show together what each hides. */
  masks: { lists: number; joins: MaskJoin[] };
  crawl: CrawlSummary;
  probes: Probes;
}
