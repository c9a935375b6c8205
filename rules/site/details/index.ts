import type { PageFacts } from '../../facts/page-facts.ts';

/** What one family of rules needs of an entry's text; `family` tells them apart. Add a reader: one file, one line here. */
export type EntryDetails = never;

/** Reads the details of an entry, null where the page is not of the reader's family. */
export type DetailReader = (page: PageFacts) => EntryDetails | null;

/** In order; the first reader that knows the page decides. */
export const DETAIL_READERS: readonly DetailReader[] = [];
