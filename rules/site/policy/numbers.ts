import { findNumber } from '../../text/document-number.ts';

const ENDS = /[〕\]】］)）﹞〗]\s?第?\s?\d{1,5}\s?号/g;

const AND = /(?<=^[）)]?|[》）)])(以及|和|与|及)/;

/** Every document number in a text in its usual form (云政规〔2024〕3号), each once, in order. */
export function findNumbers(text: string): string[] {
  const found = new Set<string>();
  let start = 0;
  for (const end of text.matchAll(ENDS)) {
    const stop = end.index + end[0].length;
    // 《办法》（云政规〔2024〕3号）和云政〔2024〕5号: 和 belongs to the second only where a county is called so.
    const number = toKey(text.slice(Math.max(start, stop - 48), stop).replace(AND, '、'));
    if (number !== null) found.add(number);
    start = stop;
  }
  return [...found];
}

/** A document number as a key: the same for 〔〕, [] and （）, with and without 第. Null for what is none. */
export function toKey(text: string | null): string | null {
  const found = text === null ? null : findNumber(text);
  // Words before the agency's own sign (《办法》印发…云政规) run into it; what matters is how it ends.
  return found === null
    ? null
    : found.number
        .replace('第', '')
        .replace(/〕0+/, '〕')
        .replace(/^.*(印发|根据|按照|依据|文件|发布|出台)[的了]?/, '');
}
