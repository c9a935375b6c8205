import { titleKey } from '../../text/normalise.ts';
import { oncePerSite } from '../once-per-site.ts';
import { gatherDocuments, type PolicyDocument } from './documents.ts';
import { findDocuments, indexDocuments, linkKeys, type InterpretationEntry } from './match.ts';
import { isPartOf, namedDocuments, subjectKey } from './titles.ts';
import { listedInterpretations, unreadInterpretations } from './unread.ts';

export type { InterpretationEntry } from './match.ts';

/** A document and an interpretation that belong together beyond doubt. */
export interface PolicyPair {
  document: PolicyDocument;
  interpretation: InterpretationEntry;
  by: 'title' | 'number' | 'link';
  /** The document's page links to the interpretation, the interpretation's page to the document. */
  documentLinks: boolean;
  interpretationLinks: boolean;
}

export interface PolicyPairs {
  place: string | null;
  documents: PolicyDocument[];
  interpretations: InterpretationEntry[];
  pairs: PolicyPair[];
  /**
   * Documents that something may interpret: an entry of an interpretation list whose page was not read, a title that
   * is only part of theirs, a number cited in passing. Enough to accuse nobody, too little to hold anyone to. With the
   * date of the earliest, null where one is undated.
   */
  maybe: Map<PolicyDocument, string | null>;
}

/** Brings documents and interpretations together: by title, by number in the title, by link; the best of these decides. */
export const pairPolicies = oncePerSite((site): PolicyPairs => {
  const { place, documents } = gatherDocuments(site);
  const interpretations: InterpretationEntry[] = [];
  for (const entry of site.entries)
    if (entry.details?.family === 'interpretation') interpretations.push({ ...entry, details: entry.details });
  const index = indexDocuments(documents, interpretations);
  const result: PolicyPairs = { place, documents, interpretations, pairs: [], maybe: new Map() };
  const addMaybe = (document: PolicyDocument, date: string | null): void => {
    const known = result.maybe.get(document);
    result.maybe.set(
      document,
      known === undefined ? date : known === null || date === null ? null : known < date ? known : date,
    );
  };
  for (const interpretation of interpretations) {
    const found = findDocuments(interpretation, index, place);
    for (const { document, by } of found.sure) result.pairs.push(toPair(document, interpretation, by, place));
    for (const document of found.maybe) addMaybe(document, interpretation.published);
  }
  const read = new Set(interpretations.map((entry) => entry.key));
  for (const item of listedInterpretations(site)) {
    if (read.has(item.key)) continue;
    for (const named of namedDocuments(item.title)) {
      const key = subjectKey(named, place);
      for (const document of [
        ...(index.bySubject.get(key) ?? []),
        ...index.all.filter(({ subject }) => isPartOf(subject, key)),
      ])
        addMaybe(document, item.date);
    }
  }
  for (const document of unreadInterpretations(documents, site, read)) addMaybe(document, null);
  return result;
});

function toPair(
  document: PolicyDocument,
  interpretation: InterpretationEntry,
  by: PolicyPair['by'],
  place: string | null,
): PolicyPair {
  const name = titleKey(interpretation.title ?? '');
  const back = linkKeys(interpretation);
  const isNamed = (text: string): boolean =>
    (document.subject.length >= 4 && subjectKey(text, place) === document.subject) ||
    (document.entry.documentNumber !== null && text.includes(document.entry.documentNumber));
  return {
    document,
    interpretation,
    by,
    documentLinks: document.copies.some(
      (copy) =>
        linkKeys(copy).has(interpretation.key) ||
        copy.details.links.some((link) => name.length >= 8 && titleKey(link.text) === name),
    ),
    interpretationLinks:
      document.copies.some((copy) => back.has(copy.key)) ||
      [
        ...interpretation.details.links.map((link) => link.text),
        ...interpretation.attachments.map((file) => file.name.replace(/\.\w{2,5}$/, '')),
      ].some(isNamed),
  };
}
