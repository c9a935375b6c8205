import { collapseSpace, toHalfWidth } from './normalise.ts';

/** A 发文字号 as read. */
export interface DocumentNumber {
  /** Without white space, brackets as 〔〕. */
  number: string;
  /** As the page has it. */
  quote: string;
  year: number;
  /** What departs from GB/T 9704-2012 (六角括号, no 第, no leading zero); empty where it is well formed. */
  defects: string[];
}

const AGENCY = '[\\u4e00-\\u9fa5]{2,14}(?:字)?';
const OPEN = '[〔\\[【［(（﹝〖❲]';
const CLOSE = '[〕\\]】］)）﹞〗❳]';
/** 六角括号 and its small and light forms, which look alike in print. */
const HEXAGONAL = /^[〔﹝❲][〕﹞❳]$/;
const PATTERN = `(${AGENCY})\\s?(${OPEN})\\s?((?:19|20)\\d{2})\\s?(${CLOSE})\\s?(第?)\\s?(\\d{1,5})\\s?号`;
const ANYWHERE = new RegExp(PATTERN);
const LEADING = new RegExp(`^[(（]?\\s?${PATTERN}\\s?[)）]?(?=\\s)`);
const WHOLE = new RegExp(`^[(（]?\\s?${PATTERN}\\s?[)）]?$`);

/** The document number that a text consists of, brackets around it allowed; null where there is more to the text. */
export function readWholeNumber(text: string): DocumentNumber | null {
  return toNumber(WHOLE.exec(widen(text)));
}

/** The document number that a text opens with, set off by a space; null where there is none or where it goes on at once. */
export function readLeadingNumber(text: string): DocumentNumber | null {
  return toNumber(LEADING.exec(widen(text)));
}

/** The first document number within a text. */
export function findNumber(text: string): DocumentNumber | null {
  return toNumber(ANYWHERE.exec(widen(text)));
}

/** Digits and spaces in one form; brackets stay as they are, they may be the defect. */
function widen(text: string): string {
  return collapseSpace(text).replace(/[０-９]/g, (digit) => toHalfWidth(digit));
}

function toNumber(match: RegExpExecArray | null): DocumentNumber | null {
  if (!match) return null;
  const [, agency = '', open = '', year = '', close = '', ordinal = '', serial = ''] = match;
  const defects: string[] = [];
  if (!HEXAGONAL.test(open + close)) defects.push(`年份应用六角括号〔〕，页面用的是${open}${close}`);
  if (ordinal !== '') defects.push('序号前不加“第”字');
  if (serial.length > 1 && serial.startsWith('0')) defects.push('序号不编虚位（前面不加0）');
  const quote = match[0].replace(/^[(（]\s?|\s?[)）]$/g, '');
  return { number: `${agency}〔${year}〕${ordinal}${serial}号`, quote, year: Number(year), defects };
}
