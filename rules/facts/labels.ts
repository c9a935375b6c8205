import { removeSpace } from '../text/normalise.ts';
import { fieldOf, GUIDE_LABELS, MESSAGE_LABELS, type LabelField } from './label-dictionary.ts';
import { readColumns } from './label-columns.ts';
import { isGridPair, readBarred, readPairs, readRow } from './label-pairs.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import { cleanValue, readRunning } from './running-labels.ts';

/** A label with its value and the field it stands for; `value` may be '' where the page leaves it empty. */
export interface Label {
  label: string;
  field: LabelField | null;
  value: string;
  /** Index into `outline.blocks` of the block with the label. */
  block: number;
  /** Index of the block that holds the value and nothing else, where it is another one. */
  valueBlock?: number;
}

const LABEL_CELL = /^[\u4e00-\u9fa5A-Za-z、（）()\s\u3000]{2,14}[\s\u3000]*[:：]?$/;
const OPENS_WITH_LABEL = /^[[【]?([^:：\]】]{2,12})(?:[\]】]?[:：]|[\]】])/;
/** What heads a text is no value of the empty label before it. */
const HEADING = /^h[1-6]$/;
const COLON_ALONE = /^[:：]$/;
const ENDS_WITH_COLON = /[:：]\s*$/;
/** Pairs of elements are a metadata grid only in number: a filter or a tab shows one label beside another word, too. */
const FEWEST_GRID_PAIRS = 3;
const NUMBER_FIELDS: ReadonlySet<LabelField> = new Set([
  'documentNumber',
  'registration',
  'indexNumber',
  'written',
  'issued',
  'published',
  'updated',
  'effective',
  'expires',
]);
const PLACEHOLDER = /^(null|undefined|无|暂无|空|全部|不限|请选择|[-—–/\\.·]+|none|n\/a)$/i;

/**
 * Every label with its value, in document order, in whatever form: running text (发布日期：… 来源：…), table cells,
 * dt and dd, labels above their values, a label and its value in neighbouring elements. Labels outside the dictionary
 * are kept only where a table or a list gives them a cell of their own.
 */
export function readLabels(outline: Outline): Label[] {
  const labels: Label[] = [];
  const grid = new Set<Label>();
  const { blocks } = outline;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.area === 'footer' || block.area === 'nav') continue;
    const columns = block.cell === undefined ? null : readColumns(blocks, index);
    if (columns !== null) {
      labels.push(...columns.labels);
      index = columns.last;
      continue;
    }
    const inText = readInText(blocks, index);
    for (const label of inText) labels.push(label);
    if (inText.length > 0) continue;
    const own =
      readOwnCell(blocks, index) ??
      readBarredCell(block, index, grid) ??
      readGridCell(blocks, index, grid) ??
      readRow(block, index);
    if (own !== null) labels.push(own);
  }
  for (const label of labels) if (label.label === '状态' && !IN_FORCE.test(label.value)) label.field = null;
  return grid.size >= FEWEST_GRID_PAIRS ? labels : labels.filter((label) => !grid.has(label));
}

/** 状态 is that of a document only where it says so; letters, projects and calls for opinions have one, too. */
const IN_FORCE = /^(?:现行|继续|长期|全文|部分)?(?:有效|失效|废止|作废)|^[已被]{1,2}(?:废止|失效|修改|修订)|^尚未生效/;

/** Labels within the text of one block; the value of the last one may stand in the next block. */
function readInText(blocks: readonly OutlineBlock[], index: number): Label[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const running = readRunning(block, index);
  const last = running.at(-1);
  if (last === undefined) return readPairs(block, index);
  if (last.value === '') Object.assign(last, valueBeside(blocks, index, last.field));
  return running;
}

/** A label alone in its cell, dt, li or span-like block; its value is the neighbour. */
function readOwnCell(blocks: readonly OutlineBlock[], index: number): Label | null {
  const block = blocks[index];
  if (block === undefined || block.text.length > 20 || !LABEL_CELL.test(block.text)) return null;
  const label = nameIn(block);
  const field = fieldOf(label);
  const inTable = block.cell !== undefined;
  if (
    field === null &&
    !(inTable && (ENDS_WITH_COLON.test(block.text) || block.tag === 'th' || isFormLabel(block))) &&
    block.tag !== 'dt'
  )
    return null;
  // 时间 and 名称 without a colon are column heads of ordinary tables as often as labels.
  if (field !== null && !ENDS_WITH_COLON.test(block.text) && !inTable && block.tag !== 'dt') return null;
  if (inTable && isHeaderRow(blocks, index)) return null;
  return { label, field, block: index, ...valueBeside(blocks, index, field) };
}

/** 发文机关 and its value in two `<div>`s of one parent, without a colon. */
function readGridCell(blocks: readonly OutlineBlock[], index: number, grid: Set<Label>): Label | null {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block === undefined || next === undefined || block.text.length > 14 || block.cell !== undefined) return null;
  const label = nameIn(block);
  const field = fieldOf(label);
  if (field === null || !isGridPair(block, next)) return null;
  const found = { label, field, block: index, ...valueBeside(blocks, index, field) };
  grid.add(found);
  return found;
}

function readBarredCell(block: OutlineBlock, index: number, grid: Set<Label>): Label | null {
  const found = readBarred(block, index);
  if (found !== null) grid.add(found);
  return found;
}

function nameIn(block: OutlineBlock): string {
  return removeSpace(block.text).replace(/[:：]$/, '');
}

/** A guide's or a letter's label stands left of its value; 受理单位 at the head of the second column of a list does not. */
function isFormLabel(block: OutlineBlock): boolean {
  const label = nameIn(block);
  return (GUIDE_LABELS.has(label) || MESSAGE_LABELS.has(label)) && (block.cell?.column ?? 1) % 2 === 0;
}

/** In a header row the neighbour of a label is another label. */
function isHeaderRow(blocks: readonly OutlineBlock[], index: number): boolean {
  const cell = blocks[index]?.cell;
  const next = blocks[index + 1];
  if (cell === undefined || next?.cell === undefined) return false;
  if (next.cell.table !== cell.table || next.cell.row !== cell.row) return false;
  const name = nameIn(next);
  return (
    (fieldOf(name) !== null || GUIDE_LABELS.has(name) || MESSAGE_LABELS.has(name)) && !ENDS_WITH_COLON.test(next.text)
  );
}

/** The text right after a label: the next cell of the row, the dd, or the following short block; '' where another label follows. */
function valueBeside(
  blocks: readonly OutlineBlock[],
  index: number,
  field: LabelField | null,
): { value: string; valueBlock?: number } {
  const nothing = { value: '' };
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || next.area !== block.area || HEADING.test(next.tag)) return nothing;
  if (block.cell !== undefined) {
    const { table, row, column } = block.cell;
    const cell = next.cell;
    // 索引号 | ： | A0101: the colon has a cell of its own.
    if (COLON_ALONE.test(next.text) && cell?.table === table && cell.row === row) {
      const behind = blocks[index + 2];
      const isNear = behind?.cell?.table === table && behind.cell.row === row && behind.cell.column === cell.column + 1;
      return isNear ? { value: cleanValue(behind.text, field), valueBlock: index + 2 } : nothing;
    }
    if (cell === undefined || cell.table !== table || cell.row !== row || cell.column < column) return nothing;
    if (cell.column > column + 1) return nothing;
    // A page laid out in tables has whole articles in one cell: what follows the label there is its value or not, as elsewhere.
    if (cell.column === column && next.tag !== 'dd' && !isValueOf(next.text, field)) return nothing;
  } else if (next.cell !== undefined || !isValueOf(next.text, field)) return nothing;
  const text = removeSpace(next.text);
  const opening = OPENS_WITH_LABEL.exec(text)?.[1];
  if (opening !== undefined && fieldOf(opening) !== null) return nothing;
  if (block.cell === undefined && (fieldOf(text) !== null || isLabelOnly(text))) return nothing;
  return { value: cleanValue(next.text, field), valueBlock: index + 1 };
}

/** 信息公开类型：, a label that the dictionary does not know. */
function isLabelOnly(text: string): boolean {
  return text.length <= 12 && ENDS_WITH_COLON.test(text);
}

/** Whether a text in the next element may be the value of an empty label rather than what follows the whole block. */
function isValueOf(text: string, field: LabelField | null): boolean {
  if (field === 'title') return text.length <= 160;
  if (field === 'validity') return text.length <= 12;
  const holdsNumber = field !== null && NUMBER_FIELDS.has(field);
  return text.length <= 60 && (!holdsNumber || /[\d０-９〇○一二]/.test(text));
}

/** The first value of a field that says something; placeholders such as null, — and 无 do not. */
export function valueOf(labels: readonly Label[], field: LabelField): Label | null {
  return labels.find((l) => l.field === field && l.value !== '' && !PLACEHOLDER.test(l.value)) ?? null;
}

/** Whether the page shows a field at all, filled or not. */
export function hasField(labels: readonly Label[], field: LabelField): boolean {
  return labels.some((l) => l.field === field);
}
