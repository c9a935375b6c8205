import type { Style } from '@cj-tech-master/excelts';
import type { Column } from '../../tables/table.ts';

// One object a look, shared by all its cells: the writer knows a style again by the object.

const FORMATS: Readonly<Record<Column['kind'], string>> = {
  text: '@',
  count: '0',
  marks: '0.00',
  change: '+0.00;-0.00;0.00',
};
const SONG = { name: '宋体', size: 10.5 };
const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const OPEN = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;

export const TITLE_LOOK: Partial<Style> = {
  font: { name: '方正小标宋简体', size: 16 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  numFmt: '@',
};
export const NOTE_LOOK: Partial<Style> = {
  font: SONG,
  alignment: { wrapText: true, vertical: 'middle' },
  numFmt: '@',
};
export const HEAD_LOOK: Partial<Style> = {
  font: { name: '黑体', size: 10.5 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: BORDER,
  fill: HEAD,
};

export function lookOf({ kind, isOpen }: Column): Partial<Style> {
  return {
    font: SONG,
    border: BORDER,
    numFmt: FORMATS[kind],
    alignment: { horizontal: kind === 'text' ? 'left' : 'center', vertical: 'top', wrapText: true },
    ...(isOpen === true ? { protection: { locked: false }, fill: OPEN } : {}),
  };
}
