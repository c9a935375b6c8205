import { isLuhn } from './check-digits.ts';
import { isCitizenNumber, readEighteen } from './citizen-number.ts';
import { keepEnds } from './mask.ts';
import { scanText, type Span } from './scan.ts';

/** A number of the shape alone: an address has no words beside it. */
const MOBILE = /^1(3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;
const CARD = /^(62|9558)\d{14,17}$/;
/** Nobody is born after it: what is masked must not depend on the day. */
const NO_DAY = '9999-12-31';

/** Digits, escaped ones too, that a number of a person takes at least. */
const FEWEST = 11;

/**
 * A web address with the numbers of persons in it masked, read through its percent escapes; what is not ASCII goes as well then, since a
 * name beside a number is as telling as the number. Any other address comes back as it is.
 */
export function maskAddress(url: string): string {
  if ((url.match(/\d/g)?.length ?? 0) < FEWEST) return url;
  const said = decodeEscapes(url);
  const masked = maskBare(said);
  return masked === said ? url : masked.replace(NOT_ASCII, '*');
}

/** A text with everything masked that has the shape and the check digit of a person's number, whatever stands beside it. */
export function maskBare(text: string): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of rangesIn(text)) {
    if (start < at) continue;
    masked += text.slice(at, start) + keepEnds(text.slice(start, end), 2, 3);
    at = end;
  }
  return masked + text.slice(at);
}

const NOT_ASCII = /[^\u0020-\u007e]+/g;

function rangesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const span of scanText(text).spans) {
    const range = personal(text, span);
    if (range !== null) found.push(range);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function personal(text: string, span: Span): { start: number; end: number } | null {
  const { digits, start, end } = span;
  const citizen = readEighteen(text, span);
  if (citizen !== null && isCitizenNumber(citizen.number, NO_DAY)) return citizen;
  if (digits.length === 20 && isCitizenNumber(digits.slice(0, 18), NO_DAY)) return { start, end };
  const isPlain = MOBILE.test(digits) || (CARD.test(digits) && isLuhn(digits));
  // A letter or another digit beside it makes it a part of a longer name.
  const isApart = !/[\da-z]/i.test(text.charAt(start - 1)) && !/[\da-z]/i.test(text.charAt(end));
  return isPlain && !span.loose && isApart ? { start, end } : null;
}

/** Percent escapes as characters; bytes that are no UTF-8 stay, save for digits. */
function decodeEscapes(url: string): string {
  let said = url;
  for (let times = 0; times < 3 && said.includes('%'); times++) {
    try {
      said = decodeURIComponent(said);
    } catch {
      said = said.replace(/%3(\d)/g, '$1');
      break;
    }
  }
  return said;
}
