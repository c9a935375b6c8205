import { firstDate } from '../text/dates.ts';
import { removeSpace, toHalfWidth } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { hasField, type Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';

const DATE_ONLY = /^\(?(?:[12]\d{3}|[一二][一二三四五六七八九0〇○零Oo◯]{3})年.{1,8}日\)?(?:\([^()]{1,20}\))?$/;
/** 2021.6.17: also a version or a span of pages, so only right under a name. */
const NUMBERS_ONLY = /^(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}$/;
const ORGANISATION =
  /(?:政府|委员会|办公室|[局厅委办处院会所队站社校]|中心|指挥部|(?:领导|工作)小?组|专班|街道办事处|管委会|公司|部)(?:\([^)]{0,200}\))?$/;
/** Asked first, for most short lines have none of these. */
const MAY_HOLD_DATE = /年|[-./－．／]\d/;
/** 县长 张三 under a decree. */
const SIGNER =
  /^(?:代)?(?:总理|主席|部长|省长|州长|市长|县长|区长|旗长|盟长|镇长|乡长|主任|局长|厅长|委员长)[:：]?[\u4e00-\u9fa5·]{2,5}$/;
/** Offices that sign one document together. */
const MOST_SIGNERS = 10;
/** （此件公开发布） between name and date. */
const NOTE = /^\([^()]{2,20}\)$/;
/** A file's name between name and date, its size behind it. */
const FILE = /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|zip|rar|jpe?g|png)(?:\([^()]{1,12}\))?$/i;
/** Organisations that no word of ORGANISATION ends, beside one that it does. */
const OTHER_NAME = /(?:网|银行|支行|联社|医院|学校|大学|学院)$/;
const IN_BRACKETS = /^\((.+)\)$/;
const MOST_BETWEEN = 3;
const LONGEST_LINE = 60;
const LONGEST_NAME = 40;
const SHORTEST_NAME = 3;
/** Words that end a name set apart from it. */
const NO_NAME = /^(?:人民政府|办公室|委员会|管委会|领导小组|指挥部|[局厅委办]机关)$/;
/** What stands in the first blocks of the body is the article's head rather than its end. */
const HEAD_BLOCKS = 2;
/** A cell of so many blocks is layout, one of fewer holds data. */
const LAYOUT_BLOCKS = 4;
/** A table of so few blocks is the signature's own. */
const SIGNATURE_BLOCKS = 4;

/**
 * 成文日期: from the metadata block (成文日期, 生成日期; 发文日期 only where neither is there), else from the signature
 * line of the body, told apart by `place.from` = `label` or `signature`.
 * @param published YYYY-MM-DD that the page states as its publication, which may stand again in a line under the title
 */
export function readWritten(labels: readonly Label[], body: readonly OutlineBlock[], published: string | null): Choice {
  const candidates: Candidate[] = [];
  const fields = hasField(labels, 'written') ? (['written'] as const) : (['written', 'issued'] as const);
  for (const field of fields) {
    for (const label of labels) {
      if (label.field !== field) continue;
      const found = firstDate(label.value);
      if (found !== null)
        candidates.push({ value: found.date, from: 'label', quote: `${label.label}：${label.value}` });
    }
  }
  const signature = chooseLine(body, published);
  if (signature !== null) candidates.push(signature.candidate);
  return choose(candidates, (lost) =>
    lost.from === 'signature' ? '落款日期与信息栏的成文日期不一致，以信息栏为准' : '先出现的成文日期优先',
  );
}

/** A date line: whether a name belongs to it, and where it stands in the body. */
interface DateLine {
  candidate: Candidate;
  signed: boolean;
  /** The name that belongs to it, several one after the other where several signed. */
  name: string | null;
  index: number;
}

/**
 * The date line of the signature. Where a name belongs to it, on the line above or in the same line, the first one
 * counts: what follows are annexes with signatures of their own. Date lines without a name (a seal stands there, or a
 * person's name) count where all of them name one day: a chronicle names many.
 */
function chooseLine(body: readonly OutlineBlock[], published: string | null): DateLine | null {
  const inCells = makeCellCount(body);
  const lines = body.map((_, index) => readDateLine(body, index, inCells)).filter((line) => line !== null);
  const signed = lines.filter((line) => line.signed);
  const first = signed.find((line) => line.index >= HEAD_BLOCKS) ?? signed.at(-1);
  if (first !== undefined) return first;
  const alone = lines.filter(({ candidate, index }) => index >= HEAD_BLOCKS || candidate.value !== published);
  const isOneDay = alone.every(
    ({ candidate, index }) => index >= HEAD_BLOCKS && candidate.value === alone[0]?.candidate.value,
  );
  return isOneDay ? (alone[0] ?? null) : null;
}

/** Who signed the text, by the date line that counts; null where only a day stands there. @param published see `readWritten` */
export function readSigner(body: readonly OutlineBlock[], published: string | null): Candidate | null {
  const line = chooseLine(body, published);
  return line === null || line.name === null || SIGNER.test(line.name)
    ? null
    : { value: line.name, from: 'signature', quote: line.candidate.quote };
}

/** Null where the block is no date line: a date in a sentence, in a table of data, behind a label. */
function readDateLine(body: readonly OutlineBlock[], index: number, inCells: CellCount): DateLine | null {
  const block = body[index];
  if (block === undefined || block.text.length > LONGEST_LINE || !MAY_HOLD_DATE.test(block.text)) return null;
  const line = toHalfWidth(removeSpace(block.text));
  const found = firstDate(line);
  if (found === null || isData(body, index, inCells)) return null;
  const before = line.slice(0, found.index);
  if (isNameWithDate(before, line.slice(found.index + found.length))) {
    const name = before.replace(/^\(|\($/g, '');
    return { candidate: { value: found.date, from: 'signature', quote: block.text }, signed: true, name, index };
  }
  if (!DATE_ONLY.test(line) && !NUMBERS_ONLY.test(line)) return null;
  const name = nameAbove(body, index);
  if (name !== null) {
    const isHead = index < HEAD_BLOCKS && NUMBERS_ONLY.test(line);
    return isHead
      ? null
      : {
          candidate: { value: found.date, from: 'signature', quote: `${name} ${block.text}` },
          signed: true,
          name,
          index,
        };
  }
  const isAnswer = /[:：]$/.test(body[index - 1]?.text ?? '');
  return NUMBERS_ONLY.test(line) || isAnswer
    ? null
    : { candidate: { value: found.date, from: 'signature', quote: block.text }, signed: false, name: null, index };
}

/** The name that a date line belongs to; a note in brackets or the names of files may stand between them. */
function nameAbove(body: readonly OutlineBlock[], index: number): string | null {
  const names: string[] = [];
  let at = index - 1;
  const between = FILE.test(lineOf(body[at])) ? FILE : NOTE;
  for (let step = 0; step < MOST_BETWEEN && between.test(lineOf(body[at])); step++) at--;
  if (!isName(lineOf(body[at]))) at = index - 1;
  while (isName(lineOf(body[at])) && names.length < MOST_SIGNERS) names.unshift(...namesIn(body[at--]?.text ?? ''));
  return names.length === 0 ? null : names.join('、');
}

/** 县总工会 县工商联 in one line are two; 县 人 民 政 府 is one. */
function namesIn(text: string): string[] {
  const parts = toHalfWidth(text).split(/\s+/);
  return parts.length > 1 &&
    parts.every(
      (part) => part.length >= SHORTEST_NAME && (isName(part) || OTHER_NAME.test(part)) && !NO_NAME.test(part),
    )
    ? parts
    : [lineOf({ text })];
}

function lineOf(block: Pick<OutlineBlock, 'text'> | undefined): string {
  const line = toHalfWidth(removeSpace(block?.text ?? ''));
  const inner = IN_BRACKETS.exec(line)?.[1] ?? '';
  return isName(inner) ? inner : line;
}

function isName(line: string): boolean {
  return line.length <= LONGEST_NAME && (ORGANISATION.test(line) || SIGNER.test(line));
}

/** 县人民政府办公室 2024年5月6日 in one line; a sentence that happens to end with a date has punctuation. */
function isNameWithDate(before: string, after: string): boolean {
  const name = before.replace(/^\(|\($/g, '');
  return (
    name.length >= 4 &&
    name.length <= LONGEST_NAME &&
    ORGANISATION.test(name) &&
    !/[,，。;；:：、]/.test(name) &&
    /^\)?$/.test(after)
  );
}

/** How many blocks of the body stand in the table, and in the cell, of a block. */
type CellCount = (block: OutlineBlock) => { inCell: number; inTable: number };

/** Counts when first asked: few pages have a date in a table. */
function makeCellCount(body: readonly OutlineBlock[]): CellCount {
  let counts: Map<string, number> | null = null;
  return (block) => {
    counts ??= countInCells(body);
    return { inCell: counts.get(cellKey(block)) ?? 0, inTable: counts.get(String(block.cell?.table)) ?? 0 };
  };
}

function countInCells(body: readonly OutlineBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of body) {
    if (block.cell === undefined) continue;
    for (const key of [cellKey(block), String(block.cell.table)]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function cellKey({ cell }: OutlineBlock): string {
  return cell === undefined ? '' : `${cell.table}/${cell.row}/${cell.column}`;
}

/** A date in a table is data, but for pages whose layout is one and signatures laid out by a small one. */
function isData(body: readonly OutlineBlock[], index: number, count: CellCount): boolean {
  const block = body[index];
  if (block?.cell === undefined) return false;
  const { inCell, inTable } = count(block);
  if (inCell >= LAYOUT_BLOCKS) return false;
  const above = body[index - 1]?.cell;
  const isBeside =
    above?.table === block.cell.table && above.row === block.cell.row && above.column !== block.cell.column;
  return isBeside || inTable > SIGNATURE_BLOCKS;
}
