import type { Area } from '../facts/page-facts.ts';
import type { Confidence } from '../result/audit-result.ts';
import type { Secret } from './secret.ts';
import type { Row } from './tables.ts';
import type { Topic } from './topics.ts';
import type { Span, Token, Trigger } from './scan.ts';

/** Kinds that are numbers of persons: where one stands, it is to be hidden whatever else is there. */
export const NUMBER_KINDS = ['id-card', 'mobile', 'bank-card', 'passport', 'disability-card', 'student-id'] as const;

/** What can leak. The same names are faults of `personal-data` and kinds of `zwgk scan`. */
export const KINDS = [...NUMBER_KINDS, 'home-address', 'email', 'health', 'minor'] as const;

export type Kind = (typeof KINDS)[number];

/** Where a text stands. All numbers count from 0; `describePlace` turns them into words. */
export type Place =
  | { in: 'paragraph'; area: Area; index: number }
  | { in: 'cell'; table: number; row: number; column: number; header?: string }
  | { in: 'sheet'; sheet: string; row: number; column: number; header?: string; note?: 'hidden' | 'comment' }
  | { in: 'page'; page: number; paragraph: number }
  | { in: 'line'; line: number }
  | { in: 'title' }
  | { in: 'attachment-name'; index: number }
  | { in: 'list-item'; index: number }
  | { in: 'picture'; index: number };

/** A text that stands by itself: a paragraph, a line, one table cell. Values are looked for in `text` alone, never across segments. */
export interface Segment {
  text: string;
  place: Place;
  /** Text at the head of the column. */
  header?: string;
  /** What the header announces, where the table has found that out already. */
  topic?: Topic | null;
  /** Label beside it: the cell to the left or the line above that ends in a colon. */
  label?: string;
  /** Whose it is, where a line above says so. */
  subject?: string;
  /** Neighbouring text, for context only. */
  before?: string;
  after?: string;
  /** What else stands in the same table row, and which column of the table it is. */
  row?: Row;
  column?: number;
}

/** One piece of personal data, without its value. */
export interface Hit {
  kind: Kind;
  /** What exactly it is, in Chinese: 居民身份证号码, 出生日期, 银行账号… */
  noun: string;
  masked: string;
  /** Keyed one-way hash of the canonical value. */
  hash: string;
  place: Place;
  /** Number of the segment in the order given, and the range of its text. */
  segment: number;
  start: number;
  end: number;
  confidence: Confidence;
  /** The reasons in Chinese: shape, check digit, label, column header, boundary. */
  why: string[];
}

/** A segment with what one cheap pass over its text has seen. */
export interface View {
  segment: Segment;
  text: string;
  tokens: Token[];
  /** Every run or joined run of 11 to 20 digits that stands free. */
  spans: Span[];
  /** Places of trigger words. */
  triggers: Partial<Record<Trigger, number[]>>;
  /** What the header or the label announces; in-text labels come before it. */
  topic: Topic | null;
}

/** What a recogniser proposes; overlaps are settled afterwards. */
export interface Candidate {
  kind: Kind;
  noun: string;
  start: number;
  end: number;
  secret: Secret;
  confidence: Confidence;
  why: string[];
}

/** Finds one kind of personal data. Of overlapping candidates the one with the higher priority stays. */
export interface Recogniser {
  kind: Kind;
  priority: number;
  /** Looks at the day only where the text holds something that depends on it: all else stays known from day to day. */
  find: (this: void, view: View, context: { readonly asOf: string }) => Candidate[];
}
