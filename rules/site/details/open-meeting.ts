import type { PageFacts } from '../../facts/page-facts.ts';
import { clip } from '../../text/normalise.ts';
import { mainLines } from '../../facts/main-lines.ts';

/** A report on a meeting of the government to which people from outside were asked. */
export interface OpenMeetingDetails {
  family: 'open-meeting';
  /** The sentence that says who was there. */
  quote: string;
}

const MEETING = /常务会议?|政府.{0,8}会议|全体会议|专题会议|办公会/;
const GUESTS =
  /(邀请|特邀|请).{0,40}(列席|旁听|参加)|(列席|旁听)(了)?(会议|人员|代表)|(群众|市民|居民|公众|企业|媒体|利益相关方|行业|专家|人大|政协).{0,12}(代表|委员|记者)?.{0,8}(列席|旁听)/;
const PUBLIC = /群众|市民|居民|村民|公众|企业|媒体|记者|利益相关|行业|专家|代表|委员|网友/;

/** Plain articles about a meeting whose text says that outsiders sat in. */
export function readOpenMeeting(page: PageFacts): OpenMeetingDetails | null {
  if (
    page.kind !== 'article' ||
    !(MEETING.test(page.title ?? '') || page.breadcrumb.some((step) => /会议开放|常务会/.test(step)))
  )
    return null;
  const sentence = mainLines(page)
    .flatMap((line) => line.split('。'))
    .find((text) => GUESTS.test(text) && PUBLIC.test(text));
  return sentence === undefined ? null : { family: 'open-meeting', quote: clip(sentence.trim(), 100) };
}
