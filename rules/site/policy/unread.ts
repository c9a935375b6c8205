import { pageKey } from '../../url.ts';
import { TO_INTERPRETATION } from '../details/document.ts';
import type { ListedEntry, SiteFacts } from '../site-facts.ts';
import type { PolicyDocument } from './documents.ts';

/** An interpretation that more documents link to, or a document that more interpretations link to, stands in a box of the latest. */
export const MOST_OF_ONE = 3;

/** Entries of interpretation columns, their pages read or not. */
export function listedInterpretations(site: SiteFacts): ListedEntry[] {
  return site.columns.filter((column) => column.kind === 'interpretation').flatMap((column) => column.list);
}

/**
 * Documents that carry their interpretation themselves, or link to something called one that was not read: a file, a
 * page of another site, 微信. What every document links to is a menu or a box of the latest.
 */
export function unreadInterpretations(
  documents: readonly PolicyDocument[],
  site: SiteFacts,
  read: ReadonlySet<string>,
): PolicyDocument[] {
  const columns = new Set([...site.columns.map((column) => column.key), ...site.menu.map((item) => pageKey(item.url))]);
  const wanted = (document: PolicyDocument): string[] =>
    document.copies
      .flatMap((copy) => copy.details.links)
      .filter(({ key, text }) => TO_INTERPRETATION.test(text) && !read.has(key) && !columns.has(key))
      .map(({ key }) => key);
  const counts = countAll(documents.map((document) => new Set(wanted(document))));
  return documents.filter(
    (document) =>
      document.copies.some((copy) => copy.details.hasOwnInterpretation) ||
      wanted(document).some((key) => (counts.get(key) ?? 0) <= MOST_OF_ONE),
  );
}

/** In how many of the sets each key stands. */
function countAll(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const key of set) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
