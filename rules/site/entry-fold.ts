import type { PageFacts, PageKind, Seen } from '../facts/page-facts.ts';
import type { SameText } from '../text/same-text.ts';
import { pageKey } from '../url.ts';
import { DETAIL_READERS, type EntryDetails } from './details/index.ts';
import type { PolicyLink } from './details/policy-links.ts';
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
export function createEntryFold(same: SameText): {
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
      const entry = toEntry(page, { details, seen, same });
      entries.set(entry.key, entry);
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

function toEntry(
  page: PageFacts,
  { details, seen, same }: { details: EntryDetails | null; seen: Seen; same: SameText },
): EntryFacts {
  const linksTo = new Set<string>();
  for (const link of page.links) {
    if (link.area !== 'main' || linksTo.size >= MOST_LINKS) continue;
    const key = pageKey(link.url);
    if (key !== null && key !== page.key) linksTo.add(same(key));
  }
  const { url, kind, title, written, documentNumber, issuer, validity, breadcrumb, media, bodyLength } = page;
  const known = (text: string | null): string | null => (text === null ? null : same(text));
  const shareLink = ({ key, text }: PolicyLink): PolicyLink => ({ key: same(key), text: same(text) });
  return {
    key: same(page.key),
    url,
    kind,
    title,
    published: known(page.published),
    written: known(written),
    documentNumber,
    issuer: known(issuer),
    validity: known(validity),
    breadcrumb: breadcrumb.map(same),
    linksTo: [...linksTo],
    attachments: page.attachments.slice(0, MOST_FILES),
    media,
    bodyLength,
    details: details !== null && 'links' in details ? { ...details, links: details.links.map(shareLink) } : details,
    // The address is there already.
    seen: seen.url === url ? { ...seen, url } : seen,
  };
}
