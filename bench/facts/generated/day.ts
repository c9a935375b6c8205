/** Days as pages write them; a day is YYYY-MM-DD. */

const parts = (day: string): [year: string, month: number, date: number] => [
  day.slice(0, 4),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** The day `days` later. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 2009-3-5 */
export const loose = (day: string): string => parts(day).join('-');
/** 2009/03/05 */
export const slashed = (day: string): string => day.replaceAll('-', '/');
/** 2009.03.05 */
export const dotted = (day: string): string => day.replaceAll('-', '.');
/** 2009年3月5日 */
export function chinese(day: string): string {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
}
/** 2009年03月05日 */
export function chinesePadded(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${month}月${date}日`;
}
/** ２００９年３月５日 */
export const fullWidth = (day: string): string =>
  chinese(day).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** 二〇〇九年三月五日, with the zero that the writer found on the keyboard. */
export function numerals(day: string, zero: string): string {
  const [year, month, date] = parts(day);
  const digits = ['', ...'一二三四五六七八九'];
  const count = (n: number): string =>
    n < 10 ? (digits[n] ?? '') : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${digits[n % 10]}`;
  const spelt = [...year].map((digit) => (digit === '0' ? zero : digits[Number(digit)])).join('');
  return `${spelt}年${count(month)}月${count(date)}日`;
}

/** Each number of the date in an element of its own, as word processors leave it. */
export const splitByTags = (day: string): string =>
  chinese(day).replaceAll(/\d+/g, (number) => `<span lang="EN-US">${number}</span>`);
