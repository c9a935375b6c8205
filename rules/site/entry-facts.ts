import type { Attachment, PageFacts, PageKind, Seen } from '../facts/page-facts.ts';
import type { EntryDetails } from './details/index.ts';

/**
 * A single entry (document, interpretation, consultation, letter, guide, report…) as the rules of the whole portal see
 * it. Kept small: what a rule needs of the text is read into `details` while the page streams by.
 */
export interface EntryFacts {
  key: string;
  url: string;
  kind: PageKind;
  title: string | null;
  published: string | null;
  written: string | null;
  documentNumber: string | null;
  issuer: string | null;
  validity: string | null;
  breadcrumb: string[];
  /** Page keys that its main area links to, without its own. */
  linksTo: string[];
  attachments: Attachment[];
  media: PageFacts['media'];
  bodyLength: number;
  details: EntryDetails | null;
  seen: Seen;
}

/** Links kept of an entry's main area. */
export const MOST_LINKS = 60;
/** Files kept of an entry. */
export const MOST_FILES = 20;
