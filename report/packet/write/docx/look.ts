import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { safeText } from '../safe-text.ts';

// Sizes and fonts of official papers (党政机关公文格式, GB/T 9704-2012). The file names the fonts that are wanted; which
// ones stand in where they are missing is told in the font table, see `font-table.ts`.

/** Twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1446 };
/** 22 lines on 225 mm. */
export const LINE = 580;
/** 28 characters on 156 mm: those of 3号 stand a quarter of a point closer. Programs differ in what they make of a grid of characters. */
const CLOSER = -5;
export const CHARACTER = 320 + CLOSER;

export const FONTS = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const;

/** In half points: 2号, 3号, 4号, 五号. */
export const SIZES = { title: 44, text: 32, small: 28, cell: 21 } as const;
export const RED = 'D7000F';

interface Look {
  font?: keyof typeof FONTS;
  size?: number;
  color?: string;
}

/** Chinese in the font asked for, digits and Latin in Times New Roman; quotation marks are Chinese ones. */
export function run(text: string, { font = 'text', size = SIZES.text, color }: Look = {}): TextRun {
  const eastAsia = FONTS[font];
  return new TextRun({
    text: safeText(text),
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' },
    size,
    ...(size === SIZES.text ? { characterSpacing: CLOSER } : {}),
    ...(color === undefined ? {} : { color }),
  });
}

/** A line of text on the pitch of the page. */
export function line(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    ...options,
    children,
  });
}

export function blank(): Paragraph {
  return line([]);
}

/** Text with its first line two characters in. */
export function textLine(children: TextRun[]): Paragraph {
  return line(children, { indent: { firstLine: 2 * CHARACTER }, alignment: AlignmentType.JUSTIFIED });
}

/** Width in characters; digits and Latin are half as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! < 0x2e80 ? 0.5 : 1;
  return width;
}
