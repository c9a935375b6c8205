import type { Decision } from './decision.ts';
import { standingOf } from './standing.ts';

/** An answer to a sheet, or to one clause of it. */
export type Answer =
  | { kind: 'answer'; choice: string | null; count: number | null }
  | { kind: 'not-applicable'; why: string }
  /** People disagree; `sides` says who took which answer. */
  | { kind: 'disputed'; sides: string[] };

/** What people have said of a criterion as such: of the whole and clause by clause. */
export interface Ruling {
  whole: Answer | null;
  clauses: ReadonlyMap<string, Answer>;
}

/** Looks up what stands about a criterion, for the portal (null) or for one unit. */
export type RulingOf = (criterion: string, unit: string | null) => Ruling;

export const NO_RULING: Ruling = { whole: null, clauses: new Map() };

/**
 * Reads the decisions about criteria.
 * @param nameOf one name for all the ways to write a unit
 */
export function readRulings(
  decisions: readonly Decision[],
  nameOf: (unit: string) => string = (unit) => unit,
): RulingOf {
  const questions = new Map<string, { subject: string; clause: string | null; said: Decision[] }>();
  for (const decision of decisions) {
    const { about, verdict } = decision;
    if (about.kind !== 'criterion' || !SPEAKS.has(verdict)) continue;
    const subject = subjectOf(about.criterion, about.unit === null ? null : nameOf(about.unit));
    const clause = about.clause ?? null;
    const question = questions.get(`${subject}\n${clause ?? ''}`) ?? { subject, clause, said: [] };
    questions.set(`${subject}\n${clause ?? ''}`, question);
    // A sheet has no proof of its own: the last word of each person counts whenever it was said.
    question.said.push({ ...decision, proofHash: '' });
  }
  const rulings = new Map<string, { whole: Answer | null; clauses: Map<string, Answer> }>();
  for (const { subject, clause, said } of questions.values()) {
    const ruling = rulings.get(subject) ?? { whole: null, clauses: new Map<string, Answer>() };
    rulings.set(subject, ruling);
    const answer = toAnswer(said);
    if (clause === null) ruling.whole = answer;
    else if (answer !== null) ruling.clauses.set(clause, answer);
  }
  return (criterion, unit) => rulings.get(subjectOf(criterion, unit)) ?? NO_RULING;
}

/** What may be said of a criterion as such, and taken back. */
const SPEAKS: ReadonlySet<Decision['verdict']> = new Set(['answer', 'not-applicable', 'withdraw']);

function subjectOf(criterion: string, unit: string | null): string {
  return `${criterion}\n${unit ?? ''}`;
}

function toAnswer(said: readonly Decision[]): Answer | null {
  const standing = standingOf(said, '');
  if (standing.state === 'open') return null;
  if (standing.state === 'disputed')
    return { kind: 'disputed', sides: standing.decisions.map((one) => `${one.by}：${wordsOf(one)}`) };
  const { decision } = standing;
  if (decision.verdict === 'not-applicable') return { kind: 'not-applicable', why: decision.why };
  return { kind: 'answer', choice: decision.choice ?? null, count: decision.count ?? null };
}

function wordsOf({ verdict, choice, count }: Decision): string {
  if (verdict === 'not-applicable') return '不适用';
  return choice ?? (count === undefined ? '未作答' : `${count}件`);
}
