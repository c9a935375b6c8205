import { findCompactDates, findDates, firstDate, type FoundDate } from '../text/dates.ts';
import { choose, NOTHING, type Candidate, type Choice } from './choice.ts';
import type { LabelField } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import { machineDays } from './machine-days.ts';
import { metaValue } from './metas.ts';
import { linksBetween, type Outline } from './outline.ts';
import { splitDay } from './split-day.ts';
import { parentOf, type TreeElement } from './tree.ts';

/** Labels that also stand in ordinary text (时间：5月6日 地点：…), trusted only in the head line of an article. */
const WEAK_LABELS = new Set(['时间', '日期', '更新时间', '更新日期', '最后更新', '修改时间']);
/** Words that make 时间： the time of an event. */
const EVENT = /地点|会议|报名|截止|对象|起止/;
const URL_DATE = /(?:^|[/_t])((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.]|$)/;
/** A bare date line: nothing but the date, brackets and a few words of source or counter around it. */
const BARE_LINE =
  /^[\s[【(（]*(?:(?:(?:发布|公开|公布|发表|发稿|录入)(?:时间|日期|于)?|时间|日期|于)\s*)?(?:19|20)\d{2}\s?[-/.年].{0,60}$/;
/** Fields whose labels share the head line with a date that has none: 来源：县教育局 2019-03-04 浏览：12次. */
const LINE_FIELDS: ReadonlySet<LabelField | null> = new Set<LabelField>(['source', 'author', 'editor', 'views']);
/** A sentence or an address to readers ends the head: a date below it is the signature's. */
const PROSE = /[。：；]$/;
/** The web writes days in figures, the document that is on the page in 年月日. */
export const NUMERIC_DAY = /(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}/;
const LONGEST_HEAD_LINE = 90;
/** 2024年5月6日，全县教育工作会议召开。 opens the text: a date line is no sentence. */
const SENTENCE = /^[^，,。；]{0,20}日(?:上午|下午|晚|凌晨|中午)?[，,]|[。；]$/;
/** A paragraph; shorter lines that end like one are captions and notes. */
const PROSE_LENGTH = 30;
/** Shorter links are buttons: 大 中 小, 打印本页. */
const LONG_LINK = 8;
const ROW_TAGS = new Set(['dl', 'li']);

/**
 * 发布日期 of the page: page tag PubDate, labelled text, a bare date line under the title, and only then the address.
 * `value` is YYYY-MM-DD or `YYYY-MM-DD HH:MM[:SS]`. Conflicts are kept in `place.lost`.
 */
export function readPublished(
  outline: Outline,
  labels: readonly Label[],
  metas: ReadonlyMap<string, string>,
  head: { start: number; end: number; listBlocks: ReadonlySet<number>; title: string | null },
): Choice {
  const candidates: Candidate[] = [];
  const add = (from: string, quote: string, found: FoundDate | null): void => {
    if (found !== null) candidates.push({ value: stamp(found), from, quote });
  };
  const meta = metaValue(
    metas,
    'pubdate',
    'publishdate',
    'article:published_time',
    'firstpublishedtime',
    'publish_time',
    'publishtime',
  );
  if (meta !== null) add('meta', meta, firstDate(meta));
  const dated = labels.filter((l) => l.field === 'published' || l.field === 'updated');
  const labelled = new Set(labels.map((l) => l.block));
  const strong = dated.filter((l) => !isWeakDateLabel(l.label) && !isBesideLink(outline, l.block));
  const weak = dated.filter((l) => isWeakDateLabel(l.label) && isInHead(outline, l, head));
  for (const label of [
    ...withMetadataFirst(outline, strong, labels),
    ...weak.filter((l) => l.field === 'published'),
    ...weak.filter((l) => l.field === 'updated'),
  ])
    add('label', `${label.label}：${label.value}`, firstDate(label.value));
  const valueOfLabel = new Set(labels.map((l) => l.valueBlock));
  const beside = new Set(labels.filter((l) => LINE_FIELDS.has(l.field)).map((l) => l.block));
  for (const [index, block] of outline.blocks.entries()) {
    // What says the day of the page tag has dated the page; days that follow are of something else.
    if (isConfirmed(candidates) || block.order > head.end) break;
    if (valueOfLabel.has(index) || head.listBlocks.has(index) || block.order <= head.start || block.area !== 'main')
      continue;
    if (BARE_LINE.test(block.text) && block.text.length <= LONGEST_HEAD_LINE && !SENTENCE.test(block.text))
      add('line', block.text, firstDate(block.text));
    else if (beside.has(index) && dated.length === 0) add('line', block.text, onlyDate(block.text));
    else if (
      !labelled.has(index) &&
      isUnderTitle(outline, index, head.title) &&
      NUMERIC_DAY.test(block.text) &&
      !PROSE.test(block.text)
    )
      add('line', block.text, onlyDate(block.text));
    else if (PROSE.test(block.text) && !labelled.has(index)) break;
  }
  candidates.push(...machineDays(outline, head));
  if (!candidates.some(({ from }) => from === 'label' || from === 'line')) candidates.push(...splitDay(outline, head));
  const byUrl = urlDate(outline.url);
  if (byUrl !== null) candidates.push({ value: byUrl, from: 'url', quote: outline.url });
  if (candidates.length === 0) return NOTHING;
  preferPrecise(candidates);
  return choose(candidates, (lost, won) => whyLost(lost, won));
}

/** Whether a label or a line of the page names the day of its tag. */
function isConfirmed([tag, ...shown]: readonly Candidate[]): boolean {
  return tag?.from === 'meta' && shown.some(({ value }) => value.slice(0, 10) === tag.value.slice(0, 10));
}

/**
 * Behind running text stands the day of something else as often, an interpretation in a second tab: there the day beside
 * the document's number or index number goes first.
 */
function withMetadataFirst(outline: Outline, dated: readonly Label[], labels: readonly Label[]): readonly Label[] {
  const [first] = dated;
  if (first === undefined || dated.length === 1 || !isBehindText(outline, first.block)) return dated;
  const own = dated.filter((label) => isInMetadata(label, labels));
  return [...own, ...dated.filter((label) => !own.includes(label))];
}

function isBehindText({ blocks }: Outline, index: number): boolean {
  return blocks
    .slice(0, index)
    .some(({ area, text }) => area === 'main' && text.length >= PROSE_LENGTH && PROSE.test(text));
}

/** Whether labels without anything between them lead from this one to a document's number or index number. */
function isInMetadata(label: Label, labels: readonly Label[]): boolean {
  const at = labels.indexOf(label);
  for (const step of [-1, 1]) {
    for (let n = at; ; n += step) {
      const [one, next] = [labels[n], labels[n + step]];
      if (one === undefined) break;
      if (one.field === 'documentNumber' || one.field === 'indexNumber') return true;
      const [before, behind] = step < 0 ? [next, one] : [one, next];
      if (before === undefined || behind === undefined || behind.block - endOf(before) > 1) break;
    }
  }
  return false;
}

function endOf({ block, valueBlock }: Label): number {
  return valueBlock ?? block;
}

/** The line right under the title, or under what stands between: 县水利局 2019-04-28 阅读 12. */
function isUnderTitle({ blocks }: Outline, index: number, title: string | null): boolean {
  return title !== null && (blocks[index - 1]?.text === title || blocks[index - 2]?.text === title);
}

function onlyDate(text: string): FoundDate | null {
  const dates = text.length <= LONGEST_HEAD_LINE ? findDates(text) : [];
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** Where tag and label name the same day, the one with the time of day says more. */
function preferPrecise(candidates: Candidate[]): void {
  const [first] = candidates;
  if (first === undefined) return;
  const better = candidates.findIndex((c) => c.value.startsWith(`${first.value} `) && c.from !== 'url');
  if (better > 0) candidates.unshift(...candidates.splice(better, 1));
}

function whyLost(lost: Candidate, won: Candidate): string {
  if (lost.value.slice(0, 10) === won.value.slice(0, 10)) return '同一天，时刻不同';
  if (lost.from === 'url') return '网址中的日期常为建稿或迁移日期，不作发布日期';
  return won.from === 'meta' ? '与页面标签PubDate不一致，以页面标签为准' : '页面先出现的发布日期优先';
}

/** Whether a label dates other things than the page as well (时间：, 日期：). */
export function isWeakDateLabel(label: string): boolean {
  return WEAK_LABELS.has(label);
}

/** The day stands beside a link to another entry: 相关文件 …的通知 发布时间：…. */
function isBesideLink({ blocks, links }: Outline, index: number): boolean {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (block === undefined) return false;
  const inRow = before?.node !== null && before?.node === block.node;
  const row = rowOf(block.node);
  let above = inRow ? index - 2 : index - 1;
  if (row !== null) while (above >= 0 && rowOf(blocks[above]?.node ?? null) === row) above--;
  const from = blocks[above]?.order ?? 0;
  return linksBetween(links, from, block.order).some(({ text, url }) => text.length >= LONG_LINK && url !== null);
}

/** The `<dl>` or `<li>` of one entry with its title, abstract and day. */
function rowOf(node: TreeElement | null): TreeElement | null {
  const around = node === null || ROW_TAGS.has(node.name) ? node : parentOf(node);
  return around !== null && ROW_TAGS.has(around.name) ? around : null;
}

function isInHead(outline: Outline, label: Label, head: { start: number; end: number }): boolean {
  const block = outline.blocks[label.block];
  return (
    block !== undefined &&
    block.order >= head.start &&
    block.order <= head.end &&
    block.text.length <= 120 &&
    !EVENT.test(block.text)
  );
}

/** Date within an address: /2024/5/6/, /202405/t20240506_1.html, /2024-05-06/; null where there is none. */
export function urlDate(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const match = URL_DATE.exec(path);
  if (match) return findCompactDates(`${match[1]}${match[2]}${match[3]}`)[0] ?? null;
  const loose = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//.exec(path);
  return loose ? (firstDate(`${loose[1]}-${loose[2]}-${loose[3]}`)?.date ?? null) : null;
}

function stamp(found: FoundDate): string {
  return found.time === null || /^00:00(:00)?$/.test(found.time) ? found.date : `${found.date} ${found.time}`;
}
