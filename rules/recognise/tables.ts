import { isName } from './names.ts';
import { topicOf, type Topic } from './topics.ts';
import type { Place, Segment } from './types.ts';

/** A cell as given; empty cells may be left out. */
export interface Cell {
  column: number;
  text: string;
  place: Place;
}

/** What the other cells of a row say, for context. Holds text of the page: never part of a hit. */
export interface Row {
  /** First cell of each topic. */
  cells: ReadonlyMap<Topic, string>;
  /** Where no header says so: the cell that looks like a person's name. */
  guess: string | null;
  /** Topics of all columns. */
  table: ReadonlySet<Topic>;
  /** A cell names a company or another body. */
  hasBody: boolean;
}

export interface Table {
  /** Takes the next row and gives a segment for each cell that has text. */
  row(cells: readonly Cell[]): Segment[];
}

const BODY = /公司|合作社|银行(?!卡|账|帐)|工厂|集团|经营部|家庭农场|村委会|居委会|村民委员会/;
const LONG_NUMBER = /[\d０-９]{6}/;
const NOTHING: ReadonlySet<Topic> = new Set();

/** Reads a table row by row, in flat memory: learns its headers as they come and tells every cell what stands over and beside it. */
export function createTable(): Table {
  let headers = new Map<number, string>();
  let topics = new Map<number, Topic>();
  let known: ReadonlySet<Topic> = NOTHING;
  let wasHeader = false;

  const learn = (cells: readonly Cell[]): void => {
    const joined = new Map(wasHeader ? headers : []);
    for (const { column, text } of cells) {
      const over = wasHeader ? joined.get(column) : undefined;
      joined.set(column, over === undefined || over === text ? text : `${over} ${text}`);
    }
    headers = joined;
    topics = new Map();
    for (const [column, text] of joined) {
      const topic = topicOf(text);
      if (topic !== null) topics.set(column, topic);
    }
    known = new Set(topics.values());
  };

  return {
    row(all) {
      const cells = all.filter(({ text }) => text.trim() !== '');
      const isHeader = isHeaderRow(cells);
      if (isHeader) learn(cells);
      wasHeader = isHeader;
      if (isHeader) return cells.map(({ text, place }) => ({ text, place }));
      const labels = isFormRow(cells);
      const row = readRow(cells, topics, known, labels);
      return cells.map((cell, i) => {
        const segment: Segment = { text: cell.text, place: cell.place, row };
        const left = cells[i - 1]?.text;
        const header = headers.get(cell.column);
        if (left !== undefined && (labels || /[：:]\s*$/.test(left)) && isLabel(left)) segment.label = left;
        else if (header !== undefined) {
          segment.header = header;
          segment.topic = topics.get(cell.column) ?? null;
          if (cell.place.in === 'cell' || cell.place.in === 'sheet') {
            segment.place = { ...cell.place, header: header.replace(/\s+/g, '').slice(0, 14) };
          }
        }
        return segment;
      });
    },
  };
}

function isLabel(text: string): boolean {
  return text.length <= 20 && !LONG_NUMBER.test(text);
}

const HEADING =
  /(名称?|号码?|编号|日期|时间|情况|数量?|[金总]?额|地点|地址|标准|方式|单位|类型|类别|状态|内容|原因|事项|意见|结果)$/;

/** Only labels, at least two that read like headings and one that we know, and not label and value in turn. */
function isHeaderRow(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || !cells.every(({ text }) => text.length <= 40 && !LONG_NUMBER.test(text))) return false;
  const known = cells.filter(({ text }) => topicOf(text) !== null).length;
  if (known === 0 || isFormRow(cells)) return false;
  const headings = known + cells.filter(({ text }) => topicOf(text) === null && HEADING.test(text.trim())).length;
  return headings >= 2 && headings * 2 >= cells.length && !cells.some(({ text }) => isValue(text));
}

/** A cell that only a data row has. */
function isValue(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return /^(男|女|\d[\d.,]*|.*[*＊].*)$/.test(plain) || (isName(plain) && topicOf(plain) === null);
}

/** Label, value, label, value: 姓名 | 张三 | 性别 | 女. */
function isFormRow(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || cells.length % 2 !== 0) return false;
  return cells.every(({ text }, i) => {
    if (i % 2 === 0) return isLabel(text) && topicOf(text) !== null;
    return topicOf(text) === null || LONG_NUMBER.test(text) || text.length > 12;
  });
}

function readRow(
  cells: readonly Cell[],
  topics: ReadonlyMap<number, Topic>,
  known: ReadonlySet<Topic>,
  isForm: boolean,
): Row {
  const byTopic = new Map<Topic, string>();
  let guess: string | null = null;
  let hasBody = false;
  for (const [i, { column, text }] of cells.entries()) {
    const topic = isForm ? (i % 2 === 1 ? topicOf(cells[i - 1]?.text ?? '') : null) : topics.get(column);
    if (topic !== undefined && topic !== null && !byTopic.has(topic)) byTopic.set(topic, text);
    if (text.length > 3 && BODY.test(text)) hasBody = true;
    if (guess === null && topic !== 'other' && topic !== 'guardian' && text.length < 6 && isName(text)) guess = text;
  }
  const table = isForm ? new Set(byTopic.keys()) : known;
  return { cells: byTopic, guess: table.has('name') || table.has('child') ? null : guess, table, hasBody };
}
