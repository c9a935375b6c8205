const DAY = 86_400_000;
const DIGITS = '〇一二三四五六七八九';

/** YYYY-MM-DD so many days after another; negative goes back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** The nearest day, this one or an earlier, that is no weekend. */
export function onWeekday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 2026年6月3日. */
export function inWords(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 二〇二六年六月三日, as signature lines have it. */
export function inChinese(day: string): string {
  const year = Array.from(day.slice(0, 4), (digit) => DIGITS[Number(digit)]).join('');
  return `${year}年${chineseNumber(Number(day.slice(5, 7)))}月${chineseNumber(Number(day.slice(8, 10)))}日`;
}

/** 一 to 九十九. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number): string => (value === 0 ? '' : (DIGITS[value] ?? ''));
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}
