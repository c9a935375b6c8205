import type { FONTS } from './look.ts';

/** What takes the place of a font that a machine does not have. */
const STAND_INS: Readonly<Record<(typeof FONTS)[keyof typeof FONTS], string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,华文仿宋',
  黑体: 'SimHei,Noto Sans CJK SC',
  楷体_GB2312: '楷体,KaiTi,华文楷体',
  宋体: 'SimSun,Noto Serif CJK SC',
};

/** The font table of the file: each font with its stand-ins. */
export function fontTable(): string {
  const fonts = Object.entries(STAND_INS).map(
    ([font, others]) =>
      `<w:font w:name="${font}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const name = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${name}">${fonts.join('')}</w:fonts>`;
}
