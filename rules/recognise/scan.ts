import { beginsName } from './names.ts';
import { spansOf } from './spans.ts';

/** A run of digits or mask characters without a gap. */
export interface Group {
  start: number;
  end: number;
  masked: boolean;
}

/** Groups with single gaps (space, hyphen, zero-width) between them. */
export interface Token {
  start: number;
  end: number;
  digits: number;
  masked: boolean;
  groups: Group[];
}

/** 11 to 20 digits that may be one number: a group, or several joined over their gaps. */
export interface Span {
  start: number;
  end: number;
  /** ASCII digits without gaps. */
  digits: string;
  /** Lengths of its groups. */
  shape: number[];
  /** Several groups that take up their whole token, in no usual grouping: worth something only under a label. */
  loose: boolean;
}

/** Words that a recogniser looks around, in the forms that it can do something with: 精神 alone stands on every page. */
const TRIGGERS = {
  health: [
    '患',
    '确诊',
    '诊断为',
    '视力残',
    '听力残',
    '言语残',
    '肢体残',
    '智力残',
    '精神残',
    '病情：',
    '病情:',
    '病种：',
    '病种:',
    '疾病：',
    '疾病:',
    '疾病名称',
    '聋哑',
    '盲人',
    '智障',
  ],
  minor: ['岁', '孤儿', '困境儿童', '留守儿童', '无人抚养儿童', '女童', '男童', '幼儿', '学生'],
  address: ['住', '家庭地址', '家庭详细地址', '户籍地', '户籍所在地', '户口所在地'],
  birth: ['出生', '生于', '生日', '日生'],
  passport: ['护照', '通行证', '回乡证', '台胞证', '居留证', '居留身份证'],
  email: ['@', '＠'],
  science: ['+1'],
} as const;

export type Trigger = keyof typeof TRIGGERS;

/** What must stand beside a word for it to mean anything. */
const FITS: Partial<Record<string, (text: string, before: number, after: number) => boolean>> = {
  // 患者 is nobody in particular.
  患: (text, _, after) => !/[者难]/.test(text.charAt(after)),
  岁: (text, before) => /[\d０-９周]/.test(text.charAt(before)),
  // 住房, 住建局, 住宿.
  住: (text, _, after) => !/[宅房院户建宿区持校民所]/.test(text.charAt(after)),
  // 3.4E+17.
  '+1': (text, before) => /[Ee]/.test(text.charAt(before)),
};
/** A child is named right after the word for it. */
const namesSomebody = (text: string, _: number, after: number): boolean => beginsName(text, after);
for (const word of TRIGGERS.minor) FITS[word] ??= namesSomebody;

export interface Scan {
  tokens: Token[];
  spans: Span[];
  triggers: Partial<Record<Trigger, number[]>>;
}

const DIGIT = 1;
const MASK = 2;
const GAP = 3;
const CROSS = 4;
const WORD = 5;
const CLASS = new Uint8Array(0x10000);
const WORDS = new Map<number, { trigger: Trigger; word: string; fits: (typeof FITS)[string] }[]>();

function mark(characters: string, value: number): void {
  for (let i = 0; i < characters.length; i++) CLASS[characters.charCodeAt(i)] = value;
}

mark('0123456789０１２３４５６７８９', DIGIT);
mark('*＊×✕✱●○•◆■□…﹡※#＃', MASK);
mark(' \u00a0\u3000-－–—‐‑\u200b\u200c\u200d\ufeff\u00ad', GAP);
mark('xXｘＸ', CROSS);
for (const [trigger, words] of Object.entries(TRIGGERS) as [Trigger, readonly string[]][]) {
  for (const word of words) {
    const code = word.charCodeAt(0);
    CLASS[code] = WORD;
    const bucket = WORDS.get(code) ?? [];
    bucket.push({ trigger, word, fits: FITS[word] });
    WORDS.set(code, bucket);
  }
}

/** Smallest number of digits that any number we look for has in full. */
const FEWEST = 11;

/**
 * One pass over a text: where long numbers, masked numbers and trigger words stand. Linear, and nearly free where there are none.
 * @param codes its UTF-16 codes, where the caller has them: going through an array is faster than through a string
 */
export function scanText(text: string, codes?: Uint16Array): Scan {
  const scan: Scan = { tokens: [], spans: [], triggers: {} };
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const kind = CLASS[codes === undefined ? text.charCodeAt(i) : codes[i]!]!;
    if (kind === 0 || kind === GAP || kind === CROSS) continue;
    if (kind === WORD) noteWords(scan, text, i);
    else i = readToken(scan, text, i) - 1;
  }
  return scan;
}

/** Two signs that may each hide a digit stand side by side. */
export function holdsMask(text: string): boolean {
  // One of any two stands at an odd place.
  for (let at = 1; at < text.length; at += 2)
    if (mayHide(text, at) && (mayHide(text, at - 1) || mayHide(text, at + 1))) return true;
  return false;
}

function mayHide(text: string, at: number): boolean {
  const kind = CLASS[text.charCodeAt(at)];
  return kind === MASK || kind === CROSS;
}

function noteWords(scan: Scan, text: string, at: number): void {
  for (const { trigger, word, fits } of WORDS.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(word, at) || fits?.(text, at - 1, at + word.length) === false) continue;
    // The exponent's sign stands behind its letter, by which recognisers find it.
    (scan.triggers[trigger] ??= []).push(trigger === 'science' ? at - 1 : at);
  }
}

/** Reads the token that starts here and keeps it if it is long enough. @returns where it ends */
function readToken(scan: Scan, text: string, start: number): number {
  let digits = 0;
  let masks = 0;
  let gaps = 0;
  let at = start;
  for (; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) digits++;
    else if (kind === MASK) masks++;
    else if (kind === GAP && isNumeric(kindAt(text, at + 1))) gaps++;
    else break;
  }
  if (digits < FEWEST && (masks === 0 || digits < 3 || digits + masks < 7)) return at;
  // Eleven digits can only be a mobile; a landline with its area code stands on every page.
  if (digits === FEWEST && masks === 0 && !isOne(text.charCodeAt(start))) return at;
  const token: Token = { start, end: at, digits, masked: masks > 0, groups: [] };
  token.groups = gaps === 0 ? [{ start, end: at, masked: masks > 0 }] : splitGroups(text, start, at);
  scan.tokens.push(token);
  if (digits >= FEWEST) spansOf(text, token, scan.spans);
  return at;
}

function isOne(code: number): boolean {
  return code === 0x31 || code === 0xff11;
}

function isNumeric(kind: number): boolean {
  return kind === DIGIT || kind === MASK;
}

/** Two or more x in a row, or one beside a mask character, hide something; a single one may be the check character. */
function kindAt(text: string, at: number): number {
  const kind = CLASS[text.charCodeAt(at)] ?? 0;
  if (kind !== CROSS) return kind;
  const before = CLASS[text.charCodeAt(at - 1)];
  const after = CLASS[text.charCodeAt(at + 1)];
  return before === CROSS || before === MASK || after === CROSS || after === MASK ? MASK : kind;
}

function splitGroups(text: string, start: number, end: number): Group[] {
  const groups: Group[] = [];
  let from = start;
  let masked = false;
  for (let at = start; at <= end; at++) {
    const kind = at === end ? GAP : kindAt(text, at);
    if (kind === MASK) masked = true;
    if (kind !== GAP) continue;
    groups.push({ start: from, end: at, masked });
    from = at + 1;
    masked = false;
  }
  return groups;
}
