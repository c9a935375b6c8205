import { workingDaysBetween } from '../../../rules/text/working-days.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import type { Reply } from '../../../rules/decide/reply.ts';
import { formatInstant } from '../../format.ts';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';

/**
 * open: nothing heard · replied: the unit has answered, to be looked at again · disputed: it objects, or says that it is
 * another's · closed: looked at again and put right · withdrawn: ruled to be no problem.
 */
export type Stand = '待整改' | '已反馈' | '有异议' | '已销号' | '已撤销';

export interface Entry {
  problem: Problem;
  stand: Stand;
  /** Deadline past and neither closed nor withdrawn. */
  isLate: boolean;
  /** Working days left, negative when past; null where the calendar does not reach. */
  left: number | null;
  isRecurring: boolean;
  reply: Reply | null;
  /** YYYY-MM-DD in Asia/Shanghai; null where it is not closed. */
  closedOn: string | null;
}

export interface LedgerStatus {
  period: string;
  asOf: string;
  entries: Entry[];
  units: {
    unit: string;
    all: number;
    open: number;
    late: number;
    disputed: number;
    recurring: number;
    closed: number;
  }[];
  rates: LedgerRates;
}

/** Numerators and what they are shares of; withdrawn problems are left out of `due`. */
export interface LedgerRates {
  /** Problems whose deadline has passed. */
  due: number;
  closed: number;
  closedOnTime: number;
  disputed: number;
  /** Of those, upheld. */
  upheld: number;
}

interface Known {
  asOf: string;
  /** Printed before in the same period, and taken out after an appeal. */
  withdrawn: readonly Problem[];
  replies: readonly Reply[];
  decisions: readonly Decision[];
  /** Proof of each problem when it was printed, by key. */
  proofs: ReadonlyMap<string, string>;
}

/** How the problems of an edition stand on a day. */
export function readStatus(edition: Edition, { asOf, withdrawn, replies, decisions, proofs }: Known): LedgerStatus {
  const latest = new Map(replies.map((reply) => [reply.number, reply]));
  const rulings = rulingsOf(decisions, { after: edition.issued, proofs });
  const gone = new Set(withdrawn);
  const entries = [...edition.problems, ...withdrawn].map((problem): Entry => {
    const reply = latest.get(problem.number) ?? null;
    const ruling = rulings.get(problem.key);
    const stand = gone.has(problem) ? '已撤销' : standOf(reply, ruling);
    const isOver = stand === '已销号' || stand === '已撤销';
    const left = problem.deadline === null ? null : workingDaysBetween(asOf, problem.deadline);
    return {
      problem,
      stand,
      isLate: !isOver && problem.deadline !== null && problem.deadline < asOf,
      left: isOver ? null : left,
      isRecurring: problem.life === 'back' || problem.streak > 1,
      reply,
      closedOn: stand === '已销号' && ruling !== undefined ? dayOf(ruling.at) : null,
    };
  });
  return {
    period: edition.period.words,
    asOf,
    entries,
    units: [...Map.groupBy(entries, ({ problem }) => problem.unit)].map(([unit, own]) => ({ unit, ...countsOf(own) })),
    rates: ratesOf(entries, asOf),
  };
}

function countsOf(entries: readonly Entry[]): Omit<LedgerStatus['units'][number], 'unit'> {
  const count = (test: (entry: Entry) => boolean): number => entries.filter(test).length;
  return {
    all: entries.length,
    open: count(({ stand }) => stand !== '已销号' && stand !== '已撤销'),
    late: count(({ isLate }) => isLate),
    disputed: count(({ stand }) => stand === '有异议'),
    recurring: count(({ isRecurring }) => isRecurring),
    closed: count(({ stand }) => stand === '已销号'),
  };
}

function ratesOf(entries: readonly Entry[], asOf: string): LedgerRates {
  const due = entries.filter(
    ({ problem, stand }) => stand !== '已撤销' && problem.deadline !== null && problem.deadline <= asOf,
  );
  const objected = entries.filter(({ reply }) => reply?.agrees === 'objects' || reply?.agrees === 'foreign');
  return {
    due: due.length,
    closed: due.filter(({ stand }) => stand === '已销号').length,
    closedOnTime: due.filter(({ closedOn, problem }) => closedOn !== null && closedOn <= (problem.deadline ?? ''))
      .length,
    disputed: objected.length,
    upheld: objected.filter(({ stand }) => stand === '已撤销').length,
  };
}

/** On which day a person has closed problems of an edition, by key. */
export function closingDays(edition: Edition, known: Pick<Known, 'decisions' | 'proofs'>): Map<string, string> {
  const rulings = rulingsOf(known.decisions, { after: edition.issued, proofs: known.proofs });
  return new Map([...rulings].flatMap(([key, { verdict, at }]) => (isClosing(verdict) ? [[key, dayOf(at)]] : [])));
}

function isClosing(verdict: Decision['verdict'] | undefined): boolean {
  return verdict === 'fixed' || verdict === 'explained';
}

/** The last word about each problem since it was printed, on the proof that was printed. */
function rulingsOf(
  decisions: readonly Decision[],
  { after, proofs }: { after: string; proofs: ReadonlyMap<string, string> },
): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const { about, at, proofHash, verdict } = decision;
    if (about.kind !== 'finding' || verdict === 'note' || dayOf(at) < after || proofs.get(about.key) !== proofHash)
      continue;
    last.set(about.key, decision);
  }
  return last;
}

function standOf(reply: Reply | null, ruling: Decision | undefined): Stand {
  const verdict = ruling?.verdict;
  if (isClosing(verdict)) return '已销号';
  if (verdict === 'dismiss' || verdict === 'not-applicable') return '已撤销';
  if (reply === null) return '待整改';
  const isRuled = ruling !== undefined && ruling.at > reply.at && ruling.verdict !== 'withdraw';
  const isDisputed = reply.agrees === 'objects' || reply.agrees === 'foreign';
  if (isDisputed) return isRuled ? '待整改' : '有异议';
  // Looked at again and still there: the unit's turn.
  if (isRuled) return '待整改';
  return reply.state === null ? '待整改' : '已反馈';
}

function dayOf(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}
