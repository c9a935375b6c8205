import { findDates } from '../text/dates.ts';

/** A day that one side of a letter bears, YYYY-MM-DD, and how the page writes it. */
interface Day {
  date: string;
  quote: string;
}

/** A question or a letter and what the page says of its answer. */
export interface Exchange {
  asked: Day;
  replied: Day | null;
  /** `answered` and `open` where the site says so; null where it says nothing. */
  status: 'answered' | 'open' | null;
}

const CHANNEL = /信箱|来信|写信|信件|留言|咨询|问政|热线|12345|诉求|投诉|民声|建言|互动/;
/** Talks and calls for opinions hold questions, too, and deputies and applicants are answered elsewhere. */
const OTHER = /访谈|直播|征集|调查|听证|提案|议案|代表建议|申请公开|须知|统计|通报|公示/;

const ASKED =
  '(?:来信|来件|来函|留言|提问|咨询|写信|写件|信件|提交|投诉|诉求|发信|发帖|求助|建言|来电|(?:网友|网民|市民)[^，。：:]{0,6}发表)';
const REPLIED = '(?:回复|答复|回信|回答|反馈|办结|办复|回应|办理完成)';
const BEFORE_DAY = '(?:时间|日期|于)?[\\s:：（(【\\[]{0,4}$';
const AFTER_DAY = '(?![\\u4e00-\\u9fa5])';
const ASKED_BEFORE = new RegExp(ASKED + BEFORE_DAY);
const REPLIED_BEFORE = new RegExp(REPLIED + BEFORE_DAY);
const ASKED_AFTER = new RegExp(`^[\\s）)\\]】]{0,3}${ASKED}${AFTER_DAY}`);
const REPLIED_AFTER = new RegExp(`^[\\s）)\\]】]{0,3}${REPLIED}${AFTER_DAY}`);
const ASKS = new RegExp(`^\\s?[【\\[]?(?:问|网友|${ASKED})(?:[】\\]]|\\s?[:：])`);
const ANSWERS = new RegExp(
  `^\\s?[【\\[]?(?:答|(?:官方|单位|部门)?${REPLIED}|(?:办理|处理)(?:结果|意见|情况))(?:内容|意见|结果|情况)?(?:[】\\]]|\\s?[:：])`,
);
const SETTLED = /已(?:答复|回复|办结|反馈)/;
const OPEN =
  /(?:未|待|暂无)(?:公开)?(?:答复|回复|办理|处理|受理|办结)|(?:办理|处理|受理)中|正在|已(?:受理|转办|交办|提交)/;
const DONE = /已(?:办理|处理|完成)|办结|^完成|答复完成/;
const STATUS_LABEL = /(?:状态|进度|环节|阶段)[\s:：】\]]/;
/** What somebody writes of how things stand is no state of the letter. */
const PROSE = /[我您？?]/;
const LONGEST_STATE = 20;
/** Days stand in head lines; further on in a long text they belong to what is told. */
const LONGEST_HEAD_LINE = 90;

/** Whether a page stands in a channel through which people write to the government, by its breadcrumb and title. */
export function isChannel(steps: readonly string[]): boolean {
  return steps.some((step) => CHANNEL.test(step)) && !steps.some((step) => OTHER.test(step));
}

/** How a letter stands, in the words of the page; null where they say nothing of it. */
export function standing(text: string): Exchange['status'] {
  if (SETTLED.test(text)) return 'answered';
  if (OPEN.test(text)) return 'open';
  return DONE.test(text) ? 'answered' : null;
}

/** 回复 as a heading of its own. */
const ANSWER_HEADING =
  /^[【[]?(?:(?:官方|单位|部门)?(?:回复|答复|回信)(?:内容|情况)?|(?:办理|处理)(?:结果|情况))[】\]]?$/;
const SHORTEST_ANSWER = 10;
/** 回复时间：2026-09-01, 暂无回复 */
const NO_ANSWER =
  /^[\u4e00-\u9fa5]{0,6}(?:时间|日期|单位|部门|状态|进度)[:：]|^(?:暂时?|尚|还|目前|当前)?(?:无|没有|未)|^\d{4}\D/;

/** Whether a line is the heading over an answer, so that there is one whenever it was given. */
export function isAnswerAbove(line: string, at: number, lines: readonly string[]): boolean {
  const below = lines[at + 1] ?? '';
  return (
    ANSWER_HEADING.test(line.replace(/\s/g, '')) &&
    below.length >= SHORTEST_ANSWER &&
    !NO_ANSWER.test(below) &&
    standing(below.slice(0, LONGEST_STATE)) !== 'open'
  );
}

/**
 * The questions of a page with their answers, told from words that stand beside a day (提交于 2026-05-06, 答复（2026年5月8日）)
 * or from who speaks (问：… 2026-05-06). A day under a label counts as well; `lines` hold label and value together.
 */
export function readExchanges(lines: readonly string[]): Exchange[] {
  const found: Exchange[] = [];
  let speaker: Side | null = null;
  for (const [at, line] of lines.entries()) {
    const { asked, replied } = daysIn(line, speaker);
    speaker = asked === null && replied === null ? (speakerOf(line) ?? speaker) : null;
    if (asked !== null) found.push({ asked, replied: null, status: null });
    const current = found.at(-1);
    if (current === undefined) continue;
    current.replied ??= replied;
    const said = isAnswerAbove(line, at, lines) ? 'answered' : stateIn(line, asked !== null);
    if (current.replied !== null || said === 'answered') current.status = 'answered';
    else current.status ??= said;
  }
  return found;
}

type Side = 'asked' | 'replied';

/** Who begins to speak without a day: 【咨询】您好…. */
function speakerOf(line: string): Side | null {
  if (ASKS.test(line)) return 'asked';
  return ANSWERS.test(line) ? 'replied' : null;
}

/** 李** 2026-03-02 09:30 in a line of its own below what was said, in brackets or not. */
const SIGNATURE = /^[（(]?[^\d。，？！：:]{0,24}$/;
const BEHIND_SIGNATURE = /^\s?[）)]?$/;

function daysIn(line: string, speaker: Side | null): { asked: Day | null; replied: Day | null } {
  const days: { asked: Day | null; replied: Day | null } = { asked: null, replied: null };
  for (const { date, index, length } of findDates(line)) {
    const clock = /^\s?\d{1,2}:\d{2}(?::\d{2})?/.exec(line.slice(index + length))?.[0].length ?? 0;
    const end = index + length + clock;
    const [before, after] = [line.slice(0, index), line.slice(end)];
    const isSigned = SIGNATURE.test(before) && BEHIND_SIGNATURE.test(after);
    const side = sideOf(line, before, after) ?? (isSigned ? speaker : null);
    if (side !== null) days[side] ??= { date, quote: line.slice(index, end) };
  }
  return days;
}

function sideOf(line: string, before: string, after: string): Side | null {
  if (ASKED_BEFORE.test(before.slice(-12))) return 'asked';
  if (REPLIED_BEFORE.test(before.slice(-12))) return 'replied';
  if (line.length <= LONGEST_HEAD_LINE && ASKED_AFTER.test(after)) return 'asked';
  if (line.length <= LONGEST_HEAD_LINE && REPLIED_AFTER.test(after)) return 'replied';
  if (after.trim() !== '') return null;
  if (ASKS.test(line)) return 'asked';
  return ANSWERS.test(line) ? 'replied' : null;
}

/** The state that a line tells: under its label, beside the day of the question, in a line of its own, or by the answer itself. */
function stateIn(line: string, holdsAsked: boolean): Exchange['status'] {
  const answer = ANSWERS.exec(line)?.[0];
  if (answer !== undefined) {
    const text = line.slice(answer.length).trim();
    const said = standing(text.slice(0, LONGEST_STATE));
    return text.length > LONGEST_STATE ? 'answered' : said === 'open' ? said : text === '' ? null : 'answered';
  }
  const isState = STATUS_LABEL.test(line) || (line.length <= LONGEST_STATE && !PROSE.test(line));
  if (isState) return standing(line);
  return holdsAsked && line.length <= LONGEST_HEAD_LINE && !PROSE.test(line) ? standing(line) : null;
}
