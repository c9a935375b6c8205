import { isName, nameInCell } from './names.ts';
import { isTopicWord, topicOf, type Topic } from './topics.ts';
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
  /** The table that it belongs to, the same object for all its rows. */
  of: object;
}

export interface Table {
  /** Takes the next row and gives a segment for each cell that has text. */
  row(cells: readonly Cell[]): Segment[];
}

const BODY = /公司|合作社|工厂|集团|经营部|家庭农场|村委会|居委会|村民委员会/;
const LONG_NUMBER = /[\d０-９]{6}/;
/** 家长身份证号, 代领人手机: the number is not that of whom the row is about. */
const OF_OTHERS = /^(家长|监护人|父亲|母亲|代领人|代办人|照料|护理人|共同申请人|配偶|亲属|联系人)/;
const NOTHING: ReadonlySet<Topic> = new Set();
/** So many names in one column, and the column is one of names, whatever stands in its other cells. */
const NAMES_IN_COLUMN = 3;

/** Reads a table row by row, in flat memory: learns its headers as they come and tells every cell what stands over and beside it. */
export function createTable(): Table {
  let headers = new Map<number, string>();
  let topics = new Map<number, Topic>();
  /** Columns about another person than the row's. */
  let ofOthers: ReadonlySet<number> = new Set();
  let known: ReadonlySet<Topic> = NOTHING;
  let wasHeader = false;
  /** What a form has said so far of the person it is about: its name stands in another row than its numbers. */
  let form: Map<Topic, string> | null = null;
  const namesByColumn = new Map<number, number>();
  /** Names by column, in a table that stands on its side. */
  let across: ReadonlyMap<number, string> | null = null;
  const of = {};

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
    // 残疾证号 | 类别 | 等级: the short ones are about the same.
    if ([...joined.values()].some((text) => /残疾/.test(text)))
      for (const [column, text] of joined)
        if (/^(类别|类型|等级|级别)$/.test(text.replace(/\s/g, ''))) topics.set(column, 'health');
    ofOthers = new Set(
      [...joined].filter(([, text]) => OF_OTHERS.test(text.replace(/\s/g, ''))).map(([column]) => column),
    );
    known = new Set(topics.values());
    namesByColumn.clear();
  };
  const readForm = (cells: readonly Cell[], labels: readonly (string | null)[]): Row => {
    const said = new Map<Topic, string>();
    for (const [i, { text }] of cells.entries()) {
      const topic = labels[i] == null ? null : topicOf(labels[i]);
      if (topic !== null && !said.has(topic)) said.set(topic, text);
    }
    if (form === null || said.has('name') || said.has('child')) form = new Map();
    for (const [topic, text] of said) form.set(topic, text);
    // A copy: the form goes on, and this row's segments are judged later.
    const all = new Map(form);
    return { of, cells: all, guess: null, table: new Set(all.keys()), hasBody: cells.some(({ text }) => isBody(text)) };
  };
  const readRow = (cells: readonly Cell[]): Row => {
    const byTopic = new Map<Topic, string>();
    let guess: string | null = null;
    let hasBody = false;
    for (const { column, text } of cells) {
      const topic = topics.get(column);
      if (topic !== undefined && !byTopic.has(topic) && !(topic === 'id' && ofOthers.has(column)))
        byTopic.set(topic, text);
      if (isBody(text)) hasBody = true;
      const named = text.length < 16 ? NAMED_CELL.exec(text)?.[1] : undefined;
      if (named !== undefined && !byTopic.has('name')) byTopic.set('name', named);
      if (topic === 'other' || topic === 'guardian' || text.length > 6 || !isName(text)) continue;
      guess ??= text;
      namesByColumn.set(column, (namesByColumn.get(column) ?? 0) + 1);
    }
    if (known.has('name') || known.has('child')) return { of, cells: byTopic, guess: null, table: known, hasBody };
    return { of, cells: byTopic, guess: guess ?? nameByColumn(cells, namesByColumn), table: known, hasBody };
  };

  return {
    row(all) {
      const cells = all.filter(({ text }) => text.trim() !== '');
      if (isLineOfLabels(cells)) return cells.map((cell, i) => besideOthers(cell, cells[i - 1], cells[i + 1]));
      across = namesAcross(cells) ?? (goesOnAcross(cells, across) ? across : null);
      if (across !== null) return rowAcross(cells, across, of);
      const labels = labelsOfForm(cells, form !== null);
      const isHeader = labels === null && (isHeaderRow(cells) || (wasHeader && isRestOfHeader(cells, headers)));
      if (isHeader) learn(cells);
      wasHeader = isHeader;
      if (labels === null) form = null;
      if (isHeader) return cells.map(({ text, place }) => ({ text, place }));
      const row = labels === null ? readRow(cells) : readForm(cells, labels);
      return cells.map((cell, i) => {
        const segment: Segment = { text: cell.text, place: cell.place, row, column: cell.column };
        const left = cells[i - 1]?.text;
        const label = labels?.[i] ?? (left !== undefined && /[：:]\s*$/.test(left) && isLabel(left) ? left : undefined);
        const header = headers.get(cell.column);
        if (label !== undefined) segment.label = label;
        else if (header !== undefined && labels === null) {
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

const FEWEST_ACROSS = 2;

/** 姓名 | 张三 | 李四 | 王五: each column is a person. */
function namesAcross(cells: readonly Cell[]): ReadonlyMap<number, string> | null {
  const [head, ...rest] = cells;
  if (head === undefined || rest.length < FEWEST_ACROSS) return null;
  const topic = isFormLabel(head.text) ? topicOf(head.text) : null;
  if (topic !== 'name' && topic !== 'child') return null;
  const names = rest.filter(({ text }) => isName(text) && topicOf(text) === null);
  const others = rest.filter(({ text }) => nameInCell(text) === null || topicOf(text) !== null);
  if (names.length < FEWEST_ACROSS || others.length > 0) return null;
  return new Map(rest.map(({ column, text }) => [column, text]));
}

function goesOnAcross(cells: readonly Cell[], across: ReadonlyMap<number, string> | null): boolean {
  const [head, ...rest] = cells;
  return (
    across !== null && head !== undefined && isFormLabel(head.text) && rest.every(({ column }) => across.has(column))
  );
}

function rowAcross(cells: readonly Cell[], across: ReadonlyMap<number, string>, of: object): Segment[] {
  const head = cells[0]!;
  const topic = topicOf(head.text);
  const table: ReadonlySet<Topic> = new Set<Topic>(topic === null ? ['name'] : ['name', topic]);
  return cells.map(({ column, text, place }): Segment => {
    const name = across.get(column);
    if (name === undefined) return { text, place };
    const row: Row = { of, cells: new Map([['name', name]]), guess: null, table, hasBody: false };
    return { text, place, row, column, label: head.text };
  });
}

/** A cell that says itself whose name it holds: 姓名：张三. */
const NAMED_CELL =
  /^\s*(?:户主|学生|儿童|申请人)?(?:姓\s*名|户\s*主|申请人|当事人)\s*[：:]\s*([\u4e00-\u9fa5·]{2,8})\s*$/;

/** Cells that bring their labels along, as a line with gaps does: 联系人：李老师 电话：… is no row of the table above it. */
const LABELLED = /^[^：:\d]{2,10}[：:]\s*\S/;

function isLineOfLabels(cells: readonly Cell[]): boolean {
  const labelled = cells.filter(({ text }) => LABELLED.test(text)).length;
  return labelled > 1 && labelled * 2 > cells.length && !cells.some(({ text }) => NAMED_CELL.test(text));
}

function besideOthers({ text, place }: Cell, left: Cell | undefined, right: Cell | undefined): Segment {
  return {
    text,
    place,
    ...(left !== undefined && { before: left.text.slice(-CONTEXT) }),
    ...(right !== undefined && { after: right.text.slice(0, CONTEXT) }),
  };
}

const CONTEXT = 60;

function isBody(text: string): boolean {
  return text.length > 3 && BODY.test(text);
}

/** In a table without headers: what stands in the column where names have stood so far. */
function nameByColumn(cells: readonly Cell[], names: ReadonlyMap<number, number>): string | null {
  let best = -1;
  let most = NAMES_IN_COLUMN - 1;
  for (const [column, count] of names) {
    if (count <= most) continue;
    best = column;
    most = count;
  }
  const text = cells.find(({ column }) => column === best)?.text;
  return text === undefined ? null : nameInCell(text);
}

function isLabel(text: string): boolean {
  return text.length <= 20 && !LONG_NUMBER.test(text);
}

/** How headings end whose word we do not know. */
export const HEADING =
  /(名称?|号码?|编号|日期|时间|情况|数量?|[金总]?额|地点|地址|标准|方式|单位|类型|类别|状态|内容|原因|事项|意见|结果)$/;

/** Only labels, at least two that read like headings and one that we know. */
function isHeaderRow(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || !cells.every(({ text }) => text.length <= 40 && !LONG_NUMBER.test(text))) return false;
  const known = cells.filter(({ text }) => topicOf(text) !== null).length;
  if (known === 0) return false;
  const headings = known + cells.filter(({ text }) => topicOf(text) === null && HEADING.test(text.trim())).length;
  return headings >= 2 && headings * 2 >= cells.length && !cells.some(({ text }) => isValue(text));
}

/** What a narrow column leaves of its headers for the next line: 联系 over 方式. */
function isRestOfHeader(cells: readonly Cell[], headers: ReadonlyMap<number, string>): boolean {
  if (!cells.every(({ text }) => text.length <= 8 && !/[\d０-９]/.test(text) && !isValue(text))) return false;
  return cells.some(({ column, text }) => {
    const over = headers.get(column);
    return over !== undefined && isTopicWord(`${over}${text}`) && topicOf(`${over}${text}`) !== topicOf(over);
  });
}

/** A cell that only a data row has. */
function isValue(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return /^(男|女|\d[\d.,]*|[^*＊]*[*＊].*)$/.test(plain) || (isName(plain) && topicOf(plain) === null);
}

/**
 * Label and value in turn, as in 姓名 | 张三 | 性别 | 女; blank values may be missing.
 * @param isOpen a form has begun above, so that plain words are values too
 * @returns the label of each value, null for the labels; null where it is no such row
 */
function labelsOfForm(cells: readonly Cell[], isOpen: boolean): (string | null)[] | null {
  if (cells.length < 2) return null;
  const labels: (string | null)[] = [];
  let values = 0;
  let sure = 0;
  for (const [i, { text }] of cells.entries()) {
    const left = labels[i - 1] === null ? cells[i - 1]?.text : undefined;
    if (isFormLabel(text)) {
      labels.push(null);
      continue;
    }
    // Two values side by side: no form but a row of a list.
    if (left === undefined) return null;
    labels.push(left);
    values++;
    if (isValue(text) || LONG_NUMBER.test(text) || text.length > 12) sure++;
  }
  return (isOpen ? values : sure) > 0 && values * 3 >= cells.length ? labels : null;
}

function isFormLabel(text: string): boolean {
  const plain = text.replace(/[\s：:]/g, '');
  return plain.length <= 14 && topicOf(plain) !== null && !/[\d０-９]/.test(plain) && !isName(plain);
}
