import type { PageFacts } from '../../facts/page-facts.ts';
import { mainLines } from '../../facts/main-lines.ts';
import { workKey } from './work-key.ts';

/** What became of the opinions on one or more drafts. */
export interface FeedbackDetails {
  family: 'feedback';
  /** Works it speaks of: its title's, and those its text names. */
  subjects: string[];
  /** It gathers several calls of a month, a quarter or a year. */
  isSummary: boolean;
  /** It says how many opinions came in, or that none did. */
  hasCount: boolean;
  /** It says what was taken up. */
  hasAdoption: boolean;
  /** It holds files or pictures whose text is not read here. */
  hasFiles: boolean;
}

const OUTCOME_TITLE = /(征求|征集|征询|听取|意见|建议|采纳).{0,40}(情况|结果|反馈|采纳|汇总)/;
const OTHER_BUSINESS = /建议提案|提案|人大代表|政协|办理结果|问题反馈|巡察|督查/;
const SUMMARY = /汇总|季度|月份|上半年|下半年|年度|情况一览|\d月/;
const NONE = /(未|没有|无)(收到|征集到|收集到|反馈)?[^。]{0,12}(意见|建议)|意见(数)?(为)?(0|零)/;
const COUNT = /\d\s?(条|份|个|项|人次|件)|[一二三四五六七八九十两](条|份|项)/;
const ADOPTION = /采纳|吸收|采用|未予采/;
const NAMED = /《([^《》]{4,80})》/g;
const MOST_SUBJECTS = 20;

/** Pages that report on opinions, by kind or by title. */
export function readFeedback(page: PageFacts): FeedbackDetails | null {
  const title = page.title ?? '';
  const isEntry =
    page.kind === 'feedback' ||
    page.kind === 'consultation' ||
    page.kind === 'article' ||
    page.kind === 'normative-document';
  if (!isEntry || OTHER_BUSINESS.test(title)) return null;
  if (page.kind !== 'feedback' && !OUTCOME_TITLE.test(title)) return null;
  const text = mainLines(page).join('\n');
  const named = [...text.matchAll(NAMED)].map((match) => workKey(`《${match[1]}》`));
  return {
    family: 'feedback',
    subjects: [...new Set([workKey(title), ...named])].filter((subject) => subject !== '').slice(0, MOST_SUBJECTS),
    isSummary: SUMMARY.test(title),
    hasCount: COUNT.test(text) || NONE.test(text),
    hasAdoption: ADOPTION.test(text) || NONE.test(text),
    hasFiles: page.attachments.length > 0 || page.media.images > 0,
  };
}
