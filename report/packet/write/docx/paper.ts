import { AlignmentType, BorderStyle, type FileChild, Paragraph } from 'docx';
import type { Body } from '../../body/body.ts';
import type { Table } from '../../tables/table.ts';
import { blank, CHARACTER, line, RED, run, SIZES, textLine, widthOf } from './look.ts';
import { docxTable } from './table.ts';
import { TEXT_WIDTH } from './page.ts';

const CENTERED = { alignment: AlignmentType.CENTER };
/** Characters on a line. */
const ACROSS = 28;

/** The text of the paper, from its head to the telephone number below the date. */
export function paperLines(body: Body): FileChild[] {
  return [
    ...headLines(body),
    ...titleLines(body.title),
    blank(),
    line([run(body.to)]),
    ...body.paragraphs.map(({ kind, lead, text }) =>
      kind === 'heading'
        ? textLine([run(text, { font: 'first' })])
        : textLine([...(lead === undefined ? [] : [run(lead, { font: 'second' })]), run(text)]),
    ),
    ...annexLines(body),
    ...signLines(body),
  ];
}

/** A red-headed paper has its issuer, its number and a red line; others begin with the title. */
function headLines({ head, number }: Body): Paragraph[] {
  if (head === null) return [];
  return [
    new Paragraph({
      ...CENTERED,
      spacing: { before: 600, after: 600 },
      children: [run(head, { font: 'title', size: headSize(head), color: RED })],
    }),
    line([run(number ?? '')], {
      ...CENTERED,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: RED } },
    }),
    blank(),
  ];
}

/** As large as fits on one line, 36 points at most; in half points. */
function headSize(head: string): number {
  return Math.min(72, Math.floor((2 * TEXT_POINTS) / widthOf(head)));
}

/** Width of the text, and of a title's line in characters. */
const TEXT_POINTS = 440;
const TITLE_ACROSS = 19;

/** Lines of a title are broken between words, the second no shorter than what is common in papers. */
function titleLines(title: string): Paragraph[] {
  const at = widthOf(title) > TITLE_ACROSS ? title.indexOf('政务公开') : -1;
  const parts = at > 0 ? [title.slice(0, at), title.slice(at)] : [title];
  return parts.map((text) =>
    line([run(text, { font: 'title', size: SIZES.title })], { ...CENTERED, spacing: { line: 700, lineRule: 'exact' } }),
  );
}

/** 附件：1.县直单位得分排名表, each further one below the name of the first. */
function annexLines({ annexes }: Body): Paragraph[] {
  if (annexes.length === 0) return [];
  return [
    blank(),
    ...annexes.map(({ number, name }, index) =>
      line([run(`${index === 0 ? '附件：' : ''}${number}.${name}`)], {
        indent: { left: (index === 0 ? 2 : 5) * CHARACTER },
      }),
    ),
  ];
}

/** Without a seal: the name two characters from the right edge, the date below it and two characters further right. */
function signLines({ signer, date, contact }: Body): Paragraph[] {
  let name = ACROSS - 2 - widthOf(signer);
  let day = name + 2;
  if (day + widthOf(date) > ACROSS - 2) {
    day = ACROSS - 2 - widthOf(date);
    name = Math.max(0, Math.min(name, day - 2));
  }
  return [
    blank(),
    blank(),
    line([run(signer)], { indent: { left: name * CHARACTER }, keepNext: true }),
    line([run(date)], { indent: { left: day * CHARACTER } }),
    ...(contact === null ? [] : [line([run(`（联系电话：${contact}）`)], { indent: { left: 2 * CHARACTER } })]),
  ];
}

/** An annex on pages of its own: 附件1 at the left top, the title on the third line, note, table, feet. */
export function annexPage(table: Table, copyTo: string | null): FileChild[] {
  const number = /^附件\d+/.exec(table.name)?.[0] ?? '';
  const small = { size: SIZES.cell, font: 'number' } as const;
  return [
    line([run(number, { font: 'first' })]),
    blank(),
    line([run(table.title, { font: 'title', size: SIZES.title })], {
      ...CENTERED,
      spacing: { line: 700, lineRule: 'exact' },
    }),
    new Paragraph({ spacing: { before: 80, after: 80 }, children: [run(table.note, small)] }),
    docxTable(table, TEXT_WIDTH.lying),
    // One after the other, so that they do not fill a page of their own.
    new Paragraph({ spacing: { before: 60 }, children: [run(table.foot.join('　'), small)] }),
    ...(copyTo === null ? [] : [endNote(copyTo)]),
  ];
}

/** 版记, in its shortest form: to whom copies go. */
export function endNote(copyTo: string): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' };
  return new Paragraph({
    spacing: { before: 400 },
    indent: { left: 280 },
    border: { top: rule, bottom: rule },
    children: [run(`抄送：${copyTo}。`, { size: SIZES.small })],
  });
}
