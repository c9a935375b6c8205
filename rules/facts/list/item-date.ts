import { findDates, isoDate } from '../../text/dates.ts';
import { toHalfWidth } from '../../text/normalise.ts';
import { urlDate } from '../published.ts';
import type { Row } from './rows.ts';
import { BARE_MONTH_DAY, readSplit } from './split-date.ts';

/** The date that a row shows: a full one, or month and day whose year the list does not say. */
export type RowDate =
  | { kind: 'full'; date: string }
  | { kind: 'month-day'; month: number; day: number }
  | { kind: 'none' };

const BARE_DATE =
  /^[\s[【(（{]*(?:(?:(?:发布|公开)(?:日期|时间)?|日期|时间)\s*)?(?:[:：]\s*)?((?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\s\]】)）}]*$/;
/** 24-05-12: two digits each, since a version has fewer. */
const BARE_SHORT_YEAR = /^[\s[【(（]*(\d{2})([-/.])(\d{2})\2(\d{2})[\s\]】)）]*$/;
/** A longer text beside the title is a summary: its dates are of what it tells. */
const LONGEST_DATE_LINE = 40;

/** No date begins with a letter, or with a character other than those of 发布, 公开, 日期 and 时间. */
const OPENS_OTHERWISE = /^(?![发公日时])[\u4e00-\u9fa5A-Za-z]/;

/** Whether a piece of a row is a date and nothing else. */
export function isDatePiece(text: string): boolean {
  if (OPENS_OTHERWISE.test(text)) return false;
  const half = toHalfWidth(text);
  return BARE_DATE.test(half) || BARE_MONTH_DAY.test(half) || shortYear(half) !== null;
}

/**
 * Reads the date beside the title. `dateColumn` is the table column whose head names the publication date; without it
 * the last full date of the row counts, since 成文日期 stands before 发布日期. A date in an element of its own comes
 * before one split over several, a date within a line of words after both, and one within a summary last.
 */
export function readRowDate(row: Row, dateColumn: number | null): RowDate {
  // The link may hold the whole row, its day in elements of their own.
  if (!row.pieces.some(isBesideTitle))
    return (
      (row.pieces.length > 1 ? toFull(readSplit(row.pieces.map(({ text }) => toHalfWidth(text)))) : null) ??
      fromTitleTail(row)
    );
  const beside = row.pieces.filter(isBesideTitle);
  if (dateColumn !== null) {
    const inColumn = findDates(
      beside
        .filter((p) => p.column === dateColumn)
        .map((p) => p.text)
        .join(' '),
    ).at(-1);
    if (inColumn !== undefined) return { kind: 'full', date: inColumn.date };
  }
  const texts = beside.map((piece) => toHalfWidth(piece.text));
  const bare = BARE_DATE.exec(texts.findLast((text) => BARE_DATE.test(text)) ?? '')?.[1];
  const isShort = (text: string): boolean => text.length <= LONGEST_DATE_LINE;
  return (
    toFull(findDates(bare ?? '').at(-1)?.date ?? shortYear(texts.find((text) => shortYear(text) !== null) ?? '')) ??
    toFull(readSplit(texts)) ??
    toFull(findDates(texts.filter(isShort).join(' ')).at(-1)?.date ?? null) ??
    readMonthDay(texts) ??
    toFull(findDates(texts.join(' ')).at(-1)?.date ?? null) ??
    fromTitleTail(row)
  );
}

function isBesideTitle({ text, inLink }: Row['pieces'][number]): boolean {
  return !inLink || isDatePiece(text);
}

function toFull(date: string | null): RowDate | null {
  return date === null ? null : { kind: 'full', date };
}

/** Whether one of the last two signs is a digit, as of a date with or without a bracket behind it. */
export function endsInDigit(text: string): boolean {
  return isDigit(text.charCodeAt(text.length - 1)) || isDigit(text.charCodeAt(text.length - 2));
}

function isDigit(sign: number): boolean {
  return (sign >= 0x30 && sign <= 0x39) || (sign >= 0xff10 && sign <= 0xff19);
}

/** YYYY-MM-DD of a date with the last two digits of its year; websites have no years before 2000. */
function shortYear(text: string): string | null {
  const match = BARE_SHORT_YEAR.exec(text);
  return match === null ? null : isoDate(2000 + Number(match[1]), Number(match[3]), Number(match[4]));
}

function readMonthDay(texts: readonly string[]): RowDate | null {
  for (const text of texts) {
    const match = BARE_MONTH_DAY.exec(text);
    if (match === null) continue;
    const [month, day] = [Number(match[1]), Number(match[2])];
    if (isoDate(2024, month, day) !== null) return { kind: 'month-day', month, day };
  }
  return null;
}

function isInLink({ inLink }: Row['pieces'][number]): boolean {
  return inLink;
}

const NO_DATE: RowDate = { kind: 'none' };

/** `[2024-05-06]` at the very end of the link's text belongs to the list, not to the title. */
function fromTitleTail(row: Row): RowDate {
  const last = row.pieces.findLast(isInLink)?.text ?? '';
  if (!endsInDigit(last)) return NO_DATE;
  const tail = /[\s[(（【]((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})[\])）】]?$/.exec(toHalfWidth(last));
  const found = findDates(tail?.[1] ?? '')[0];
  return found === undefined ? NO_DATE : { kind: 'full', date: found.date };
}

/**
 * Gives month-day dates their years. The address of the entry tells it where it holds a date of the same month; else
 * the list is read downwards from the day it was seen: no entry is newer than that day, and where the months jump up
 * the year goes down by one.
 * @param seenOn YYYY-MM-DD, null where it is not known; then only addresses and neighbours tell the year
 */
export function inferYears(rows: readonly { date: RowDate; url: string }[], seenOn: string | null): (string | null)[] {
  const dates = readDownwards(rows, seenOn);
  for (let head = 1; head <= MOST_ON_TOP && head + FEWEST_BELOW <= rows.length; head++) {
    if (rows[head - 1]?.date.kind !== 'month-day') break;
    const below = readDownwards(rows.slice(head), seenOn);
    if (isOutOfOrder(dates, head, below)) return [...dates.slice(0, head), ...below];
  }
  return dates;
}

/** An old entry that is kept on top, or one dated ahead, would send all below it a year back. */
const MOST_ON_TOP = 3;
const FEWEST_BELOW = 3;
/** How many times the longest pause below it the leap from a list's head must be. */
const LEAP = 2;

/** Whether the first entries break the list's order: without them it is newer by a year and has no such leap in it. */
function isOutOfOrder(dates: readonly (string | null)[], head: number, below: readonly (string | null)[]): boolean {
  const [last, next] = [dates[head - 1], dates[head]];
  if (typeof last !== 'string' || typeof next !== 'string' || typeof below[0] !== 'string' || next >= below[0])
    return false;
  const days = below.filter((day) => day !== null).map((day) => Date.parse(day));
  const pauses = days.slice(1).map((day, index) => (days[index] ?? day) - day);
  return Date.parse(last) - Date.parse(next) > LEAP * Math.max(...pauses);
}

function readDownwards(rows: readonly { date: RowDate; url: string }[], seenOn: string | null): (string | null)[] {
  const dates: (string | null)[] = [];
  let previous = seenOn;
  for (const { date, url } of rows) {
    if (date.kind === 'none') {
      dates.push(null);
      continue;
    }
    if (date.kind === 'full') {
      dates.push(date.date);
      previous = date.date;
      continue;
    }
    const inUrl = urlDate(url);
    const near = inUrl === null ? null : nearest(inUrl, date);
    const inferred = near ?? (previous === null ? null : before(previous, date));
    dates.push(inferred);
    if (inferred !== null) previous = inferred;
  }
  return dates;
}

/** The month-day in the year that brings it within two months of `reference`. */
function nearest(reference: string, date: { month: number; day: number }): string | null {
  const year = Number(reference.slice(0, 4));
  for (const candidate of [year, year - 1, year + 1]) {
    const iso = isoDate(candidate, date.month, date.day);
    if (iso !== null && Math.abs(Date.parse(iso) - Date.parse(reference)) <= 62 * 86_400_000) return iso;
  }
  return null;
}

/** The last such month-day up to `reference`; a few days after it are allowed, since pinned entries break the order. */
function before(reference: string, date: { month: number; day: number }): string | null {
  const year = Number(reference.slice(0, 4));
  const same = isoDate(year, date.month, date.day);
  if (same !== null && Date.parse(same) <= Date.parse(reference) + 7 * 86_400_000) return same;
  return isoDate(year - 1, date.month, date.day);
}
