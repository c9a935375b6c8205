import type { DocumentResult } from '../result/audit-result.ts';
import { pageKey } from '../url.ts';
import { compare } from '../text/compare.ts';
import type { PolicyDocument } from './policy/documents.ts';
import { pairPolicies } from './policy/pairs.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * The portal's documents, each once however many addresses show it, with the interpretations that its page links to and
 * those that belong to it by title or number.
 * @param pages every page of a document by its key
 */
export function listDocuments(site: SiteFacts, pages: ReadonlyMap<string, DocumentResult>): DocumentResult[] {
  const { documents, pairs } = pairPolicies(site);
  const own = new Map<PolicyDocument, DocumentResult>();
  const shown = new Map<string, DocumentResult>(pages);
  for (const document of documents) {
    const copies = document.copies.map(({ key }) => key).filter((key) => pages.has(key));
    const best = pages.get(copies.includes(document.entry.key) ? document.entry.key : (copies[0] ?? ''));
    if (best === undefined) continue;
    for (const key of copies) shown.delete(key);
    const merged = copies.reduce((sum, key) => merge(sum, pages.get(key)), best);
    own.set(document, merged);
    shown.set(pageKey(best.url) ?? best.url, merged);
  }
  for (const { document, interpretation } of pairs) {
    const result = own.get(document);
    if (result === undefined) continue;
    const { key, url, title } = interpretation;
    if (!result.interpretations.some((known) => (pageKey(known.url) ?? known.url) === key))
      result.interpretations.push({ url, title: title ?? url });
  }
  return [...shown.entries()].sort(([a], [b]) => compare(a, b)).map(([, document]) => document);
}

/** What one copy leaves out another may say; files and interpretations are gathered from all. */
function merge(document: DocumentResult, copy: DocumentResult | undefined): DocumentResult {
  if (copy === undefined || copy === document)
    return { ...document, downloads: [...document.downloads], interpretations: [...document.interpretations] };
  const addNew = <T extends { url: string }>(known: readonly T[], more: readonly T[]): T[] => [
    ...known,
    ...more.filter(({ url }) => !known.some((one) => one.url === url)),
  ];
  return {
    ...document,
    documentNumber: document.documentNumber ?? copy.documentNumber,
    indexNumber: document.indexNumber ?? copy.indexNumber,
    issuer: document.issuer ?? copy.issuer,
    writtenDate: document.writtenDate ?? copy.writtenDate,
    publishedDate: document.publishedDate ?? copy.publishedDate,
    validity: document.validity ?? copy.validity,
    downloads: addNew(document.downloads, copy.downloads),
    interpretations: addNew(document.interpretations, copy.interpretations),
  };
}
