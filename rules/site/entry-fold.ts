import type { PageFacts, PageKind, Seen } from '../facts/page-facts.ts';
import { pageKey } from '../url.ts';
import { DETAIL_READERS, type EntryDetails } from './details/index.ts';
import { MOST_FILES, MOST_LINKS, type EntryFacts } from './entry-facts.ts';

/** Kinds that are kept whether or not a reader knows more of them. */
const KEPT: readonly PageKind[] = [
  'normative-document',
  'interpretation',
  'consultation',
  'feedback',
  'message',
  'service-guide',
];

/** Gathers the entries that rules of the whole portal look at; plain articles pass by unless a reader claims them. */
export function createEntryFold(): {
  /** @returns whether it was kept */
  addPage: (page: PageFacts, seen: Seen) => boolean;
  finish: () => EntryFacts[];
} {
  const entries = new Map<string, EntryFacts>();
  return {
    addPage(page, seen) {
      if (page.forward !== null || page.listOf !== null) return false;
      const details = readDetails(page);
      if (details === null && !KEPT.includes(page.kind)) return false;
      entries.set(page.key, toEntry(page, details, seen));
      return true;
    },
    finish: () => [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function readDetails(page: PageFacts): EntryDetails | null {
  for (const read of DETAIL_READERS) {
    const details = read(page);
    if (details !== null) return details;
  }
  return null;
}

function toEntry(page: PageFacts, details: EntryDetails | null, seen: Seen): EntryFacts {
  const linksTo = new Set<string>();
  for (const link of page.links) {
    if (link.area !== 'main' || linksTo.size >= MOST_LINKS) continue;
    const key = pageKey(link.url);
    if (key !== null && key !== page.key) linksTo.add(key);
  }
  const { key, url, kind, title, published, written, documentNumber, issuer, validity, breadcrumb, media, bodyLength } =
    page;
  return {
    key,
    url,
    kind,
    title,
    published,
    written,
    documentNumber,
    issuer,
    validity,
    breadcrumb,
    linksTo: [...linksTo],
    attachments: page.attachments.slice(0, MOST_FILES),
    media,
    bodyLength,
    details,
    seen,
  };
}
