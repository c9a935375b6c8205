import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { CHARACTER, PAGE, RED, run, SIZES } from './look.ts';

/** Of upright and of lying pages: width of the text in twentieths of a point. */
export const TEXT_WIDTH = {
  upright: PAGE.width - PAGE.left - PAGE.right,
  lying: PAGE.height - PAGE.top - PAGE.bottom,
};

type Setup = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

/** A page of A4 with its margins, number and, on a draft, its mark. A lying page is an upright one turned: its head is at the binding. */
export function pageSetup({ isLying, isDraft }: { isLying: boolean; isDraft: boolean }): Setup {
  const margin = isLying
    ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, footer: 800, header: 800 }
    : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, footer: PAGE.footer, header: 1000 };
  const header = new Header({ children: isDraft ? [draftMark()] : [new Paragraph({})] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The writer turns the sides round by itself.
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin,
      },
    },
    headers: { default: header, even: header },
    footers: isLying
      ? { default: lyingNumber(true), even: lyingNumber(false) }
      : { default: uprightNumber(true), even: uprightNumber(false) },
  };
}

const NUMBER_FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };

/** — 1 — */
function pageNumber(): TextRun {
  return new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: NUMBER_FONT, size: SIZES.small });
}

/** One character in from the outer edge. */
function uprightNumber(isOdd: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { right: CHARACTER } : { left: CHARACTER },
        children: [pageNumber()],
      }),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NUMBER_BOX = { width: 500, height: 1200 };

/** Where upright pages have it when the paper is turned: at the left edge, its foot to the left. */
function lyingNumber(isOdd: boolean): Footer {
  const fromEdge = (isOdd ? PAGE.right : PAGE.left) + CHARACTER;
  const top = isOdd ? PAGE.width - fromEdge - NUMBER_BOX.height : fromEdge;
  const box = new Table({
    width: { size: NUMBER_BOX.width, type: WidthType.DXA },
    columnWidths: [NUMBER_BOX.width],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: PAGE.footer - 100,
      absoluteVerticalPosition: top,
    },
    rows: [
      new TableRow({
        height: { value: NUMBER_BOX.height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            borders: BORDERLESS,
            width: { size: NUMBER_BOX.width, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [
              new Paragraph({
                alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [pageNumber()],
              }),
            ],
          }),
        ],
      }),
    ],
  });
  return new Footer({ children: [box, new Paragraph({})] });
}

function draftMark(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [run('草稿（核对没有全部通过，不得印发）', { font: 'first', size: SIZES.small, color: RED })],
  });
}
