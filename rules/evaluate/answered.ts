import type { Answer, Ruling } from '../decide/rulings.ts';
import type { State } from '../result/audit-result.ts';
import type { ChecklistEntry } from './checklist.ts';
import { keptByAnswer, tidy } from './take.ts';

/** What a line comes to by what a person has said of it. */
export interface Answered {
  state: State;
  taken: number;
  reason: string;
  /** Share of the marks that the answers keep; null while they are not complete. */
  keeps: number | null;
}

/**
 * A manual sheet: one answer for the whole, or one for each clause, which then weigh the same. A clause's own answer
 * goes before the whole's; a clause that does not apply stands outside. Nothing is concluded before every clause is answered.
 */
export function answered(entry: ChecklistEntry, ruling: Ruling): Answered {
  if (ruling.whole?.kind === 'not-applicable') return notApplicable(ruling.whole.why);
  const asked = entry.clauses.filter((clause) => clause.bonus === undefined);
  const all = asked.length === 0 ? [ruling.whole] : asked.map(({ id }) => ruling.clauses.get(id) ?? ruling.whole);
  const disputed = all.find((answer) => answer?.kind === 'disputed');
  if (disputed?.kind === 'disputed') return open(`核查表答复不一致（${disputed.sides.join('；')}），待商定`);
  const applying = all.filter((answer) => answer?.kind !== 'not-applicable');
  if (applying.length === 0) return notApplicable('');
  const said = applying.filter((answer) => answer?.kind === 'answer');
  if (said.length === 0) return open('网站上看不出，待人工填写核查表');
  const shares = said.map((answer) => keptByAnswer(entry.take, answer.choice ?? ''));
  const unknown = said.find((_, index) => shares[index] === null);
  if (unknown !== undefined) return open(`核查表没有“${unknown.choice ?? ''}”这一选项，待重新填写`);
  if (said.length < applying.length)
    return open(`核查表已答${said.length}条，还有${applying.length - said.length}条待答`);
  const keeps = shares.reduce((sum: number, share) => sum + (share ?? 0), 0) / shares.length;
  const taken = tidy(entry.marks * (1 - keeps));
  return {
    state: keeps === 1 ? 'pass' : keeps === 0 ? 'fail' : 'partial',
    taken,
    reason: `人工核查：${countAnswers(said)}`,
    keeps,
  };
}

export function notApplicable(why: string): Answered {
  return { state: 'not-applicable', taken: 0, reason: `经人工认定不适用${why === '' ? '' : `：${why}`}`, keeps: null };
}

function open(reason: string): Answered {
  return { state: 'needs-review', taken: 0, reason, keeps: null };
}

/** 已落实3条、未落实1条; the bare choice where all answers are one. */
function countAnswers(said: readonly (Answer & { kind: 'answer' })[]): string {
  const counts = new Map<string, number>();
  for (const { choice } of said) counts.set(choice ?? '', (counts.get(choice ?? '') ?? 0) + 1);
  if (counts.size === 1) return said[0]?.choice ?? '';
  return [...counts].map(([choice, count]) => `${choice}${count}条`).join('、');
}
