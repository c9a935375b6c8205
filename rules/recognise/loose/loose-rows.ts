import { remembering } from '../../text/remembering.ts';
import { isName } from '../names.ts';
import { HEADING } from '../tables.ts';
import { isTopicWord, topicOf, type Topic } from '../topics.ts';
import { alignStream, type Heading } from './fit.ts';

// Tables of pages that are none in the page's own code: cards with label and value in turn, grids of boxes. What is left of them is
// one short text after the other.

export interface LooseCell {
  /** Number of the text in the list given; null for a heading made up from labels. */
  index: number | null;
  column: number;
  text: string;
}

export interface LooseTable {
  /** First text of it, and the one behind its last; labels in between are no cells. */
  from: number;
  to: number;
  /** The first row has the headings. */
  rows: LooseCell[][];
}

const LONGEST = 60;
const FEWEST = 4;
/** Longest run looked at; what is beyond begins anew. */
const MOST = 5_000;
/** One of them is among the headings of every such table. */
export const PERSONAL: ReadonlySet<Topic> = new Set<Topic>([
  'id',
  'phone',
  'bank',
  'disability',
  'student',
  'passport',
  'birth',
]);

/**
 * @param texts short texts in order; null is something else, over which no table goes
 * @returns the tables by their first text
 */
export function looseTables(texts: readonly (string | null)[]): Map<number, LooseTable> {
  return new Map(allTables(texts).map((table) => [table.from, table]));
}

function allTables(texts: readonly (string | null)[]): LooseTable[] {
  const tables: LooseTable[] = [];
  let labels: boolean[] = [];
  let from = 0;
  for (let i = 0; i <= texts.length; i++) {
    const text = texts[i];
    const sort = text == null || text.length > LONGEST ? 'other' : sortOf(text);
    if (sort === 'other' || i - from >= MOST) {
      if (labels.length >= FEWEST && labels.includes(true)) tables.push(...tablesIn(texts, from, labels));
      labels = [];
      from = sort === 'other' ? i + 1 : i;
    }
    if (sort !== 'other') labels.push(sort === 'label');
  }
  return tables;
}

/** What a text can be in such a table: nearly all are menus and lists, the same on every page. */
const sortOf = remembering((text) => (/[。]|[：:]\s*\S/.test(text) ? 'other' : isLabel(text) ? 'label' : 'value'));

function tablesIn(texts: readonly (string | null)[], from: number, labels: boolean[]): LooseTable[] {
  const at = (i: number): string => texts[from + i] ?? '';
  const pairs = labels.filter((isOne, i) => isOne && labels[i + 1] === false).length;
  const all = labels.filter(Boolean).length;
  if (pairs >= 2 && pairs * 2 >= all && (all * 3 >= labels.length || comesAgain(labels, at))) {
    addUnknown(labels, at);
    const cards = readCards(labels, from, at);
    return cards === null ? [] : [cards];
  }
  return readGrids(labels, from, at);
}

function isLabel(text: string): boolean {
  const plain = text.replace(/[\s：:]/g, '');
  if (plain === '' || plain.length > 16 || /\d{2}|^\d/.test(plain)) return false;
  return topicOf(plain) !== null && (isTopicWord(plain) || !isName(plain));
}

/** Cards name each number anew, a grid has its headings once. */
function comesAgain(labels: readonly boolean[], at: (i: number) => string): boolean {
  const seen = new Set<string>();
  return labels.some((isOne, i) => {
    if (!isOne || !/[\d*]{6}/.test(at(i + 1)) || !isPersonal(at(i))) return false;
    const known = seen.has(at(i));
    seen.add(at(i));
    return known;
  });
}

/** Labels that we do not know: they read like headings or come again and again, and stand behind a value. */
function addUnknown(labels: boolean[], at: (i: number) => string): void {
  const counts = new Map<string, { all: number; behind: number }>();
  for (const [i, isOne] of labels.entries()) {
    const text = at(i).trim();
    if (isOne || text.length > 12 || /\d|^[男女]$/.test(text)) continue;
    const count = counts.get(text) ?? { all: 0, behind: 0 };
    counts.set(text, count);
    count.all++;
    if (i === 0 || labels[i - 1] === false) count.behind++;
  }
  for (let i = 0; i < labels.length; i++) {
    const text = at(i).trim();
    const count = labels[i] === true ? undefined : counts.get(text);
    if (count === undefined || count.behind * 2 <= count.all || isName(text)) continue;
    // Behind a value and before another one: a label; where headings follow each other, what reads like one.
    if (HEADING.test(text) || (count.all > 1 && text.length > 1 && labels[i - 1] === false && labels[i + 1] === false))
      labels[i] = true;
  }
}

/** Label, value, label, value…; the label that came first begins the next person. */
function readCards(labels: readonly boolean[], from: number, at: (i: number) => string): LooseTable | null {
  const columns = new Map<string, number>();
  const rows: LooseCell[][] = [];
  let row: LooseCell[] = [];
  let seen = new Set<number>();
  let column = -1;
  for (const [i, isOne] of labels.entries()) {
    const text = at(i);
    if (isOne) {
      const label = text.replace(/[\s：:]/g, '');
      column = columns.get(label) ?? columns.size;
      columns.set(label, column);
      if (seen.has(column)) {
        rows.push(row);
        row = [];
        seen = new Set();
      }
      seen.add(column);
    } else if (column !== -1) row.push({ index: from + i, column, text });
  }
  rows.push(row);
  const heads = [...columns].map(([text, head]): LooseCell => ({ index: null, column: head, text }));
  if (!heads.some(({ text }) => isPersonal(text))) return null;
  return {
    from: from + labels.indexOf(true),
    to: from + labels.length,
    rows: [heads, ...rows.filter((one) => one.length > 0)],
  };
}

/** All headings, then all cells row by row; empty ones have left nothing. */
function readGrids(labels: readonly boolean[], from: number, at: (i: number) => string): LooseTable[] {
  const tables: LooseTable[] = [];
  let i = 0;
  while (i < labels.length) {
    const head = headAt(labels, i, at);
    if (head === null) {
      i++;
      continue;
    }
    // The next head ends this table.
    let end = head;
    while (end < labels.length && headAt(labels, end, at) === null) end++;
    const headings: Heading[] = [];
    for (let n = i; n < head; n++) headings.push({ text: at(n), topic: topicOf(at(n)) });
    const values: string[] = [];
    for (let n = head; n < end; n++) values.push(at(n));
    const steps = values.length < 2 ? null : alignStream(values, headings);
    if (steps !== null && (steps.at(-1)?.fit ?? 0) > 0) {
      const rows: LooseCell[][] = [headings.map(({ text }, column) => ({ index: from + i + column, column, text }))];
      for (const [n, { column, isFirst }] of steps.entries()) {
        if (isFirst) rows.push([]);
        rows.at(-1)!.push({ index: from + head + n, column, text: values[n]! });
      }
      tables.push({ from: from + i, to: from + end, rows });
    }
    i = end;
  }
  return tables;
}

const FEWEST_HEADS = 3;
/** Headings that we do not know, in a row. */
const UNKNOWN = 2;

/** Where the headings that begin here end; null where none do. */
function headAt(labels: readonly boolean[], from: number, at: (i: number) => string): number | null {
  if (labels[from] !== true && !isHeading(at(from))) return null;
  let end = from;
  let known = 0;
  let isPersons = false;
  for (let i = from, unknown = 0; i < labels.length && unknown <= UNKNOWN; i++) {
    const text = at(i);
    if (/\d/.test(text) || text.length > 16) break;
    if (labels[i] !== true && !HEADING.test(text)) {
      if (isName(text)) break;
      unknown++;
      continue;
    }
    unknown = 0;
    known++;
    end = i + 1;
    if (isPersonal(text)) isPersons = true;
  }
  return known >= FEWEST_HEADS && isPersons && known * 2 >= end - from ? end : null;
}

function isHeading(text: string): boolean {
  return text.length <= 12 && !/\d/.test(text) && HEADING.test(text);
}

function isPersonal(text: string): boolean {
  const topic = topicOf(text);
  return topic !== null && PERSONAL.has(topic);
}
