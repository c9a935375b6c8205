import chineseDays from 'chinese-days';
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
  let lastYear = 2004;
  while (hasHolidays(lastYear + 1)) lastYear += 1;
  const first = '2004-01-01';
  const last = `${lastYear}-12-31`;
  const upTo = new Uint16Array(daysBetween(first, last) + 1);
  for (let index = 0; index < upTo.length; index += 1) {
    upTo[index] = (upTo[index - 1] ?? 0) + (chineseDays.isWorkday(noon(dayAt(first, index))) ? 1 : 0);
  }
  return { first, last, upTo };
}

/** A year has been announced once its 国庆节 bears a name; without one the library falls back to plain weekdays. */
function hasHolidays(year: number): boolean {
  return chineseDays.getDayDetail(noon(`${year}-10-01`)).name.includes('国庆');
}

/** The library reads a bare day as midnight UTC and asks the host's zone for its weekday; noon without a zone is the same day in every zone. */
function noon(day: string): string {
  return `${day}T12:00:00`;
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
