import { isoDate } from '../../text/dates.ts';

/** Month and day, with or without brackets, and nothing else. */
export const BARE_MONTH_DAY = /^[\s[【(（]*(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?[\s\]】)）]*$/;
const YEAR_MONTH = /^((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?月?$/;
const DAY = /^(\d{1,2})日?$/;
const MONTH = /^(\d{1,2})月$/;
const YEAR = /^((?:19|20)\d{2})年?$/;

/** A date whose parts stand in elements of their own: `06` over `2024-05`, or `05-06` over `2024`. */
export function readSplit(texts: readonly string[]): string | null {
  for (let i = 0; i < texts.length; i++) {
    const yearMonth = YEAR_MONTH.exec(texts[i] ?? '');
    const year = YEAR.exec(texts[i] ?? '');
    for (const other of [texts[i - 1], texts[i + 1]]) {
      const day = yearMonth && DAY.exec(other ?? '');
      const monthDay = year && BARE_MONTH_DAY.exec(other ?? '');
      const date = day
        ? isoDate(Number(yearMonth[1]), Number(yearMonth[2]), Number(day[1]))
        : monthDay
          ? isoDate(Number(year[1]), Number(monthDay[1]), Number(monthDay[2]))
          : null;
      if (date !== null) return date;
    }
    const inThree = year && readThree(texts, i, Number(year[1]));
    if (inThree) return inThree;
  }
  return null;
}

/** `15`, `08月` and `2023` in three elements, the year first or last. */
function readThree(texts: readonly string[], at: number, year: number): string | null {
  for (const step of [-1, 1]) {
    const month = MONTH.exec(texts[at + step] ?? '');
    const day = DAY.exec(texts[at + 2 * step] ?? '');
    const date = month && day && isoDate(year, Number(month[1]), Number(day[1]));
    if (date) return date;
  }
  return null;
}
