import type { PageView } from './judge/page-view.ts';

// Every message of the extension: panel and page, panel and judge. Panel and page check what they get: after an update
// an old script may still live in a page, and it must be ignored rather than half understood. The judge is a worker of
// the same build and trusts the types.

/** Raised when a message changes its meaning; ends of different versions do not talk. */
export const MESSAGES_VERSION = 1;

/** Name of the port that the panel opens to a page. */
export const PORT_NAME = `zwgk-page/${MESSAGES_VERSION}`;

/** A quote to show on the page. */
export interface Mark {
  id: string;
  quote: string;
}

/** How a mark looks: every finding quietly, one of them strongly, or a fact. */
export type Tone = 'finding' | 'active' | 'fact';

export type ToPage =
  | { type: 'read' }
  /** Replaces all marks of a tone; an empty list removes them. */
  | { type: 'mark'; tone: Tone; marks: Mark[]; scroll: boolean };

/** The document as it stands now. */
export interface PageSource {
  url: string;
  title: string;
  html: string;
  /** HTTP status it came with; null where the browser does not say. */
  status: number | null;
  /** ISO instant at which it was read. */
  seenAt: string;
}

export type FromPage =
  | { type: 'page'; page: PageSource }
  | { type: 'changed' }
  /** Ids of the marks that are nowhere in the text that a person sees. */
  | { type: 'marked'; tone: Tone; missing: string[] };

export interface JudgeRequest {
  id: number;
  page: PageSource;
  /** Day of judgement, YYYY-MM-DD. */
  asOf: string;
  /** Key for the hash of personal data, hex. */
  secretKey: string;
}

export type JudgeReply = { id: number; view: PageView } | { id: number; error: string };

/** A message to the page, or null for anything else. */
export function readToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  if (value['type'] === 'read') return { type: 'read' };
  const { type, tone, marks, scroll } = value;
  if (type !== 'mark' || !isTone(tone) || typeof scroll !== 'boolean') return null;
  if (!Array.isArray(marks) || !marks.every(isMark)) return null;
  return { type, tone, marks, scroll };
}

/** A message from the page, or null for anything else. */
export function readFromPage(value: unknown): FromPage | null {
  if (!isRecord(value)) return null;
  const { type, page, tone, missing } = value;
  if (type === 'changed') return { type };
  if (type === 'page' && isPageSource(page)) return { type, page };
  if (type !== 'marked' || !isTone(tone)) return null;
  if (!Array.isArray(missing) || !missing.every((id) => typeof id === 'string')) return null;
  return { type, tone, missing };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTone(value: unknown): value is Tone {
  return value === 'finding' || value === 'active' || value === 'fact';
}

function isMark(value: unknown): value is Mark {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['quote'] === 'string';
}

function isPageSource(value: unknown): value is PageSource {
  if (!isRecord(value) || (value['status'] !== null && typeof value['status'] !== 'number')) return false;
  return ['url', 'title', 'html', 'seenAt'].every((field) => typeof value[field] === 'string');
}
