import { collapseSpace, removeSpace } from '../text/normalise.ts';
import { LABEL_FIELDS, type LabelField } from './label-dictionary.ts';
import type { Outline, OutlineBlock } from './outline.ts';

/** A label with its value and the field it stands for; `value` may be '' where the page leaves it empty. */
export interface Label {
  label: string;
  field: LabelField | null;
  value: string;
  /** Index into `outline.blocks` of the block with the label. */
  block: number;
}

const spaced = (label: string): string => [...label].join('[\\s\\u3000]*');
const NAMES = Object.keys(LABEL_FIELDS).sort((a, b) => b.length - a.length);
// A label starts a block or follows a space, a bracket or a bar, so that 成立时间： or 截止日期： is not read as 时间：, 日期：.
const RUNNING = new RegExp(`(?<=^|[\\s|｜\\]】)）;；,，。\\[【(（])[\\[【]?(${NAMES.map(spaced).join('|')})[\\]】]?[\\s\\u3000]*[:：]`, 'g');
// A label that the dictionary does not know ends the value before it: 来源：县政府办 发布者：….
const NEXT_LABEL = /(?:^|\s)[\u4e00-\u9fa5]{2,6}[:：].*$/;
const LABEL_CELL = /^[\u4e00-\u9fa5A-Za-z、（）()\s\u3000]{2,14}[\s\u3000]*[:：]?$/;
const ENDS_WITH_COLON = /[:：]\s*$/;

/**
 * Every label with its value, in document order, in whatever form: running text (发布日期：… 来源：…), table cells,
 * dt and dd, a label and its value in neighbouring elements. Labels outside the dictionary are kept only where a table
 * or a list gives them a cell of their own.
 */
export function readLabels(outline: Outline): Label[] {
  const labels: Label[] = [];
  const { blocks } = outline;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.area === 'footer' || block.area === 'nav') continue;
    const running = readRunning(block.text, index);
    const last = running.at(-1);
    if (last !== undefined) {
      if (last.value === '') last.value = valueBeside(blocks, index, last.field);
      labels.push(...running);
    } else {
      const own = readOwnCell(blocks, index);
      if (own !== null) labels.push(own);
    }
  }
  return labels;
}

function readRunning(text: string, block: number): Label[] {
  if (!/[:：]/.test(text)) return [];
  const found = [...text.matchAll(RUNNING)];
  return found.map((match, n) => {
    const start = match.index + match[0].length;
    const end = found[n + 1]?.index ?? text.length;
    const label = removeSpace(match[1] ?? '');
    return { label, field: LABEL_FIELDS[label] ?? null, value: cleanValue(text.slice(start, end).replace(NEXT_LABEL, '')), block };
  });
}

function cleanValue(text: string): string {
  return collapseSpace(text).replace(/^[|｜\]】]+|[|｜\[【（(,，;；]+$/g, '').trim();
}

/** A label alone in its cell, dt, li or span-like block; its value is the neighbour. */
function readOwnCell(blocks: readonly OutlineBlock[], index: number): Label | null {
  const block = blocks[index];
  if (block === undefined || block.text.length > 20 || !LABEL_CELL.test(block.text)) return null;
  const label = removeSpace(block.text).replace(/[:：]$/, '');
  const field = LABEL_FIELDS[label] ?? null;
  const inTable = block.cell !== undefined;
  if (field === null && !(inTable && (ENDS_WITH_COLON.test(block.text) || block.tag === 'th')) && block.tag !== 'dt') return null;
  // 时间 and 名称 without a colon are column heads of ordinary tables as often as labels.
  if (field !== null && !ENDS_WITH_COLON.test(block.text) && !inTable && block.tag !== 'dt') return null;
  if (inTable && isHeaderRow(blocks, index)) return null;
  return { label, field, value: valueBeside(blocks, index, field), block: index };
}

/** In a header row the neighbour of a label is another label. */
function isHeaderRow(blocks: readonly OutlineBlock[], index: number): boolean {
  const cell = blocks[index]?.cell;
  const next = blocks[index + 1];
  if (cell === undefined || next?.cell === undefined) return false;
  if (next.cell.table !== cell.table || next.cell.row !== cell.row) return false;
  return LABEL_FIELDS[removeSpace(next.text).replace(/[:：]$/, '')] !== undefined && !ENDS_WITH_COLON.test(next.text);
}

/** The text right after a label: the next cell of the row, the dd, or the following short block; '' where another label follows. */
function valueBeside(blocks: readonly OutlineBlock[], index: number, field: LabelField | null): string {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || next.area !== block.area) return '';
  if (block.cell !== undefined) {
    const { table, row, column } = block.cell;
    const cell = next.cell;
    if (cell === undefined || cell.table !== table || cell.row !== row || cell.column < column) return '';
    if (cell.column > column + 1) return '';
  } else if (next.cell !== undefined || next.text.length > (field === 'title' ? 160 : 60)) return '';
  const text = removeSpace(next.text);
  if (LABEL_FIELDS[text.replace(/[:：].*$/, '')] !== undefined && /[:：]/.test(next.text)) return '';
  if (block.cell === undefined && LABEL_FIELDS[text] !== undefined) return '';
  return cleanValue(next.text);
}

const PLACEHOLDER = /^(null|undefined|无|暂无|空|[-—–/\\.·]+|none|n\/a)$/i;

/** The first value of a field that says something; placeholders such as null, — and 无 do not. */
export function valueOf(labels: readonly Label[], field: LabelField): Label | null {
  return labels.find((l) => l.field === field && l.value !== '' && !PLACEHOLDER.test(l.value)) ?? null;
}

/** Whether the page shows a field at all, filled or not. */
export function hasField(labels: readonly Label[], field: LabelField): boolean {
  return labels.some((l) => l.field === field);
}
