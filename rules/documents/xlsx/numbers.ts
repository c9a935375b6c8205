/** 1899-12-30 in milliseconds: day 0 of Excel's 1900 system for every date from 1900-03-01 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/**
 * A number of a cell as text. Some writers give whole numbers in scientific notation (1.3812345678E10): they are written out.
 * Beyond 2^53 digits are lost, and the text says so by staying scientific (3.41721E+17).
 */
export function writeNumber(raw: string): string {
  if (!/[eE]|\.0+$/.test(raw)) return raw;
  const value = Number(raw);
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) >= 1e15) return value.toExponential(5).toUpperCase();
  return raw;
}

/** A day as a workbook counts it, YYYY-MM-DD; null where the number is none. */
export function writeDay(raw: string, isFrom1904: boolean): string | null {
  const days = Number(raw);
  if (!(days >= 1 && days <= LAST_DAY)) return null;
  return new Date((isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO) + Math.floor(days) * DAY).toISOString().slice(0, 10);
}

/** Number formats that Excel has built in for days; 27–36 and 50–58 are those of Chinese editions. */
export function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** A format code with a year or a day in it, outside of quotes and brackets. */
export function isDayCode(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]?|General/g, ''));
}

/** Column number, from 0, of a reference such as `AB12`; null where there is none. */
export function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) return i === 0 ? null : column - 1;
    column = column * 26 + code - 64;
  }
  return null;
}

/** Row number, from 0, of a reference such as `AB12`. */
export function rowOf(reference: string): number {
  return Math.max(0, Number(/\d+/.exec(reference)?.[0] ?? 1) - 1);
}
