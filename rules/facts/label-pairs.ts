import { collapseSpace, removeSpace } from '../text/normalise.ts';
import { fieldOf, LABEL_SIGNS } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';
import { cleanValue } from './running-labels.ts';
import { holds, isElement, parentOf, textOf, type TreeElement } from './tree.ts';

const LONGEST_VALUE = 60;
/** Eight fields of a block with their labels, one of them the title. */
const LONGEST_PAIRS = 400;
const LONGEST_TITLE = 160;
/** A title of fewer signs is a button: 标题 beside 全文 in a search box. */
const SHORTEST_TITLE = 6;
const PROSE = /[。；，,;]/;

/**
 * Labels without colons, each in an inline element of its own before its value
 * (`<span>发文字号</span><span>云政规〔2023〕1号</span>`); none where the block does not start with a label or a value
 * reads like a sentence.
 */
export function readPairs(block: OutlineBlock, index: number): Label[] {
  if (block.text.length > LONGEST_PAIRS || !LABEL_SIGNS.has(block.text.charAt(0))) return [];
  const { pieces } = block;
  if (pieces === undefined) return [];
  const labels: Label[] = [];
  for (const piece of pieces) {
    const label = removeSpace(piece);
    if (label === '') continue;
    const field = fieldOf(label);
    const last = labels.at(-1);
    if (field !== null) labels.push({ label, field, value: '', block: index });
    else if (last === undefined) return [];
    else last.value += piece;
  }
  for (const label of labels) label.value = cleanValue(collapseSpace(label.value), label.field);
  return labels.some(({ value }) => value !== '') && labels.every(isPlausible) ? labels : [];
}

function isPlausible({ field, value }: Label): boolean {
  if (field === 'title') return value.length >= SHORTEST_TITLE && value.length <= LONGEST_TITLE;
  return value.length <= LONGEST_VALUE && (field === 'keywords' || !PROSE.test(value));
}

const BARRED = /^([\u4e00-\u9fa5\s]{2,9})[|｜]([^|｜]{1,80})$/;

/** 索引号 | A0101-2024-0005: a bar in place of the colon, and nothing else in the block. */
export function readBarred({ text }: OutlineBlock, index: number): Label | null {
  const barred = BARRED.exec(text);
  if (barred === null) return null;
  const [, head = '', value = ''] = barred;
  const label = removeSpace(head);
  const field = fieldOf(label);
  const found = { label, field, value: cleanValue(value, field), block: index };
  return field !== null && found.value !== '' && isPlausible(found) ? found : null;
}

/**
 * A label without colon and its value are the only two children of one element, as grids of `<div>`s have them, or every
 * other child of it is a label and the next one its value; an inline label (`<label>`, `<span>`) makes that element its block.
 */
export function isGridPair(label: OutlineBlock, value: OutlineBlock): boolean {
  if (label.node !== null && label.node === value.node) return isOverBreak(label.node);
  const parent = value.node === null ? null : parentOf(value.node);
  if (parent === null || label.node === null || label.node === value.node) return false;
  if (label.node !== parent && parentOf(label.node) !== parent) return false;
  return (
    (countElements(parent) === 2 || isInFlatGrid(parent, label.node, value.node)) &&
    isPlausible({ label: '', field: fieldOf(removeSpace(label.text)), value: value.text, block: 0 })
  );
}

/** `<span>索引号</span><br><span>A0101</span>` fill their element. */
function isOverBreak(node: TreeElement): boolean {
  const [label, line, value, ...others] = node.children.filter((child) => isElement(child));
  return label !== undefined && line?.name === 'br' && value !== undefined && others.length === 0;
}

/** Fewer children than this are no grid. */
const SMALLEST_GRID = 6;

function isInFlatGrid(parent: TreeElement, label: TreeElement, value: TreeElement | null): boolean {
  const children = parent.children.filter((child) => isElement(child));
  const at = children.indexOf(label);
  return children.length >= SMALLEST_GRID && children.length % 2 === 0 && at % 2 === 0 && children[at + 1] === value;
}

const ROW_LABEL = /^[\u4e00-\u9fa5（）()、]{2,12}$/;
/** Fewer rows of one form are no table of labels. */
const FEWEST_ROWS = 3;

/**
 * `<div><span>办理地点</span><span>文昌路1号</span></div>`, one such row after another: the first element of a row is its
 * label, whatever it is called. Null for a single row, for rows with links, and where two rows begin alike.
 */
export function readRow({ node, text, cell }: OutlineBlock, index: number): Label | null {
  const own = node === null || cell !== undefined ? null : rowOf(node);
  const parent = node === null ? null : parentOf(node);
  // The block holds the whole row and nothing else.
  if (own === null || parent === null || removeSpace(text) !== removeSpace(own.label + own.value)) return null;
  return rowLabels(parent).includes(own.label)
    ? { label: own.label, field: null, value: own.value, block: index }
    : null;
}

const labelsOfRows = new WeakMap<TreeElement, readonly string[]>();

/** The labels of all rows that an element holds; none where they are too few or alike. */
function rowLabels(parent: TreeElement): readonly string[] {
  let labels = labelsOfRows.get(parent);
  if (labels === undefined) {
    const found = parent.children.flatMap((child) => (isElement(child) ? (rowOf(child)?.label ?? []) : []));
    labels = found.length >= FEWEST_ROWS && new Set(found).size === found.length ? found : [];
    labelsOfRows.set(parent, labels);
  }
  return labels;
}

const INLINE = new Set(['span', 'b', 'strong', 'label', 'em', 'i', 'font']);

/** An element with two inline elements in it and no text beside them. */
function rowOf(node: TreeElement): { label: string; value: string } | null {
  let [head, tail]: (TreeElement | undefined)[] = [];
  for (const child of node.children) {
    if (child.type === 'text' && child.data.trim() === '') continue;
    if (!isElement(child) || !INLINE.has(child.name) || tail !== undefined) return null;
    if (head === undefined) head = child;
    else tail = child;
  }
  if (head === undefined || tail === undefined) return null;
  const label = removeSpace(textOf(head));
  if (!ROW_LABEL.test(label)) return null;
  const value = collapseSpace(textOf(tail));
  return value === '' || holds(node, ({ name }) => name === 'a') ? null : { label, value };
}

function countElements(parent: TreeElement): number {
  return parent.children.filter((child) => isElement(child)).length;
}
