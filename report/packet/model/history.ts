import type { Edition } from './edition.ts';
import type { Problem } from './problem.ts';

/** What earlier periods say of a problem. */
export interface Known {
  number: string;
  /** Its streak when it was last printed. */
  streak: number;
  /** It stands in the period before this one. */
  isOpen: boolean;
}

/** What is known of problems before a period: their numbers for life, and which of them were open. */
export interface History {
  known: ReadonlyMap<string, Known>;
  /** The last edition of the period before; null for the first. */
  previous: Edition | null;
  /** The last edition of this same period, where one was issued. */
  current: Edition | null;
  /** The highest number given in this period, 0 where none was. */
  lastNumber: number;
}

/** @param editions all that were issued for the portal, oldest first */
export function readHistory(editions: readonly Edition[], period: string): History {
  const before = editions.filter((one) => one.period.id !== period);
  const previous = before.at(-1) ?? null;
  const open = new Set(previous?.problems.map(({ key }) => key));
  const known = new Map<string, Known>();
  for (const edition of editions)
    for (const { key, number, streak } of edition.problems) {
      // A number is for life; the streak is that of the periods before.
      const was = known.get(key);
      const isEarlier = edition.period.id !== period;
      known.set(key, { number, streak: isEarlier ? streak : (was?.streak ?? 0), isOpen: open.has(key) });
    }
  const numbers = editions.flatMap(({ problems }) => problems.map(({ number }) => number));
  const own = numbers.filter((number) => number.startsWith(`${period}-`)).map((number) => Number(number.slice(-4)));
  const current = editions.findLast((one) => one.period.id === period) ?? null;
  return { known, previous, current, lastNumber: Math.max(0, ...own) };
}

/** Whether a problem is new, still open or back, and for how many periods in a row. */
export function lifeOf(known: Known | undefined): Pick<Problem, 'life' | 'streak'> {
  if (known === undefined || known.streak === 0) return { life: 'new', streak: 1 };
  return { life: known.isOpen ? 'open' : 'back', streak: known.streak + 1 };
}

/** `2026-11-0123`. */
export function problemNumber(period: string, count: number): string {
  return `${period}-${String(count).padStart(4, '0')}`;
}
