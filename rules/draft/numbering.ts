import { chineseNumber } from '../text/dates.ts';

/** The number that a paragraph begins with. */
export interface Numbering {
  /** Depth by the order official documents prescribe: 一、 1, （一） 2, 1. 3, （1） 4, ① 5. */
  level: number;
  /** As written, without what closes it: 一, （一）, 1, （1）, ①. */
  label: string;
  /** What follows it. */
  rest: string;
}

const CHINESE = '[一二三四五六七八九十百]{1,4}';
const STYLES: readonly [level: number, pattern: RegExp][] = [
  [0, new RegExp(`^(第(?:${CHINESE}|\\d{1,2})(?:部分|章|编))\\s*`)],
  [1, new RegExp(`^(第(?:${CHINESE}|\\d{1,3})[条项])\\s*`)],
  [1, new RegExp(`^(${CHINESE})\\s*[、.．]\\s*`)],
  [2, new RegExp(`^([（(]\\s*${CHINESE}\\s*[）)])\\s*[、.．]?\\s*`)],
  [4, /^(\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?)(?![\d%万亿元倍个])\s*[、.．]?\s*/],
  [3, /^(\d{1,3})\s*(?:[、．]|\.(?!\d))\s*/],
  [4, /^([（(]\s*\d{1,2}\s*[）)]|\d{1,2}[）)])\s*[、.．]?\s*/],
  [5, /^([①-⑳])\s*/],
];

/** The number that a text begins with, null where it begins with none. A year (2020年) and a decimal (1.5) are none. */
export function readNumbering(text: string): Numbering | null {
  for (const [level, pattern] of STYLES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, label = ''] = match;
    const rest = text.slice(whole.length);
    if (rest === '' && level === 3) return null;
    return { level, label: label.replace(/[(]/g, '（').replace(/[)]/g, '）').replace(/\s/g, ''), rest };
  }
  return null;
}

/** The value of a label: （三） and ③ are 3; null where it is none. */
export function numberOf(label: string): number | null {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(label);
  if (label !== '' && circled >= 0) return circled + 1;
  const bare = label.replace(/[第条项章编部分（）()\s]/g, '');
  const value = /^\d+$/.test(bare) ? Number(bare) : chineseNumber(bare);
  return Number.isNaN(value) || bare === '' ? null : value;
}
