import type { TextLine } from '../../facts/page-facts.ts';
import { clip } from '../../text/normalise.ts';
import { findNumbers } from '../policy/numbers.ts';
import { namedDocuments } from '../policy/titles.ts';

/** A document that a list of a clean-up (清理结果) calls abolished or expired, or of which it does not say what became. */
export interface Listed {
  title: string | null;
  number: string | null;
  /** The row or sentence that names it. */
  quote: string;
  /** Null where only what the list is called can tell. */
  isGone: true | null;
}

const GONE = /废止|失效/;
const STAYS = /继续有效|继续执行|保留|修改|修订|暂时?保留|现行有效/;
const MOST = 400;

/** Whether a name or a heading stands over what is gone; null where it says both or neither. */
export function saysGone(text: string): boolean | null {
  return GONE.test(text) === STAYS.test(text) ? null : GONE.test(text);
}

/**
 * The documents that a list names, but for those that it calls valid. Follows the headings 废止 and 继续有效; a cell of a row's
 * own that says either, or a tick in a column that does, counts before them.
 * @param start what stands over the list; null where that does not say
 */
export function readListed(lines: readonly TextLine[], start: boolean | null): Listed[] {
  const found: Listed[] = [];
  const isTicked = createTickReader();
  let isGone = start;
  for (const row of rowsOf(lines)) {
    const texts = row.map(({ text }) => text);
    const joined = texts.join(' ');
    if (row.length === 1 && isListHeading(joined)) {
      isGone = saysGone(joined) ?? (GONE.test(joined) ? false : isGone);
      continue;
    }
    const own = isTicked(row) ?? rowSaysGone(texts) ?? isGone;
    if (own !== false) found.push(...namesIn(texts).map((name) => ({ ...name, isGone: own })));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

/** A short line that says what became of those that follow. */
function isListHeading(text: string): boolean {
  return (
    text.length <= 40 && (GONE.test(text) || STAYS.test(text)) && !text.includes('《') && findNumbers(text).length === 0
  );
}

/** A row that says which column has the documents' numbers. */
export function isListHead(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.some((cell) => /^(发?文(件)?字?(编)?号|文件编号)$/.test(cell.replace(/\s/g, '')));
}

interface RowCell {
  text: string;
  /** Null outside tables. */
  column: number | null;
}

const TICK = /^[√✓✔☑■●★○△YV是]$/;

/** Lists with a column each for 继续有效, 修改 and 废止 tick one of them. */
function createTickReader(): (row: readonly RowCell[]) => boolean | null {
  let heads = new Map<number | null, boolean>();
  return (row) => {
    const says = row.flatMap(({ text, column }) => {
      const gone = text.length <= 8 ? saysGone(text) : null;
      return gone === null ? [] : [[column, gone] as const];
    });
    if (new Set(says.map(([, gone]) => gone)).size > 1) {
      heads = new Map(says);
      return null;
    }
    const ticked = row.find(({ text, column }) => TICK.test(text.trim()) && heads.has(column));
    return ticked === undefined ? null : (heads.get(ticked.column) ?? null);
  };
}

/** 废止（已被云政规〔2024〕3号代替） is the state of its row, however long. */
const STATE = /^(予以|宣布|自然)?(废止|失效|继续有效|继续执行|保留|修改|修订|现行有效)[（(，,。；;：:]/;

/** What a row or sentence says of its own, outside the titles that it names; null where it says nothing. */
function rowSaysGone(line: readonly string[]): boolean | null {
  const says =
    line.length > 1
      ? (line.find((cell) => (cell.length <= 8 && (GONE.test(cell) || STAYS.test(cell))) || STATE.test(cell)) ?? '')
      : (line[0] ?? '').replace(/《[^》]{0,300}》/g, '');
  const state = (line.length > 1 ? STATE.exec(says)?.[0] : undefined) ?? says;
  if (STAYS.test(state)) return false;
  return GONE.test(state) && (line.length > 1 || (line[0] ?? '').includes('《')) ? true : null;
}

/** A table's rows as their cells, everything else line by line, also what a table only lays out. */
function rowsOf(lines: readonly TextLine[]): RowCell[][] {
  const rows: RowCell[][] = [];
  const laidOut = layoutRows(lines);
  let last = '';
  for (const { text, cell } of lines) {
    const place = cell === undefined ? '' : `${cell.table}/${cell.row}`;
    const row = laidOut.has(place) ? '' : place;
    const column = row === '' ? null : (cell?.column ?? null);
    if (row !== '' && row === last) rows.at(-1)?.push({ text, column });
    else rows.push([{ text, column }]);
    last = row;
  }
  return rows;
}

/** No cell of a list of documents holds so many texts: an article beside a menu does. */
const MOST_IN_CELL = 6;

function layoutRows(lines: readonly TextLine[]): ReadonlySet<string> {
  const cells = new Map<string, number>();
  const rows = new Set<string>();
  for (const { cell } of lines) {
    if (cell === undefined) continue;
    const key = `${cell.table}/${cell.row}/${cell.column}`;
    const count = (cells.get(key) ?? 0) + 1;
    cells.set(key, count);
    if (count > MOST_IN_CELL) rows.add(`${cell.table}/${cell.row}`);
  }
  return rows;
}

type Named = Omit<Listed, 'isGone'>;

/** A row of a table names one document; a sentence may name several, each with its number behind it. */
function namesIn(line: readonly string[]): Named[] {
  const quote = clip(line.join(' '), 160);
  const numbers = findNumbers(line.join('\n'));
  if (line.length > 1) {
    const title = titleIn(line);
    return title === null && numbers.length === 0
      ? []
      : [{ title: title === null ? null : (namedDocuments(title)[0] ?? title), number: numbers[0] ?? null, quote }];
  }
  const text = line[0] ?? '';
  const titles = namedDocuments(text);
  if (titles.length === 0) return numbers.map((number) => ({ title: null, number, quote }));
  return titles.map((title) => {
    const behind = /^》?[（(]?([^》]{0,30}号)/.exec(text.slice(text.indexOf(title) + title.length))?.[1];
    return { title, number: behind === undefined ? null : (findNumbers(behind)[0] ?? null), quote };
  });
}

const DOCUMENT = /《|关于|(通知|办法|规定|细则|规则|意见|决定|方案|措施|制度|公告|通告|规划|预案|标准|条例)/;

const WORDS = /[\u4e00-\u9fa5]{4}/;

/** The cell that names the document; whoever issued it may stand before. */
function titleIn(line: readonly string[]): string | null {
  const long = line.filter((cell) => cell.length >= 8 && WORDS.test(cell) && findNumbers(cell).length === 0);
  return long.find((cell) => DOCUMENT.test(cell)) ?? long[0] ?? line.find((cell) => cell.includes('《')) ?? null;
}
