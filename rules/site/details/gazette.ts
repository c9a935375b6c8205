import type { PageFacts } from '../../facts/page-facts.ts';
import { chineseNumber } from '../../text/dates.ts';
import { removeSpace, toHalfWidth } from '../../text/normalise.ts';
import { findNumbers } from '../policy/numbers.ts';
import { mainLines } from '../../facts/main-lines.ts';

/** What a title says of the issue: its year, its number or numbers, and its number since the first of all. */
export interface Issue {
  year: number | null;
  numbers: number[];
  whole: number | null;
}

/** An issue's page and the table of contents on it. */
export interface GazetteDetails extends Issue {
  family: 'gazette';
  contents: GazetteContents;
}

/** What a table of contents names: titles as they stand there, and document numbers. */
export interface GazetteContents {
  titles: string[];
  numbers: string[];
  /** A heading says that it is one (目录), so that even a single entry is all there is. */
  isHeaded: boolean;
}

/** 云溪政报 is a gazette; 依法行政报告 and 财政报表 are not. */
export const GAZETTE = /公报|(?<![行财市民邮家参])政报(?![告表道名销考纸刊警到批送])/;
const OTHER_BULLETIN = /统计|环境|水资源|经济|审计|质量|普查|气候|国土|生态|状况|监测|知识产权|决算/;
const YEAR = /((?:19|20)\d{2})(?=年|第|[-—.]?\d{1,2}期)|([一二][一二三四五六七八九〇○零]{3})年/;
const WHOLE = /[（(]?总(?:期)?第?(\d{1,4})(?:[-—~至、]\d{1,4})?期?[)）]?/;
const COUNT = '((?<!\\d)\\d{1,3}|[一二三四五六七八九十]{1,3})';
const NUMBERS = new RegExp(`第?${COUNT}(?:(?:期?[-—~～至、,，和]第?)${COUNT})?[期号]`);

/** Whether a column or a title is the gazette's, and not a bulletin of figures. */
export function isGazette(text: string): boolean {
  return GAZETTE.test(text) && !OTHER_BULLETIN.test(text);
}

/** The issue that a title or a path of column names tells; numbers are empty where it tells none. */
export function readIssue(text: string): Issue {
  const plain = toHalfWidth(removeSpace(text));
  const whole = WHOLE.exec(plain);
  const rest = whole === null ? plain : plain.replace(whole[0], '');
  const year = YEAR.exec(rest);
  const numbers = NUMBERS.exec(year === null ? rest : rest.replace(year[0], ''));
  const first = numbers?.[1] === undefined ? Number.NaN : chineseNumber(numbers[1]);
  const last = numbers?.[2] === undefined ? first : chineseNumber(numbers[2]);
  return {
    year:
      year === null
        ? null
        : year[1] === undefined
          ? [...(year[2] ?? '')].reduce((sum, sign) => sum * 10 + (/[〇○零]/.test(sign) ? 0 : chineseNumber(sign)), 0)
          : Number(year[1]),
    numbers:
      first >= 1 && last >= first && last - first < 6
        ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
        : [],
    whole: whole?.[1] === undefined ? null : Number(whole[1]),
  };
}

function isIssue({ year, numbers }: Issue): boolean {
  return year !== null && numbers.length > 0;
}

/** The page of an issue, told by its title or by the column it stands in. */
export function readGazette(page: PageFacts): GazetteDetails | null {
  const title = page.title ?? '';
  if (page.kind === 'home' || page.kind === 'column' || page.kind === 'platform' || page.kind === 'search') return null;
  if (!isGazette(title) && (OTHER_BULLETIN.test(title) || !page.breadcrumb.some(isGazette))) return null;
  // 2024年第1期大事记 in the column of that issue is one of its entries.
  if (!isGazette(title) && page.breadcrumb.some((step) => step !== title && isIssue(readIssue(step)))) return null;
  const issue = readIssue(title);
  if (!isIssue(issue)) return null;
  return { family: 'gazette', ...issue, contents: readContents(page) };
}

const MOST_CONTENTS = 150;
/** An entry of a table of contents names a document: 关于…的通知, 《…》, …办法. */
const NAMES_DOCUMENT = /《|关于|通知|办法|规定|细则|意见|决定|方案|措施|通告|公告|规划|大事记|任免/;
const LONGEST_TITLE = 120;
const HEADING = /^[【[]?(?:本期)?(?:公报)?(?:目录|目次|要目)[】\]]?$/;

/** Lines and links of the page that name documents; page numbers and numbering around them go. */
function readContents(page: PageFacts): GazetteContents {
  const lines = [...mainLines(page), ...page.links.filter(({ area }) => area === 'main').map(({ text }) => text)]
    .map((line) =>
      line
        .replace(/(?<![)）\s])[)）\s]+$/, '')
        .replace(/\d{1,3}$/, '')
        .replace(/(?<![.…·\s（(])[.…·\s（(]+$/, '')
        .replace(/^[\s\d一二三四五六七八九十、.．·*]+/, ''),
    )
    .filter(
      (line) => line !== page.title && line.length >= 6 && line.length <= LONGEST_TITLE && NAMES_DOCUMENT.test(line),
    );
  return {
    titles: [...new Set(lines)].slice(0, MOST_CONTENTS),
    numbers: findNumbers(mainLines(page).join('\n')).slice(0, MOST_CONTENTS),
    isHeaded: page.blocks.some(({ area, text }) => area === 'main' && HEADING.test(removeSpace(text))),
  };
}
