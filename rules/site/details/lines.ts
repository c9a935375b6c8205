import { findDates, isoDate, type FoundDate } from '../../text/dates.ts';
import { toHalfWidth } from '../../text/normalise.ts';

const MONTH_DAY = /(?<![\d年]\s?)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g;

/** Dates of a text in order; where only month and day are written, the year is the one that puts them on or after `near`. */
export function datesNear(text: string, near: string | null): FoundDate[] {
  const whole = findDates(text);
  if (near === null) return whole;
  const year = Number(near.slice(0, 4));
  const covers = (index: number): boolean =>
    whole.some((date) => index >= date.index && index < date.index + date.length);
  const short = [...toHalfWidth(text).matchAll(MONTH_DAY)].flatMap((match): FoundDate[] => {
    const [found, month = '', day = ''] = match;
    const sameYear = isoDate(year, Number(month), Number(day));
    const date = sameYear !== null && sameYear < near ? isoDate(year + 1, Number(month), Number(day)) : sameYear;
    return date === null || covers(match.index) ? [] : [{ date, time: null, index: match.index, length: found.length }];
  });
  return [...whole, ...short].sort((a, b) => a.index - b.index);
}
