import type { Cause } from '../causes.ts';
import type { ReportBody } from '../site/details/annual-report.ts';
import type { Listed } from '../site/details/cleanup-list.ts';
import type { Kind, MaskShape } from '../recognise/index.ts';
import type { Confidence } from '../result/audit-result.ts';

/** What a file shows of itself besides its text. Null where its format or reader does not tell. */
export interface FileForm {
  pages: number | null;
  /** It carries a digital signature, as electronic seals do. */
  signed: boolean | null;
  /** It is encrypted: a password is needed to open it, or its author has locked printing, copying or editing. */
  encrypted: boolean | null;
  /** The same text runs slanted over its pages, or stands as such in its header. */
  watermark: boolean | null;
  /** Program that wrote it. */
  producer: string | null;
  /** text: can be read · scanned: pictures of text · mixed: pages of both kinds · none: neither. */
  textState: 'text' | 'scanned' | 'mixed' | 'none' | null;
}

/** One piece of personal data in a file, without its value. */
export interface FileHit {
  masked: string;
  confidence: Confidence;
  /** What exactly it is, in Chinese. */
  noun: string;
  /** Where, in words, counted from 1. */
  place: string;
  /** What stands around it, with everything personal masked. */
  quote: string;
  /** Numbers from 0. */
  sheet: string | null;
  page: number | null;
  row: number | null;
}

/** Personal data of one kind in a file. */
export interface FileLeak {
  kind: Kind;
  /** Hits that are more than leads, and leads. */
  findings: number;
  leads: number;
  /** Different values by what they are: 47 of 居民身份证号码. Of the leads, where there is nothing else. */
  people: Record<string, number>;
  /** A few of them, those that are more than leads first. */
  hits: FileHit[];
}

/** What a file holds that rules of the portal ask of their pages, as the readers of pages give it; personal data masked. */
export interface FileContent {
  /** What a list of a clean-up names; empty for other files. */
  listed: Listed[];
  /** The text of an annual report on disclosure, of one alone. */
  report: ReportBody | null;
}

/**
 * A file that pages of the portal offer, read once however many do. Of its text only `content` is kept; name and places are
 * masked.
 */
export interface FileFacts {
  /** Canonical key of its address, see `pageKey`. */
  key: string;
  url: string;
  name: string;
  /** Lower-case, without the dot. */
  ext: string;
  /** SHA-256 of its bytes, hex; '' where it was not fetched. */
  bytesHash: string;
  size: number | null;
  /** What its bytes turned out to be; null where they were not looked at. */
  format: string | null;
  /** Why it was not read, or not to its end; null where it was. What was read before that counts. */
  cause: Cause | null;
  /** Files within it that were not read. */
  unread: { inside: string; cause: Cause }[];
  form: FileForm;
  leaks: FileLeak[];
  /** How numbers are masked in it. */
  masks: MaskShape[];
  /** Null for nearly all files. */
  content: FileContent | null;
}

export const NO_FORM: FileForm = Object.freeze({
  pages: null,
  signed: null,
  encrypted: null,
  watermark: null,
  producer: null,
  textState: null,
});
