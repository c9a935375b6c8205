const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Day of birth that a person may have: exists in the calendar, from 1900 to the day of judgement.
 * @param digits YYYYMMDD
 * @param asOf YYYY-MM-DD
 */
export function isBirthday(digits: string, asOf: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (!(year >= 1900) || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  if (month === 2 && day === 29 && !isLeap(year)) return false;
  return digits <= asOf.replaceAll('-', '');
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A date of birth as written; `day` is null where only year and month stand. */
export interface Written {
  year: number;
  month: number;
  day: number | null;
  /** YYYYMMDD, or YYYYMM. */
  digits: string;
  start: number;
  end: number;
}

const DATE =
  /(?<![\d０-９])((?:19|20)\d{2})(?:\s?[年.．/-]\s?(\d{1,2})(?:\s?[月.．/-]\s?(\d{1,2})\s?日?|\s?月)?|(0[1-9]|1[0-2])([0-3]\d)?)(?![\d０-９])/g;

/** Dates in a short text, in the forms that lists use: 1985年3月2日, 1985-03-02, 1985.3, 19850302. */
export function readDates(text: string): Written[] {
  const found: Written[] = [];
  for (const match of text.matchAll(DATE)) {
    const month = Number(match[2] ?? match[4] ?? 0);
    const dayText = match[3] ?? match[5];
    const day = dayText === undefined ? null : Number(dayText);
    if (month < 1 || month > 12 || day === 0 || (day ?? 0) > 31) continue;
    const digits = `${match[1]}${String(month).padStart(2, '0')}${day === null ? '' : String(day).padStart(2, '0')}`;
    found.push({ year: Number(match[1]), month, day, digits, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Whole years from a birth to a day; the first of the month where the day is missing. */
export function ageOn(asOf: string, birth: { year: number; month: number; day: number | null }): number {
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number);
  const had = month > birth.month || (month === birth.month && day >= (birth.day ?? 1));
  return year - birth.year - (had ? 0 : 1);
}
