import { isIdChecked } from './check-digits.ts';
import { isBirthday } from './dates.ts';
import type { Span } from './scan.ts';
import { isFreeAfter, isFreeBefore } from './spans.ts';

/** First two digits of GB/T 2260 codes; 81, 82, 83 are residence permits of Hong Kong, Macao and Taiwan. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What 18 characters say of themselves, GB 11643-1999: 6 area + 8 birthday + 3 sequence + 1 check. */
export interface Shape {
  area: boolean;
  birthday: boolean;
  check: boolean;
}

export function shapeOf(number: string, asOf: string): Shape {
  return {
    area: PROVINCES.has(number.slice(0, 2)) && number.slice(2, 6) !== '0000',
    birthday: isBirthday(number.slice(6, 14), asOf) && number.slice(14, 17) !== '000',
    check: isIdChecked(number),
  };
}

/** All three hold. By chance that happens to about 15 in a million 18-digit strings. */
export function isCitizenNumber(number: string, asOf: string): boolean {
  if (!PROVINCES.has(number.slice(0, 2))) return false;
  const { area, birthday, check } = shapeOf(number, asOf);
  return area && birthday && check;
}

/** Old 15-digit number: 6 area + YYMMDD + 3 sequence, no check; given out until 1999. */
export function isOldNumber(number: string, asOf: string): boolean {
  return PROVINCES.has(number.slice(0, 2)) && isBirthday(`19${number.slice(6, 12)}`, asOf);
}

/** An 18-character number read at a span: 18 digits, or 17 and an X in any width or case, also after a gap. */
export interface Reading {
  number: string;
  start: number;
  end: number;
}

const CHECK_X = /^[\s\u3000\u200b-\u200d-]?[xXｘＸ](?![A-Za-z])/;

/** Reads the 18 characters that start a span of exactly 18 digits or 17 and X. Boundaries are left to the caller. */
export function readEighteen(text: string, span: Span): Reading | null {
  const { digits, start, end } = span;
  if (digits.length === 18) return { number: digits, start, end };
  if (digits.length !== 17) return null;
  const x = CHECK_X.exec(text.slice(end, end + 3));
  return x === null ? null : { number: `${digits}X`, start, end: end + x[0].length };
}

/** Nothing longer continues on either side. */
export function isFree(text: string, start: number, end: number): boolean {
  return isFreeBefore(text, start) && isFreeAfter(text, end);
}
