import { isName } from '../names.ts';
import { HEADING } from '../tables.ts';
import { topicOf, type Topic } from '../topics.ts';
import { alignRow, type Heading } from './fit.ts';

// Tables written line by line with something other than tabs between the cells: bars, commas, semicolons, single blanks.

/** In the order tried: what parts a line more strictly comes first. */
const SEPARATORS = [
  /(?:(?<!\s)\s+)?[|│┃¦]\s*/,
  /(?:(?<!\s)\s+)?[;；]\s*/,
  /(?:(?<!\s)\s+)?[，,]\s*/,
  /(?:(?<!\s)\s+)?、\s*/,
  /[ \u3000\u00a0]+/,
] as const;
/** One of them stands over numbers of persons. */
const PERSONAL: ReadonlySet<Topic> = new Set<Topic>(['id', 'phone', 'bank', 'disability', 'student', 'passport']);
const NAMES: ReadonlySet<Topic> = new Set<Topic>(['name', 'child', 'guardian', ...PERSONAL]);
/** What every head of such a list holds; looked for before anything else. */
const MAY_BE_HEAD =
  /(?:姓\s?名|号码?|电话|手机|[账帐]户|[主人者户])\s*(?:[（(][^）)\n]{0,8}[）)]\s*)?[|│┃¦;；，,、 \u3000\u00a0]|[|│┃¦;；，,、 \u3000\u00a0]\s{0,300}(?:姓\s?名|[^|│┃¦;；，,、 \u3000\u00a0。\n]{0,8}(?:号码?|电话|手机|[账帐]户))/g;
/** Most lines have none, and looking for what heads hold takes long. */
const MAY_PART = /[|│┃¦;；，,、 \u3000\u00a0]/;
/** One of them, but for brackets, stands before a separator in any head. */
const ENDS_WORD = /[名号码话机户主人者）)][|│┃¦;；，,、 \u3000\u00a0]/g;
const LONGEST_HEAD = 300;
const LONGEST_ROW = 600;
const LONGEST_CELL = 60;
/** Lines that are no rows after which the table has ended. */
const PATIENCE = 3;
const RULE = /^[\s|│┃┌┬┐├┼┤└┴┘─━═+:=-]+$/;

/** A line of many lines heads such a table. Prose goes through fast: few of its lines hold what heads hold. */
export function holdsHead(block: string): boolean {
  ENDS_WORD.lastIndex = 0;
  for (let found = ENDS_WORD.exec(block); found !== null; found = ENDS_WORD.exec(block)) {
    const from = block.lastIndexOf('\n', found.index) + 1;
    const end = block.indexOf('\n', found.index + 1);
    const to = end === -1 ? block.length : end;
    if (headIn(block.slice(from, Math.min(to, from + LONGEST_HEAD + 1))) !== null) return true;
    ENDS_WORD.lastIndex = to;
  }
  return false;
}

/** The line heads such a table: no other line begins one. */
export function isLineHead(line: string): boolean {
  return headIn(line) !== null;
}

function headIn(line: string): { parts: string[]; separator: RegExp } | null {
  if (line.length > LONGEST_HEAD || !MAY_PART.test(line) || /[。：:？！]/.test(line)) return null;
  MAY_BE_HEAD.lastIndex = 0;
  if (!MAY_BE_HEAD.test(line)) return null;
  for (const separator of SEPARATORS) {
    const parts = partsOf(line, separator);
    if (isHead(parts)) return { parts, separator };
  }
  return null;
}

export interface LineCell {
  column: number;
  text: string;
}

/** Reads lines one by one and tells which of them are rows of such a table, its heads included. */
export interface LineRows {
  /** @returns the cells of a row and whether it begins another table; null for any other line */
  read: (line: string) => { cells: LineCell[]; isNew: boolean } | null;
  isOpen: () => boolean;
  close: () => void;
}

export function createLineRows(): LineRows {
  let headings: Heading[] = [];
  let separator: RegExp | null = null;
  let others = 0;
  let wasHead = false;
  let before = '';

  const readHead = (line: string): { cells: LineCell[]; isNew: boolean } | null => {
    const head = headIn(line);
    if (head !== null) {
      const one = head.separator;
      // A second line of heads goes on with the first where their columns can be told.
      const over = headOver(before, one, head.parts) ?? headOver(before, one, cut(line, one));
      const parts = over !== null && over.length !== head.parts.length ? cut(line, one) : head.parts;
      const goesOn = wasHead && separator === one && over !== null;
      const whole = parts.map((text, c) => (over?.[c] ?? '') + text);
      headings = parts.map((text, c) => ({ text: whole[c]!, topic: topicOf(text === '' ? whole[c]! : text) }));
      separator = one;
      others = 0;
      wasHead = true;
      return { cells: toCells(goesOn ? parts : whole), isNew: !goesOn };
    }
    return null;
  };
  const readRow = (line: string): LineCell[] | null => {
    if (separator === null || line.length > LONGEST_ROW) return null;
    const framed = partsOf(line, separator);
    // Bars at both ends may be empty cells, too.
    const parts = framed.length < headings.length ? cut(line, separator) : framed;
    const filled = parts.filter((part) => part !== '');
    if (filled.length < 2 || filled.some((part) => part.length > LONGEST_CELL)) return null;
    if (parts.length === headings.length) return toCells(parts);
    if (filled.length * 2 < headings.length) return null;
    const aligned = alignRow(filled, headings);
    // More cells than heads, or cells that fit nowhere: what stands in them still stands in one row.
    if (aligned === null || aligned.fit <= 0) return asTheyStand(filled, headings.length);
    return filled.map((text, i) => ({ column: aligned.columns[i]!, text }));
  };

  return {
    read(line) {
      const isRule = RULE.test(line);
      if (isRule) return null;
      const head = readHead(line);
      if (line.trim() !== '') before = line.length > LONGEST_HEAD ? '' : line;
      if (head !== null) return head;
      wasHead = false;
      const cells = readRow(line);
      if (cells !== null) others = 0;
      else if (separator !== null && ++others > PATIENCE) this.close();
      return cells === null ? null : { cells, isNew: false };
    },
    isOpen: () => separator !== null,
    close() {
      headings = [];
      separator = null;
      wasHead = false;
      others = 0;
      before = '';
    },
  };
}

function cut(line: string, separator: RegExp): string[] {
  return line
    .trim()
    .split(separator)
    .map((part) => part.replace(/^"|"$/g, '').trim());
}

function partsOf(line: string, separator: RegExp): string[] {
  const parts = cut(line, separator);
  // Bars at both ends are a frame.
  if (parts.length > 2 && /^[|│┃¦]/.test(line.trim())) parts.shift();
  if (parts.length > 2 && parts.at(-1) === '' && /[|│┃¦]$/.test(line.trim())) parts.pop();
  return parts;
}

/** Cells under no head. A number before everything else numbers the row. */
function asTheyStand(filled: readonly string[], first: number): LineCell[] | null {
  if (!filled.some((part) => /\d{11}/.test(part)) || !filled.some(isName)) return null;
  const cells = filled.map((text, i) => ({ column: first + i, text }));
  return /^\d+$/.test(filled[0]!) ? cells.slice(1) : cells;
}

/** The upper of two lines of heads, where the lower leaves empty what has but one. */
function headOver(line: string, separator: RegExp, parts: readonly string[]): string[] | null {
  if (!parts.includes('')) return null;
  const over = partsOf(line, separator);
  const isOver = over.length === parts.length && over.every((part) => part.length <= 20 && !/\d{4}|[。：:]/.test(part));
  return isOver && parts.every((part, c) => part !== '' || over[c] !== '') ? over : null;
}

function toCells(parts: readonly string[]): LineCell[] {
  return parts.flatMap((text, column) => (text === '' ? [] : [{ column, text }]));
}

/** Words that head a list of persons and nothing else: no sentence that lists what is to be handed in. */
function isHead(parts: readonly string[]): boolean {
  const filled = parts.filter((part) => part !== '');
  if (filled.length < 2 || filled.some((part) => part.length > 20 || /\d{4}/.test(part))) return false;
  const topics = filled.map((part) => topicOf(part));
  const known = topics.filter((topic) => topic !== null);
  const headings = filled.filter((part, i) => topics[i] !== null || HEADING.test(part)).length;
  if (headings * 2 < filled.length || known.length < 2 || filled.some((part) => isName(part) && topicOf(part) === null))
    return false;
  const telling = known.filter((topic) => NAMES.has(topic)).length;
  return known.some((topic) => PERSONAL.has(topic)) ? filled.length > 2 || telling > 1 : false;
}
