import { toHalfWidth } from '../text/normalise.ts';
import { nameAtEnd, nameInCell } from './names.ts';
import { lastLabel, type Topic } from './topics.ts';
import type { View } from './types.ts';

/** What announces a value: the topic, and in Chinese where it was read. */
export interface Clue {
  topic: Topic;
  why: string;
  inText: boolean;
}

const REACH = 36;
/** For what is told of a person after numbers and dates. */
const FAR = 70;
/** What ends the reach of a label. */
const STOP = /[。；;\r\n！？]/;
const FOLLOWING = /^[\s)）]*[（(]\s*([^（()）\d]{2,12})[）)]/;

/** The nearest label of a value: before it in its own sentence, in brackets behind it, else the segment's label, else the column's header. */
export function clueAt(view: View, start: number, end: number): Clue | null {
  const before = sentenceBefore(view.text, start, REACH).replace(/[\s\u200b-\u200d\ufeff]/g, '');
  const label = lastLabel(before);
  if (label !== null && !isSpent(before.slice(label.end), end - start, label.topic)) {
    return { topic: label.topic, why: `前文“${label.word}”`, inText: true };
  }
  const bracket = FOLLOWING.exec(view.text.slice(end, end + 18))?.[1];
  const behind = bracket === undefined ? null : lastLabel(bracket.replace(/\s/g, ''));
  if (behind !== null) return { topic: behind.topic, why: `后文“${behind.word}”`, inText: true };
  if (view.topic === null || view.topic === 'other') return null;
  const { label: beside, header = '' } = view.segment;
  const why = beside === undefined ? `列标题“${shorten(header)}”` : `标签“${shorten(beside)}”`;
  return { topic: view.topic, why, inText: false };
}

/** Labels that go on for several values of different length. */
const LASTING: ReadonlySet<Topic> = new Set<Topic>(['phone', 'office']);

/** Another long number of another length stands between the label and the value: the label was for that one. */
function isSpent(between: string, length: number, topic: Topic): boolean {
  if (LASTING.has(topic)) return false;
  const numbers = toHalfWidth(between).match(/[0-9][0-9-]{4,}[0-9Xx]/g) ?? [];
  return numbers.some((number) => Math.abs(number.length - length) > 1);
}

function shorten(text: string): string {
  const plain = text.replace(/[\s:：]/g, '').replace(/\d{5,}/g, '…');
  return plain.length > 14 ? `${plain.slice(0, 13)}…` : plain;
}

/** The text before a place, back to the end of the last sentence, row or line. */
export function sentenceBefore(text: string, at: number, reach: number): string {
  const from = Math.max(0, at - reach);
  for (let i = at - 1; i >= from; i--) if (STOP.test(text.charAt(i))) return text.slice(i + 1, at);
  return text.slice(from, at);
}

/** The line around a place, at most `reach` characters to each side. */
export function lineAround(text: string, start: number, end: number, reach = 60): string {
  let from = start;
  while (from > 0 && start - from < reach && text.charAt(from - 1) !== '\n') from--;
  let to = end;
  while (to < text.length && to - end < reach && text.charAt(to) !== '\n') to++;
  return text.slice(from, to);
}

/** What stands around a place, lines and neighbouring segments included. */
export function surroundings(view: View, start: number, end: number, reach = 80): string {
  // A line of a form stands by itself: what comes after it may be of an office.
  const { before = '', after = '' } = view.segment.subject === undefined ? view.segment : {};
  const here = view.text.slice(Math.max(0, start - reach), end + reach);
  return `${before}\n${here}\n${after}`;
}

const BETWEEN =
  /(?:[\s\d０-９Xx*＊,，、:：()（）/\\\-.—;"'“”]|来电|来信|致电|反映|持有?|的|(?:19|20)\d\d年\d+月(?:\d+日)?(?:出?生)?|身份证号?码?|公民身份号码|证件号码?|(?:联系)?电话(?:号码)?|手机号?码?|(?:银行)?[卡账帐]号|(?:家庭)?住址|男|女|汉族?|性别|民族|岁|[是为]){1,160}$/;

/** 张三，男，…: what follows may be about anything, the name stays. */
const SEXED = /(?:^|[，,、\s：:])([\u4e00-\u9fa5]{2,8})[，,（(]\s*(?:男|女)[，,）)]/;

/** The person a value stands beside: named in its row, or before it in the text. */
export function personAt(view: View, start: number): { from: 'row' | 'text'; name: string } | null {
  const inRow = personInRow(view);
  if (inRow !== null) return { from: 'row', name: inRow };
  const before = sentenceBefore(view.text, start, REACH);
  const named = nameAtEnd(before) ?? nameAtEnd(before.replace(BETWEEN, '')) ?? nameInParts(before);
  if (named !== null) return { from: 'text', name: named.name };
  const subject = subjectOf(view.text, start) ?? view.segment.subject ?? null;
  return subject === null ? null : { from: 'text', name: subject };
}

/** How far back a sentence names whom it is about: 当事人：张三，男，汉族，…出生，公民身份号码…，住…，联系电话…. */
const SUBJECT_REACH = 160;
const SUBJECT =
  /(?:当事人|被处罚人|被执行人|申请人|被申请人|原告|被告|姓名|户主|村民|居民|信访人|投诉人|经营者)\s*(?:[：:]\s*)?([\u4e00-\u9fa5·]{2,8})\s*[，,、（(]|(?:^|[，,、；;。\s：:])([\u4e00-\u9fa5·]{2,8})[，,（(]\s*[男女][，,）)、]/g;

/** Whom a long sentence is about, where it says so in a way that needs no knowledge of family names. */
function subjectOf(text: string, at: number): string | null {
  const before = sentenceBefore(text, at, SUBJECT_REACH);
  let found: string | null = null;
  for (const match of before.matchAll(SUBJECT)) {
    const name = nameInCell(match[1] ?? match[2] ?? '');
    if (name !== null) found = name;
  }
  return found;
}

/** 农户张三，惠农一卡通账号…: the last part of the sentence that is a name or ends with one. */
function nameInParts(sentence: string): { name: string } | null {
  const parts = sentence.split(/[\s，,、：:（()）"'“”]+/);
  for (const part of parts.reverse()) {
    const named = nameAtEnd(part);
    if (named !== null) return named;
  }
  return null;
}

/** The name that stands in the same sentence shortly before a place, with sex, dates and numbers in between. */
export function nearName({ text, segment }: View, at: number): string | null {
  const before = sentenceBefore(text, at, FAR);
  const named = nameAtEnd(before.replace(BETWEEN, '')) ?? nameAtEnd(before) ?? nameInParts(before);
  if (named !== null) return named.name;
  const first = SEXED.exec(before)?.[1];
  const sexed = first === undefined ? undefined : nameAtEnd(first)?.name;
  return sexed ?? segment.subject ?? null;
}

/** The name in this table row, under a name header or, in a table without headers, by its shape. */
export function personInRow(view: View): string | null {
  const { row } = view.segment;
  if (row === undefined) return null;
  const cell = row.cells.get('child') ?? row.cells.get('name');
  return cell === undefined ? row.guess : nameInCell(cell);
}

/** A table cell that holds one value rather than a sentence. */
export function isCell(view: View): boolean {
  return view.segment.row !== undefined && view.text.length <= 24;
}
