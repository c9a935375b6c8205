import type { EntryFacts } from '../site/entry-facts.ts';
import type { Proof } from '../result/audit-result.ts';
import type { Fault } from './rule.ts';

/** What differs from one fault of an entry to the next. */
export type FaultOfEntry = Pick<Fault, 'fault' | 'message' | 'confidence' | 'proof'> & { slot?: string };

/** A fault that stands on one entry's page. */
export function entryFault(entry: EntryFacts, { slot = '', ...fault }: FaultOfEntry): Fault {
  return { ...fault, subject: entry.key, slot, url: entry.url, pageTitle: entry.title, publishedDate: entry.published };
}

/** Words of an entry's page as proof. */
export function quoteEntry(entry: EntryFacts, place: string, quote: string): Proof {
  return { kind: 'quote', quote, place, ...entry.seen };
}

/** That an entry was published when: the proof behind every comparison of dates. */
export function quotePublished(entry: EntryFacts, what: string): Proof {
  return quoteEntry(
    entry,
    `${what}的发布日期`,
    `${entry.published ?? '无日期'} ${entry.title ?? entry.documentNumber ?? ''}`.trim(),
  );
}
