import type { PageFacts } from '../../facts/page-facts.ts';
import { clip, removeSpace } from '../../text/normalise.ts';
import { findNumbers } from '../policy/numbers.ts';
import { namedDocuments } from '../policy/titles.ts';

/** A document that a clean-up list (清理结果) calls abolished or expired. */
export interface Abolished {
  title: string | null;
  number: string | null;
  /** The row or sentence that says so. */
  quote: string;
}

/** The result of a clean-up of normative documents. */
export interface CleanupDetails {
  family: 'cleanup';
  abolished: Abolished[];
  isDated: boolean;
}

const ABOUT = '(规范性|行政|政策性?|政府)文件';
const TITLE = new RegExp(
  `${ABOUT}.{0,12}(清理|修改|废止|失效|继续有效|现行有效)|(清理|废止|失效|继续有效|现行有效|保留).{0,24}文件|(宣布|公布|决定).{0,16}(失效|废止)|关于(修改和?|宣布)?废止`,
);
const PLAN = /(工作方案|实施方案|方案|计划|的请示)$|开展.{0,30}清理.{0,12}(通知|工作)$|征求意见|清理工作|汇编/;
const GONE = /废止|失效/;
const STAYS = /继续有效|继续执行|保留|修改|修订|暂时?保留|现行有效/;
const MOST = 400;

/** Whether a title announces the result of a clean-up, not the plan for one. */
export function isCleanupTitle(title: string): boolean {
  const text = removeSpace(title);
  return TITLE.test(text) && !PLAN.test(text.replace(/《.{0,300}》/, ''));
}

/** Null for pages that are no clean-up list. */
export function readCleanup(page: PageFacts): CleanupDetails | null {
  if (page.kind === 'column' || page.kind === 'home' || page.title === null || !isCleanupTitle(page.title)) return null;
  return {
    family: 'cleanup',
    abolished: readAbolished(page).slice(0, MOST),
    isDated: page.published !== null && page.places.published?.from !== 'url',
  };
}

/** Follows the headings 废止 and 继续有效 through the list; a cell of a row's own that says either counts before them. */
function readAbolished(page: PageFacts): Abolished[] {
  const found: Abolished[] = [];
  let isGone = GONE.test(page.title ?? '') && !STAYS.test(page.title ?? '');
  for (const line of rowsOf(page)) {
    const joined = line.join(' ');
    if (line.length === 1 && isHeading(joined)) {
      if (GONE.test(joined) !== STAYS.test(joined)) isGone = GONE.test(joined);
      else if (GONE.test(joined)) isGone = false;
      continue;
    }
    if (saysGone(line) ?? isGone) found.push(...namesIn(line));
  }
  return found;
}

/** What a row or sentence says of its own, outside the titles that it names; null where it says nothing. */
function saysGone(line: readonly string[]): boolean | null {
  const says =
    line.length > 1
      ? (line.find((cell) => cell.length <= 8 && (GONE.test(cell) || STAYS.test(cell))) ?? '')
      : (line[0] ?? '').replace(/《[^》]{0,300}》/g, '');
  if (STAYS.test(says)) return false;
  return GONE.test(says) && (line.length > 1 || (line[0] ?? '').includes('《')) ? true : null;
}

function isHeading(text: string): boolean {
  return (
    text.length <= 40 && (GONE.test(text) || STAYS.test(text)) && !text.includes('《') && findNumbers(text).length === 0
  );
}

/** A table's rows as their cells, everything else block by block, also what a table only lays out. */
function rowsOf(page: PageFacts): string[][] {
  const rows: string[][] = [];
  const laidOut = layoutRows(page);
  let last = '';
  for (const { text, area, cell } of page.blocks) {
    if (area !== 'main' || text === page.title) continue;
    const place = cell === undefined ? '' : `${cell.table}/${cell.row}`;
    const row = laidOut.has(place) ? '' : place;
    if (row !== '' && row === last) rows.at(-1)?.push(text);
    else rows.push([text]);
    last = row;
  }
  return rows;
}

/** No cell of a list of documents holds so many texts: an article beside a menu does. */
const MOST_IN_CELL = 6;

function layoutRows({ blocks }: PageFacts): ReadonlySet<string> {
  const cells = new Map<string, number>();
  const rows = new Set<string>();
  for (const { cell } of blocks) {
    if (cell === undefined) continue;
    const key = `${cell.table}/${cell.row}/${cell.column}`;
    const count = (cells.get(key) ?? 0) + 1;
    cells.set(key, count);
    if (count > MOST_IN_CELL) rows.add(`${cell.table}/${cell.row}`);
  }
  return rows;
}

/** A row of a table names one document; a sentence may name several, each with its number behind it. */
function namesIn(line: readonly string[]): Abolished[] {
  const quote = clip(line.join(' '), 160);
  const numbers = findNumbers(line.join('\n'));
  if (line.length > 1) {
    const title =
      line.find((cell) => cell.length >= 8 && findNumbers(cell).length === 0) ??
      line.find((cell) => cell.includes('《')) ??
      null;
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
