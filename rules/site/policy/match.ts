import { daysBetween } from '../../text/dates.ts';
import type { InterpretationDetails } from '../details/interpretation.ts';
import type { EntryFacts } from '../entry-facts.ts';
import type { PolicyDocument } from './documents.ts';
import type { PolicyPair } from './pairs.ts';
import { isPartOf, subjectKey } from './titles.ts';
import { MOST_OF_ONE } from './unread.ts';

export type InterpretationEntry = EntryFacts & { details: InterpretationDetails };

/** The portal's documents by everything that an interpretation may know them by. */
export interface DocumentIndex {
  all: readonly PolicyDocument[];
  bySubject: Map<string, PolicyDocument[]>;
  byNumber: Map<string, PolicyDocument>;
  byKey: Map<string, PolicyDocument>;
  /** Documents by the key of an interpretation that their page links to. */
  linking: Map<string, Set<PolicyDocument>>;
  /** How many interpretations link to a document's page. */
  linked: Map<string, number>;
}

/** Looks up once what every interpretation asks for. */
export function indexDocuments(
  documents: readonly PolicyDocument[],
  interpretations: readonly InterpretationEntry[],
): DocumentIndex {
  const index: DocumentIndex = {
    all: documents,
    bySubject: new Map(),
    byNumber: new Map(),
    byKey: new Map(),
    linking: new Map(),
    linked: new Map(),
  };
  // Who else is linked to is nobody's interpretation.
  const sought = new Set(interpretations.map(({ key }) => key));
  for (const document of documents) {
    if (document.subject.length >= 4)
      index.bySubject.set(document.subject, [...(index.bySubject.get(document.subject) ?? []), document]);
    if (document.number !== null) index.byNumber.set(document.number, document);
    for (const copy of document.copies) {
      index.byKey.set(copy.key, document);
      for (const key of linkKeys(copy))
        if (sought.has(key)) index.linking.set(key, (index.linking.get(key) ?? new Set()).add(document));
    }
  }
  for (const interpretation of interpretations)
    for (const key of linkKeys(interpretation))
      if (index.byKey.has(key)) index.linked.set(key, (index.linked.get(key) ?? 0) + 1);
  return index;
}

/** Keys of the pages that an entry links to. */
export function linkKeys(entry: EntryFacts & { details: { links: readonly { key: string }[] } }): Set<string> {
  return new Set([...entry.linksTo, ...entry.details.links.map((link) => link.key)]);
}

export type Found = { sure: { document: PolicyDocument; by: PolicyPair['by'] }[]; maybe: PolicyDocument[] };

/** The documents that an interpretation is of beyond doubt, and those that it may be of; see `pairPolicies`. */
export function findDocuments(interpretation: InterpretationEntry, index: DocumentIndex, place: string | null): Found {
  const { named, titleNumbers, textNumbers } = interpretation.details;
  const linking = index.linking.get(interpretation.key) ?? new Set();
  const linked = [...linkKeys(interpretation)]
    .filter((key) => (index.linked.get(key) ?? 0) <= MOST_OF_ONE)
    .map((key) => index.byKey.get(key));
  const byLink = new Set(
    [...linked, ...(linking.size <= MOST_OF_ONE ? linking : [])].filter((document) => document !== undefined),
  );
  const subjects = named
    .filter((title) => !isOfHigher(title, place))
    .map((title) => subjectKey(title, place))
    .filter((key) => key.length >= 4);
  const drafts = named.some((title) => /征求意见稿|草案/.test(title));
  const sure = new Map<PolicyDocument, PolicyPair['by']>();
  for (const subject of subjects) {
    const best = drafts ? null : nearest(index.bySubject.get(subject) ?? [], interpretation, byLink);
    if (best !== null) sure.set(best, 'title');
  }
  for (const number of titleNumbers) {
    const document = index.byNumber.get(number);
    if (document !== undefined) sure.set(document, 'number');
  }
  const [only] = byLink;
  // A link alone will do where the title names no other document, or the linked one has no title to compare.
  if (
    sure.size === 0 &&
    byLink.size === 1 &&
    only !== undefined &&
    (named.length === 0 || only.subject === '' || subjects.some((key) => isPartOf(key, only.subject)))
  )
    sure.set(only, 'link');
  const cited = [...titleNumbers, ...textNumbers]
    .map((number) => index.byNumber.get(number))
    .filter((document) => document !== undefined);
  const alike =
    sure.size > 0
      ? []
      : index.all.filter((document) =>
          subjects.some((key) => isPartOf(key, document.subject) || (drafts && key === document.subject)),
        );
  const maybe = [
    ...byLink,
    ...cited,
    ...alike,
    ...subjects.flatMap((subject) => index.bySubject.get(subject) ?? []),
  ].filter((document) => !sure.has(document));
  return { sure: [...sure].map(([document, by]) => ({ document, by })), maybe };
}

/** What the title names was issued by the state, a province or a city, whatever the county has of the same name. */
function isOfHigher(title: string, place: string | null): boolean {
  return (
    (place === null || !title.includes(place)) &&
    /^(国务院|中共|中华人民共和国|[\u4e00-\u9fa5]{2,8}(省|自治区)|[\u4e00-\u9fa5]{2,6}市(人民政府|[\u4e00-\u9fa5]{2,14}(局|委员会)关于))/.test(
      title,
    )
  );
}

/** Of several documents of one name the linked one, else the one published nearest to the interpretation. */
function nearest(
  documents: readonly PolicyDocument[],
  interpretation: EntryFacts,
  byLink: ReadonlySet<PolicyDocument>,
): PolicyDocument | null {
  const distance = ({ entry }: PolicyDocument): number =>
    entry.published === null || interpretation.published === null
      ? Number.MAX_SAFE_INTEGER
      : Math.abs(daysBetween(entry.published, interpretation.published));
  const [best = null] = [...documents].sort(
    (a, b) => Number(byLink.has(b)) - Number(byLink.has(a)) || distance(a) - distance(b),
  );
  return best;
}
