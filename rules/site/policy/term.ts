import { chineseNumber, firstDate, isoDate } from '../../text/dates.ts';
import { clip } from '../../text/normalise.ts';

/** Until when a document says that it applies. */
export interface Term {
  /** Last day, YYYY-MM-DD. */
  until: string;
  /** The sentence that says so. */
  quote: string;
}

/** 本办法自…起施行: the sentence speaks of the document itself, not of one that it names. */
const OWN =
  /(?:^|[，,、（(])\s?(?:条\s*)?本[^，,。；《》]{1,14}(?:自|有效期|试行期|从|于)|^[^《》]{0,40}自[^《》]{2,30}(?:施行|实施|执行|生效|试行)/;
const BEGINS = /(?:自|从|于)([^。；]{0,30}?)(?:起)?\s?(?:正式)?(?:施行|实施|执行|生效|试行)/;
const ON_ISSUE = /(?:印发|发布|公布|颁布|公开|下发|发文)(?:之日|后)|即日/;
/** 自发布之日起30日后施行: a day that depends on how days are counted. */
const LATER = /[日天月]\s?(?:之?后|届?满)/;
const UNTIL =
  /(?:有效期|试行期|有效期限|执行期|施行)[^，,。；]{0,6}?(?:截止|截至)?(?:至|到)[^\d一二三四五六七八九十〇]{0,2}(.{8,16})/;
const YEARS =
  /(?:有效期|有效期限|试行期|试行|施行期|暂行)(?:限|间)?[为是：:]?\s?(\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(年|个月)/;
/** The term went on, or somebody may have made it go on. */
const EXTENDED = /延长|顺延|继续(?:执行|有效|施行)|长期有效|有效期[^，,。；]{0,8}(?:延续|展期)|延续[^，,。；]{0,6}有效/;

/**
 * The end that a document's own closing article sets: 有效期至2024年12月31日, 自2021年5月1日起施行，有效期五年. Null where it
 * sets none, where it begins on a day that is not known, and where the text speaks of an extension.
 * @param issued day that 自发布之日 means, YYYY-MM-DD
 */
export function readTerm(lines: readonly string[], issued: string | null): Term | null {
  if (lines.some((line) => EXTENDED.test(line))) return null;
  const sentences = lines
    .flatMap((line) => line.split(/[。；]/))
    .map((sentence) => sentence.replace(ARTICLE, '').trim())
    // 本办法自…起施行。有效期五年。
    .map((sentence, index, all) => (sentence.startsWith('有效期') ? `${all[index - 1] ?? ''}，${sentence}` : sentence))
    .map((sentence) => sentence.split(FORMER)[0] ?? '');
  for (const sentence of sentences.toReversed()) {
    if (sentence.length > LONGEST || !OWN.test(sentence)) continue;
    const until = firstDate(UNTIL.exec(sentence)?.[1] ?? '')?.date ?? endOf(sentence, issued);
    if (until !== null) return { until, quote: clip(sentence, 80) };
  }
  return null;
}

const ARTICLE = /^\s*(?:第[一二三四五六七八九十百\d]{1,4}条|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/;
/** 原《…》（有效期至…）同时废止 is about another document. */
const FORMER = /[，,、]\s?原|原《/;
const LONGEST = 160;

/** The last day of a span of years or months from the day on which the document began to apply. */
function endOf(sentence: string, issued: string | null): string | null {
  const [, count = '', unit = ''] = YEARS.exec(sentence) ?? [];
  const begins = BEGINS.exec(sentence)?.[1];
  if (count === '' || begins === undefined) return null;
  const start = firstDate(begins)?.date ?? (ON_ISSUE.test(begins) && !LATER.test(begins) ? issued : null);
  const many = count === '两' ? 2 : chineseNumber(count);
  if (start === null || Number.isNaN(many)) return null;
  const months = unit === '年' ? many * 12 : many;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const last = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(last / 12), (last % 12) + 1];
  // 31 August and six months end with February.
  return [day, 30, 29, 28].reduce<string | null>((found, one) => found ?? isoDate(toYear, toMonth, one), null);
}
