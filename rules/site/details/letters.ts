import { isAnswerAbove, isChannel, readExchanges, standing } from '../../facts/exchange.ts';
import type { Block, PageFacts, PageKind } from '../../facts/page-facts.ts';
import { firstDate } from '../../text/dates.ts';
import { removeSpace } from '../../text/normalise.ts';
import { pageKey } from '../../url.ts';
import { mainLines } from '../../facts/main-lines.ts';

/** A day, YYYY-MM-DD, and how the page writes it. */
export interface DayOnPage {
  date: string;
  quote: string;
}

/** A letter as far as its timing goes; its text, its title and its writer are not kept. */
export interface Letter {
  /** Key and address of its own page; null in a list that leads to none. */
  page: { key: string; url: string } | null;
  asked: DayOnPage;
  replied: DayOnPage | null;
  /** `answered` and `open` where the site says so; null where it says nothing. */
  status: 'answered' | 'open' | null;
}

/** A letter's page, or a list whose columns say when letters came and were answered. */
export interface LetterDetails {
  family: 'letters';
  letters: Letter[];
}

const ASKED_WORDS = '(?:来信|来件|来函|来电|留言|提问|咨询|写信|写件|信件|提交|投诉|诉求|建议|反映|发信|发帖)';
const REPLIED_WORDS = '(?:回复|答复|回信|回答|反馈|办结|办复|回应|办理完成)';
const STATUS_WORDS = '(?:办理|回复|答复|处理|信件|受理|当前|留言|办件|流转)?(?:状态|进度|环节|阶段)';
const ANSWER_WORDS =
  '(?:回复|答复|处理|办理|反馈|回信)(?:内容|意见|结果|情况)|(?:官方|单位|部门)(?:回复|答复)|(?:处理|承办|办理|答复|回复|受理)(?:单位|部门)';
const ASKED = new RegExp(`^${ASKED_WORDS}(?:时间|日期)$`);
const ASKED_WITHIN = new RegExp(`${ASKED_WORDS}\\s*(?:时间|日期)`);
const REPLIED = new RegExp(`^${REPLIED_WORDS}(?:时间|日期)$`);
const STATUS = new RegExp(`^${STATUS_WORDS}$`);
const ANSWER = /^(回复|答复|处理|办理|反馈|回信)(内容|意见|结果|情况)$|^(官方|单位|部门)(回复|答复)$/;
const LETTER = /^(来信|来件|留言|信件|提问|咨询|问题|诉求|写信)(内容|正文|标题|主题|编号|类型|人)$/;
/** A label that its value follows without a sign between them: 来信时间2026-06-18. */
const GLUED = new RegExp(
  `^((?:${ASKED_WORDS}|${REPLIED_WORDS})(?:时间|日期)|${STATUS_WORDS}|${ANSWER_WORDS})(?![\\s:：】\\]]|$)(.+)$`,
);
/** — · 暂无 · 暂无回复 · 尚未答复。 */
const NOTHING =
  /^(?:[-—–/\s暂无]*|(?:暂时?|尚|还|目前|当前)?(?:无|没有|未)(?:任何|相关)?(?:回复|答复|反馈|回应|办理|处理|回信)?(?:内容|信息|结果|意见|情况|记录)?[。.!！]?)$/;

/** A letter that was not taken on is owed no public answer, or its answer went elsewhere; a person decides. */
const REFUSED = /不予?受理|无效|退回|撤[销回]|重复/;
const ELSEWHERE: readonly PageKind[] = ['home', 'platform', 'search', 'consultation', 'feedback'];
/** Answers to deputies and requests for information have rules of their own. */
const OTHER_BUSINESS = /提案|议案|代表建议|申请公开/;

export function readLetters(page: PageFacts): LetterDetails | null {
  if (ELSEWHERE.includes(page.kind) || page.breadcrumb.some((step) => OTHER_BUSINESS.test(step))) return null;
  if (!page.blocks.some(({ text, area }) => area === 'main' && saysWhenAsked(text))) return readTalk(page);
  if (page.kind === 'column' && page.items.length > 0) {
    const letters = readTable(page);
    return letters.length === 0 ? null : { family: 'letters', letters };
  }
  const letter = readLetter(page);
  return letter === null ? (readRow(page) ?? readTalk(page)) : { family: 'letters', letters: [letter] };
}

function saysWhenAsked(text: string): boolean {
  // Most texts name no day at all, and looking is far cheaper than matching.
  return (text.includes('时间') || text.includes('日期')) && ASKED_WITHIN.test(text);
}

/** A letter's page that has its days in a row under a head. */
function readRow(page: PageFacts): LetterDetails | null {
  const [letter, ...others] = readTable(page);
  if (letter === undefined || others.length > 0) return null;
  return { family: 'letters', letters: [{ ...letter, page: { key: page.key, url: page.url } }] };
}

/** Questions and answers under each other, with their days beside them. */
function readTalk(page: PageFacts): LetterDetails | null {
  if (page.items.length > 0 || !isChannel([...page.breadcrumb, page.title ?? ''])) return null;
  const found = readExchanges(mainLines(page));
  if (found.length === 0) return null;
  const own = { key: page.key, url: page.url };
  return { family: 'letters', letters: found.map((one) => ({ page: found.length === 1 ? own : null, ...one })) };
}

const LABEL = /^[\s【[]*([\u4e00-\u9fa5]{2,6})(?:[\s\]】:：]+|$)((?:[^\s\]】:：].*)?)$/;

function readLetter(page: PageFacts): Letter | null {
  const lines = mainLines(page);
  const labels = [
    ...page.labels.map(({ label, value }) => [label, value] as const),
    // Several labels may share a line: 来信时间：… 回复时间：…
    ...lines
      .flatMap((line) => line.split(/(?<=\S)\s+(?=[\u4e00-\u9fa5]{2,6}[:：])/))
      .flatMap((line) => {
        const match = GLUED.exec(line) ?? LABEL.exec(line);
        return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const];
      }),
  ];
  const dateOf = (wanted: RegExp): DayOnPage | null =>
    labels.map(([label, value]) => (wanted.test(label) ? readDay(value) : null)).find((day) => day !== null) ?? null;
  const asked = dateOf(ASKED);
  const isLetter = labels.some(([label]) => [REPLIED, STATUS, ANSWER, LETTER].some((pattern) => pattern.test(label)));
  if (asked === null || !isLetter) return null;
  const replied = dateOf(REPLIED);
  const statuses = labels.filter(([label]) => STATUS.test(label)).map(([, value]) => value);
  const answers = labels.filter(([label]) => ANSWER.test(label)).map(([, value]) => value);
  const states = statuses.map(standing);
  const hasAnswer =
    replied !== null ||
    states.includes('answered') ||
    lines.some(isAnswerAbove) ||
    answers.some((answer) => !NOTHING.test(answer) && standing(answer) !== 'open');
  const isBlank = labels.some(([label, value]) => (REPLIED.test(label) || ANSWER.test(label)) && NOTHING.test(value));
  const isOpen = states.includes('open') || answers.some((answer) => standing(answer) === 'open') || isBlank;
  return {
    page: { key: page.key, url: page.url },
    asked,
    replied,
    status: hasAnswer ? 'answered' : isOpen && !statuses.some((said) => REFUSED.test(said)) ? 'open' : null,
  };
}

function readDay(text: string): DayOnPage | null {
  const found = firstDate(text);
  return found === null ? null : { date: found.date, quote: text.slice(found.index, found.index + found.length) };
}

interface Row {
  cells: Map<number, string>;
}

/** Rows under a head that names both when letters came and how they stand. */
function readTable(page: PageFacts): Letter[] {
  const letters: Letter[] = [];
  // Letters of one title are common: their links come in the order of their rows.
  const links = new Map<string, string[]>();
  for (const { text, url, area } of page.links)
    if (area === 'main') links.set(removeSpace(text), [...(links.get(removeSpace(text)) ?? []), url]);
  let head: { asked: number; replied: number | null; status: number | null } | null = null;
  for (const row of rowsOf(page.blocks)) {
    const column = (wanted: RegExp): number | null =>
      [...row.cells].find(([, text]) => wanted.test(removeSpace(text).replace(/[:：]$/, '')))?.[0] ?? null;
    const asked = column(ASKED);
    if (asked !== null) {
      const [replied, status] = [column(REPLIED), column(STATUS)];
      head = replied === null && status === null ? null : { asked, replied, status };
      continue;
    }
    const day = head === null ? null : readDay(row.cells.get(head.asked) ?? '');
    if (head === null || day === null) continue;
    const replied = head.replied === null ? null : readDay(row.cells.get(head.replied) ?? '');
    const state = head.status === null ? '' : (row.cells.get(head.status) ?? '');
    const isBlank = head.replied !== null && NOTHING.test(row.cells.get(head.replied) ?? '');
    const url = [...row.cells.values()]
      .map((text) => links.get(removeSpace(text))?.shift())
      .find((found) => found !== undefined);
    const key = url === undefined ? null : pageKey(url);
    letters.push({
      page: url === undefined || key === null ? null : { key, url },
      asked: day,
      replied,
      status: replied === null ? (standing(state) ?? (isBlank && !REFUSED.test(state) ? 'open' : null)) : 'answered',
    });
  }
  return letters;
}

function rowsOf(blocks: readonly Block[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { text, area, cell } of blocks) {
    if (cell === undefined || area !== 'main') continue;
    const key = `${cell.table}/${cell.row}`;
    const row = rows.get(key) ?? { cells: new Map<number, string>() };
    rows.set(key, row);
    row.cells.set(cell.column, `${row.cells.get(cell.column) ?? ''}${text}`);
  }
  return [...rows.values()];
}
