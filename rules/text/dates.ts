import { toHalfWidth } from './normalise.ts';

/** A date found in text. */
export interface FoundDate {
  /** YYYY-MM-DD, checked against the calendar. */
  date: string;
  /** HH:MM or HH:MM:SS where one follows the date. */
  time: string | null;
  /** Where it starts in the text and how long it is. */
  index: number;
  length: number;
}

// Signs that stand for zero in signature lines: 〇 ○ 0 and the letters typed in their place.
const ZERO = '0〇○零ＯOoｏ◯Ｏ';
const CHINESE_DIGITS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

// Separators may stand apart from the digits, since tags split dates; they may also glue a clock to the day.
const NUMERIC =
  /(?<![\d.])((?:19|20)\d{2})\s?([-/.年])\s?(\d{1,2})\s?([-/.月])\s?(\d{1,2})(?:(?!\d)|(?=\d{2}:\d{2}))\s?日?(?:\s{0,3}(?:T|上午|下午)?\s?(\d{1,2})\s?[:时]\s?(\d{2})(?:\s?[:分]\s?(\d{2}))?)?/g;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;
const CHINESE =
  /([一二][一二三四五六七八九0〇○零ＯOoｏ◯]{3})\s?年\s?(元|[一二三四五六七八九十]{1,3}|\d{1,2})\s?月\s?([一二三四五六七八九十廿卅0-9〇○]{1,4})\s?日/g;

/** Every date has one of these; asking first spares most texts the rest. */
const HOLDS_YEAR = /19\d\d|20\d\d|年|[０-９]{4}/;
const FULL_WIDTH_DIGIT = /[０-９]/;

/** All complete dates in a text, in order, with real calendar days only. */
export function findDates(text: string): FoundDate[] {
  if (!HOLDS_YEAR.test(text)) return [];
  const half = FULL_WIDTH_DIGIT.test(text) ? toHalfWidth(text) : text;
  const found: FoundDate[] = [];
  for (const match of half.matchAll(NUMERIC)) {
    const [whole, year = '', first, month = '', second, day = '', hour, minute, seconds] = match;
    // 2024-05.06 is not a date; 2024年5月6日 is the only form whose separators differ.
    if (first !== second && first !== '年') continue;
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date)
      found.push({ date, time: clockTime(hour, minute, seconds), index: match.index, length: whole.trimEnd().length });
  }
  if (half.includes('年')) {
    for (const match of text.matchAll(CHINESE)) {
      const [whole, year = '', month = '', day = ''] = match;
      const date = isoDate(chineseYear(year), chineseNumber(month), chineseNumber(day));
      if (date) found.push({ date, time: null, index: match.index, length: whole.length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The first complete date in a text, null where there is none. */
export function firstDate(text: string): FoundDate | null {
  return findDates(text)[0] ?? null;
}

/** Dates written as eight digits (20240506), as file names and addresses have them. */
export function findCompactDates(text: string): string[] {
  const dates: string[] = [];
  for (const [, year, month, day] of text.matchAll(COMPACT)) {
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date) dates.push(date);
  }
  return dates;
}

/** YYYY-MM-DD for a real day between 1949 and 2099, else null. Months from 1. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1949 && year <= 2099) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month)))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole days from `from` to `to` (both YYYY-MM-DD); negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function clockTime(hour?: string, minute?: string, seconds?: string): string | null {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return seconds === undefined || Number(seconds) > 59 ? time : `${time}:${seconds}`;
}

function chineseYear(text: string): number {
  let year = 0;
  for (const sign of text) year = year * 10 + (ZERO.includes(sign) ? 0 : (CHINESE_DIGITS[sign] ?? Number.NaN));
  return year;
}

/** 元 and 正 are one; 十一, 二十, 二十一, 廿三, 三〇; Arabic digits as they are. NaN for anything else. */
export function chineseNumber(text: string): number {
  if (text === '元' || text === '正') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const signs = [...text.replace('廿', '二十').replace('卅', '三十')];
  const ten = signs.indexOf('十');
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : digitOf(signs[0]);
    const units = ten === signs.length - 1 ? 0 : digitOf(signs[ten + 1]);
    return signs.length > 3 ? Number.NaN : tens * 10 + units;
  }
  return signs.reduce((value, sign) => value * 10 + digitOf(sign), 0);
}

function digitOf(sign: string | undefined): number {
  if (sign === undefined) return Number.NaN;
  return ZERO.includes(sign) ? 0 : (CHINESE_DIGITS[sign] ?? Number.NaN);
}
