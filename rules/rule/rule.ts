import type * as z from 'zod';
import type { Cause } from '../causes.ts';
import type { FaultName } from '../faults.ts';
import type { FileFacts } from '../facts/file-facts.ts';
import type { PageFacts, Seen } from '../facts/page-facts.ts';
import type { Confidence, Finding, Proof, Severity } from '../result/audit-result.ts';
import type { SiteFacts } from '../site/site-facts.ts';

/** One problem as a rule states it; the judge adds criterion, key and times. */
export interface Fault {
  fault: FaultName;
  /** What it is about: the canonical key of a page, column, document or file. With `slot` it makes the finding's identity. */
  subject: string;
  /** Tells several faults of one name in one subject apart: a normalised quote or a field name; '' where there is one. */
  slot: string;
  /** One sentence in Chinese: thing, place, what is wrong. */
  message: string;
  proof: Proof[];
  url: string;
  confidence: Confidence;
  /** Only where the rule knows it to be less than its criterion's severity. */
  severity?: Severity;
  pageTitle?: string | null;
  publishedDate?: string | null;
  column?: { name: string; path: string[]; url: string };
  unit?: string;
  /** The file that it stands in. */
  file?: Finding['file'];
  count?: number;
}

/** Something the rule would have judged and could not. `what` names the place, in Chinese. */
export interface Unchecked {
  cause: Cause;
  what: string;
}

/** What a rule says of its subjects: how many it examined, what is wrong, what it could not check. */
export interface Verdict {
  checked: number;
  faults: Fault[];
  unchecked: Unchecked[];
  /** Subjects that are blank with a published 情况说明. */
  explained?: number;
  /** Candidates for a person to rule on; they cost nothing until then. */
  candidates?: Fault[];
}

/** What a page rule may know besides the facts. */
export interface PageContext {
  /** Day of judgement, YYYY-MM-DD, in Asia/Shanghai. */
  asOf: string;
  seen: Seen;
  /** 网站标识码 as the portal's operator knows it. */
  siteIdCode?: string | null;
  /** Keyed one-way hash for secrets, hex. */
  secretHash: (text: string) => string;
}

/** What a file rule may know besides the facts. */
export interface FileContext {
  /** Day of judgement, YYYY-MM-DD, in Asia/Shanghai. */
  asOf: string;
  /** Of the file's bytes. */
  seen: Seen;
  /** The page that offers it, the first one of several; null where it could not be read. */
  page: PageFacts | null;
}

/** What a site rule may know besides the facts. */
export interface SiteContext {
  asOf: string;
  /** ISO instant at which the last page was seen. */
  seenAt: string;
}

/** What a rule looks at: a closed list, for the reader who wants to know why something could not be checked. */
export const NEEDS = [
  'page', // one page at a time: text, labels, tables, links
  'home',
  'columns', // the lists of columns, read to their end
  'menu',
  'entries', // single pages as the portal's rules see them
  'links', // who links to an address that is gone
  'files', // what was read of downloaded files
  'probe:availability',
  'probe:tls',
  'probe:search',
  'probe:accessibility',
  'probe:ipv6',
  'person',
] as const;
export type Need = (typeof NEEDS)[number];

interface RuleBase<P> {
  /** Kebab-case, the file's name. */
  id: string;
  title: string;
  needs: readonly Need[];
  faults: readonly FaultName[];
  params: z.ZodType<P>;
}

export interface PageRule<P = unknown> extends RuleBase<P> {
  scope: 'page';
  judge(page: PageFacts, params: P, context: PageContext): Verdict;
}

/** Judges a file that pages offer: what it holds, or, with its page, what it should be. */
export interface FileRule<P = unknown> extends RuleBase<P> {
  scope: 'file';
  judge(file: FileFacts, params: P, context: FileContext): Verdict;
}

export interface SiteRule<P = unknown> extends RuleBase<P> {
  scope: 'site';
  judge(site: SiteFacts, params: P, context: SiteContext): Verdict;
}

/** A duty that no website shows: a person fills in a sheet, and its answer is scored like any other line. */
export interface ManualRule<P = unknown> extends RuleBase<P> {
  scope: 'manual';
}

/** Any rule; its parameters have been read by its own schema before it is called. */
export type Rule = PageRule | FileRule | SiteRule | ManualRule;

/** The verdict of a rule that this subject does not concern. */
export const NOT_CONCERNED: Verdict = Object.freeze({ checked: 0, faults: [], unchecked: [] });

/** Keeps the parameter type of a page rule while it is written down. */
export function definePageRule<P>(rule: PageRule<P>): PageRule<P> {
  return rule;
}

/** Keeps the parameter type of a file rule while it is written down. */
export function defineFileRule<P>(rule: FileRule<P>): FileRule<P> {
  return rule;
}

/** Keeps the parameter type of a site rule while it is written down. */
export function defineSiteRule<P>(rule: SiteRule<P>): SiteRule<P> {
  return rule;
}
