import type { Criterion } from '../../rules/evaluate/checklist.ts';
import { normaliseQuote } from '../../rules/text/normalise.ts';
import type { DraftWords } from '../../rules/draft/words.ts';

/** Text of each criterion's clauses, document by document. */
export type Evidence = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The words as they would be had one document never been read: a word that occurs in it stays only where another
 * document's clause of the same criterion, or criteria.yaml, has it too.
 */
export function wordsWithout(
  left: { id: string; text: string },
  { words, criteria, evidence }: { words: DraftWords; criteria: readonly Criterion[]; evidence: Evidence },
): DraftWords {
  const text = plain(left.text);
  const others = [...evidence].filter(([id]) => id !== left.id).map(([, clauses]) => clauses);
  return words.map((entry) => {
    const criterion = criteria.find(({ id }) => id === entry.criterion);
    const known = plain(
      [...others.map((clauses) => clauses.get(entry.criterion) ?? ''), JSON.stringify(criterion ?? '')].join('\n'),
    );
    const anywhere = plain(others.flatMap((clauses) => [...clauses.values()]).join('\n'));
    const keep = (within: string) => (word: string) => {
      const parts = word.split('&').map(plain);
      const stands = (where: string) => parts.every((part) => where.includes(part));
      return !stands(text) || stands(within);
    };
    const kept = entry.words.filter(keep(known));
    return {
      ...entry,
      words: kept.length > 0 ? kept : ['\u0000'],
      hints: entry.hints.filter(keep(known)),
      not: entry.not.filter(keep(anywhere)),
    };
  });
}

function plain(text: string): string {
  return normaliseQuote(text).replace(/[“”"'‘’「」『』]/g, '');
}
