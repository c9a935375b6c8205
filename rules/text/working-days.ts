// The data and not the library's functions: those ask the host's time zone and are a day off west of Greenwich.
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { daysBetween } from './dates.ts';

const DAY = 86_400_000;

/** Working days up to and including each day, counted from the first day with data. */
interface Calendar {
  first: string;
  last: string;
  upTo: Uint16Array;
}

let known: Calendar | null = null;

/**
 * The state's working days, make-up days (调休上班) included, as 国务院办公厅 announces them each November for the next
 * year. Built once, on first use.
 */
function calendar(): Calendar {
  known ??= buildCalendar();
  return known;
}

function buildCalendar(): Calendar {
  const holidays: Readonly<Record<string, string>> = announced.holidays;
  const makeUpDays: Readonly<Record<string, string>> = announced.workdays;
  const days = Object.keys(holidays).sort();
  const first = `${days[0]?.slice(0, 4)}-01-01`;
  const last = `${days.at(-1)?.slice(0, 4)}-12-31`;
  const upTo = new Uint16Array(daysBetween(first, last) + 1);
  const firstWeekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  // Of the named days only those that change something: writing out ten thousand days would take longer than all else.
  const free = indexesOf(Object.keys(holidays), first);
  const busy = indexesOf(Object.keys(makeUpDays), first);
  for (let index = 0; index < upTo.length; index += 1) {
    const isWeekend = ((firstWeekday + index) % 7) % 6 === 0;
    const works = busy.has(index) || (!isWeekend && !free.has(index));
    upTo[index] = (upTo[index - 1] ?? 0) + (works ? 1 : 0);
  }
  return { first, last, upTo };
}

function indexesOf(days: readonly string[], first: string): Set<number> {
  return new Set(days.map((day) => daysBetween(first, day)));
}

function dayAt(first: string, index: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + index * DAY).toISOString().slice(0, 10);
}

/** Where a day (YYYY-MM-DD) stands in the calendar; null outside the years that have been announced. */
function indexOf(day: string): number | null {
  const { first, last } = calendar();
  return day >= first && day <= last ? daysBetween(first, day) : null;
}

/** Last day whose holidays are known, YYYY-MM-DD. */
export function lastKnownDay(): string {
  return calendar().last;
}

/**
 * Working days after `from` up to and including `to` (both YYYY-MM-DD in Asia/Shanghai): Monday to Tuesday is 1, the
 * day itself 0, negative where `to` is earlier. Null where the span leaves the years whose holidays are known; then
 * the answer is `unchecked`, never a guess.
 */
export function workingDaysBetween(from: string, to: string): number | null {
  const start = indexOf(from);
  const end = indexOf(to);
  if (start === null || end === null) return null;
  const { upTo } = calendar();
  return (upTo[end] ?? 0) - (upTo[start] ?? 0);
}

/**
 * The `count`th working day after `day` (count from 1; 0 is the day itself), YYYY-MM-DD: what is due within five
 * working days of Monday is due on the next Monday. Null where the calendar does not reach that far.
 */
export function addWorkingDays(day: string, count: number): string | null {
  const start = indexOf(day);
  if (start === null) return null;
  if (count <= 0) return day;
  const { first, upTo } = calendar();
  const wanted = (upTo[start] ?? 0) + count;
  for (let index = start + 1; index < upTo.length; index += 1) if (upTo[index] === wanted) return dayAt(first, index);
  return null;
}
