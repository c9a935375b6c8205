import { removeSpace } from '../text/normalise.ts';
import { fieldOf } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';
import { cleanValue } from './running-labels.ts';
import { holds, isLink } from './tree.ts';

/** Fewer labels in a row are label and value side by side. */
const FEWEST_LABELS = 3;
const LONGEST_HEAD = 20;
const NUMBERING = /^序号$/;

/**
 * A table with labels in one row and their values in the next: the labels with their values and the index of the last
 * block used. Null where no such row starts at `index`, and for lists: values that link somewhere, or more rows of
 * values below.
 */
export function readColumns(blocks: readonly OutlineBlock[], index: number): { labels: Label[]; last: number } | null {
  const heads = rowFrom(blocks, index);
  // 序号｜文件名称｜文号: the head of a list, though it has a single row.
  if (!isLabelRow(heads) || heads.some(({ text }) => NUMBERING.test(removeSpace(text)))) return null;
  const values = rowFrom(blocks, index + heads.length);
  const valueOf = new Map(values.map((value, n) => [value.cell?.column, { value, at: index + heads.length + n }]));
  const columns = new Set(heads.map((head) => head.cell?.column));
  const isBelow =
    values.length >= 2 && values[0]?.cell?.table === heads[0]?.cell?.table && valueOf.size === values.length;
  if (
    !isBelow ||
    values.some(
      (value) =>
        !columns.has(value.cell?.column) || isLabel(value) || (value.node !== null && holds(value.node, isLink)),
    )
  )
    return null;
  if (isListRow(rowFrom(blocks, index + heads.length + values.length), values)) return null;
  const labels = heads.map((head, n): Label => {
    const label = removeSpace(head.text).replace(/[:：]$/, '');
    const found = valueOf.get(head.cell?.column);
    const field = fieldOf(label);
    return {
      label,
      field,
      value: cleanValue(found?.value.text ?? '', field),
      block: index + n,
      ...(found === undefined ? {} : { valueBlock: found.at }),
    };
  });
  return { labels, last: index + heads.length + values.length - 1 };
}

/** The blocks of one table row, from its first block on; none where `index` is no start of a row. */
function rowFrom(blocks: readonly OutlineBlock[], index: number): OutlineBlock[] {
  const cell = blocks[index]?.cell;
  const before = blocks[index - 1]?.cell;
  if (cell === undefined || (before?.table === cell.table && before.row === cell.row)) return [];
  let end = index + 1;
  while (blocks[end]?.cell?.table === cell.table && blocks[end]?.cell?.row === cell.row) end++;
  return blocks.slice(index, end);
}

/** One head in four may be the site's own. */
function isLabelRow(heads: readonly OutlineBlock[]): boolean {
  const known = heads.filter(isLabel).length;
  const isHead = ({ text }: OutlineBlock): boolean => text.length <= LONGEST_HEAD && !/\d/.test(text);
  return known >= FEWEST_LABELS && known * 4 >= heads.length * 3 && heads.every(isHead);
}

function isLabel({ text }: OutlineBlock): boolean {
  return text.length <= 20 && fieldOf(removeSpace(text).replace(/[:：]$/, '')) !== null;
}

/** Another row of as many columns in the same table, and no row of labels. */
function isListRow(row: readonly OutlineBlock[], values: readonly OutlineBlock[]): boolean {
  const [first] = row;
  if (first === undefined || first.cell?.table !== values[0]?.cell?.table || isLabel(first)) return false;
  return new Set(row.map((block) => block.cell?.column)).size >= FEWEST_LABELS;
}
