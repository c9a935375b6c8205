import type { Block, PageFacts } from '../../facts/page-facts.ts';
import { findDates, isoDate, type FoundDate } from '../../text/dates.ts';
import { toHalfWidth } from '../../text/normalise.ts';

const BARE_LABEL = /(时间|日期|期限|起止|截止|状态|进度|环节|阶段|内容)[\s:：]*$/;
const LONGEST_LABEL = 16;

/** Text of the page's main area, a line a block; a label that stands alone is joined with what follows it. */
export function mainLines(page: PageFacts): string[] {
  const blocks = page.blocks.filter((block) => block.area === 'main');
  return blocks.map((block, index) =>
    isBareLabel(block) ? `${block.text} ${valueOf(blocks, index)}`.trimEnd() : block.text,
  );
}

function isBareLabel({ text }: Block): boolean {
  return text.length <= LONGEST_LABEL && BARE_LABEL.test(text);
}

/** What follows a label: the next block; in a table the next cell of the row, or under a head of labels the cell below. */
function valueOf(blocks: readonly Block[], index: number): string {
  const label = blocks[index]?.cell;
  const next = blocks[index + 1];
  if (next === undefined || (label === undefined) !== (next.cell === undefined)) return '';
  if (label === undefined || next.cell === undefined) return isBareLabel(next) ? '' : next.text;
  if (next.cell.table === label.table && next.cell.row === label.row && !isBareLabel(next)) return next.text;
  const below = blocks.find(
    ({ cell }) =>
      cell !== undefined && cell.table === label.table && cell.row === label.row + 1 && cell.column === label.column,
  );
  return below?.text ?? '';
}

const MONTH_DAY = /(?<![\d年]\s?)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g;

/** Dates of a text in order; where only month and day are written, the year is the one that puts them on or after `near`. */
export function datesNear(text: string, near: string | null): FoundDate[] {
  const whole = findDates(text);
  if (near === null) return whole;
  const year = Number(near.slice(0, 4));
  const covers = (index: number): boolean =>
    whole.some((date) => index >= date.index && index < date.index + date.length);
  const short = [...toHalfWidth(text).matchAll(MONTH_DAY)].flatMap((match): FoundDate[] => {
    const [found, month = '', day = ''] = match;
    const sameYear = isoDate(year, Number(month), Number(day));
    const date = sameYear !== null && sameYear < near ? isoDate(year + 1, Number(month), Number(day)) : sameYear;
    return date === null || covers(match.index) ? [] : [{ date, time: null, index: match.index, length: found.length }];
  });
  return [...whole, ...short].sort((a, b) => a.index - b.index);
}
