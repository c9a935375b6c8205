import type { Outline } from '../outline.ts';

const TOTAL =
  /(?:共|总计|合计|总共)\s*(?:(?:有|计)\s*)?(\d{1,7})\s*(?:条|篇|个?记录|条(?:记录|信息|数据))|共\s*\d{1,5}\s*页\s*(?:[,，、/;；]\s*)?(\d{1,7})\s*(?:条|篇)|(?:总(?:记录|条|信息)?数|记录总数|信息总数|total\s?records?)\s*(?:[:：]\s*)?(\d{1,7})/i;
const PAGES = /(?:共|总共)\s*(\d{1,5})\s*页|\d{1,5}\s*\/\s*(\d{1,5})\s*页|页次\s*(?:[:：]\s*)?\d+\s*\/\s*(\d{1,5})/;

const LONGEST_CLAIM = 200;
/** Every claim has one of these and a digit; asking first spares most texts the rest. */
const COUNTED = /[条篇录数页]|record/i;
const DIGIT = /\d/;

/** Guard against a pager that claims absurd lengths. */
export const MOST_PAGES = 2000;

/** What the page says of the length of its list: 共N条, 共N页. */
export function readClaims(outline: Outline): { total: number | null; pages: number | null } {
  const texts: string[] = [];
  for (const { text } of outline.blocks)
    if (text.length < LONGEST_CLAIM && COUNTED.test(text) && DIGIT.test(text)) texts.push(text);
  return { total: firstNumber(texts, TOTAL), pages: firstNumber(texts, PAGES) };
}

function firstNumber(texts: readonly string[], pattern: RegExp): number | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match.slice(1).find((group) => group !== undefined);
    if (number !== undefined) return Number(number);
  }
  return null;
}
