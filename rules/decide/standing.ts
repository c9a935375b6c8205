import type { Decision, Verdict } from './decision.ts';
import { mergeDecisions } from './decisions.ts';

/** Where a question stands after all that was decided about it. */
export type Standing =
  | { state: 'open'; before: Decision[] }
  | { state: 'decided'; verdict: Verdict; decision: Decision }
  /** People disagree; both sides are shown and nothing is concluded. */
  | { state: 'disputed'; decisions: Decision[] };

/**
 * Reads the decisions about one subject. Each person's last word counts, unless it takes the one
 * before back; notes decide nothing. That a problem was there and that it is put right are no contradiction: the later
 * word of the two counts. Words said about another
 * proof than the present one are kept as `before` and leave the question open. Order of arrival does not matter.
 */
export function standingOf(decisions: readonly Decision[], proofHash: string): Standing {
  const deciding = mergeDecisions(decisions).filter((decision) => decision.verdict !== 'note');
  const current = deciding.filter((decision) => decision.proofHash === proofHash);
  const lastWords = withoutOvertaken(
    [...new Map(current.map((decision) => [decision.by, decision])).values()].filter(
      (decision) => decision.verdict !== 'withdraw',
    ),
  );
  if (lastWords.length === 0) return { state: 'open', before: deciding.filter((one) => !current.includes(one)) };
  const sayings = new Set(
    lastWords.map(({ verdict, unit, choice, count }) => JSON.stringify([verdict, unit, choice, count])),
  );
  const last = lastWords.reduce((a, b) => (b.at > a.at || (b.at === a.at && b.id > a.id) ? b : a));
  return sayings.size === 1
    ? { state: 'decided', verdict: last.verdict, decision: last }
    : { state: 'disputed', decisions: lastWords };
}

function withoutOvertaken(words: readonly Decision[]): Decision[] {
  const isState = ({ verdict }: Decision): boolean => verdict === 'confirm' || verdict === 'fixed';
  const newest = words.filter(isState).reduce<string>((last, { at }) => (at > last ? at : last), '');
  const verdicts = new Set(words.filter((word) => isState(word) && word.at === newest).map(({ verdict }) => verdict));
  return words.filter((word) => !isState(word) || word.at === newest || verdicts.has(word.verdict));
}
