import type { PageFacts } from '../../facts/page-facts.ts';
import { clip } from '../../text/normalise.ts';
import { mainLines } from '../../facts/main-lines.ts';

/** A page on which the head of a body explains its policy: interview, press conference, signed interpretation. */
export interface LeaderTalkDetails {
  family: 'leader-talk';
  /** The words that name the body and the office. */
  quote: string;
}

const PLACE = /解读|访谈|发布会|新闻发布|回应|直播|在线交流/;
const TITLE = /解读|访谈|做客|答记者问|发布会|专访|第一解读人|谈|对话/;
/** 县教育体育局党组书记、局长 and the like: the office that heads a body. 副 and former holders are not meant. */
const HEAD =
  /[\u4e00-\u9fa5]{0,10}(?:局|委员会|委|办公室|办|中心|镇|乡|街道|政府|公司|医院)(?:党[组委]书记|党工委书记)?[、,，]?\s?(?<![副原前])(?:局长|主任|镇长|乡长|书记|县长|区长|市长|院长|关长|行长|(?:主要)?负责人|主要负责同志|[“"]?一把手)/;
const ACT = /解读|介绍|表示|说|回答|做客|解释|主持|发布|谈|答/;
const LONGEST = 80;

/** The sentence of a page in which a body's head explains; null where none does. */
export function findLeader(page: Pick<PageFacts, 'title' | 'blocks'>): string | null {
  const title = page.title ?? '';
  if (HEAD.test(title) && TITLE.test(title)) return clip(title, LONGEST);
  for (const line of mainLines(page))
    for (const sentence of line.split(/[。；!！]/))
      if (HEAD.test(sentence) && ACT.test(sentence)) return clip(sentence.trim(), LONGEST);
  return null;
}

/** Articles of interviews and press conferences; interpretations say the same among their own details. */
export function readLeaderTalk(page: PageFacts): LeaderTalkDetails | null {
  if (page.kind !== 'article' || !TITLE.test(page.title ?? '')) return null;
  if (!page.breadcrumb.some((step) => PLACE.test(step))) return null;
  const quote = findLeader(page);
  return quote === null ? null : { family: 'leader-talk', quote };
}
