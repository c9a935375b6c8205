import type { PageFacts } from '../../facts/page-facts.ts';
import { findNumbers } from '../policy/numbers.ts';
import { namedDocuments } from '../policy/titles.ts';
import { findElements, type Element } from './elements.ts';
import { findLeader } from './leader-talk.ts';
import { hasScriptedRelation, readPolicyLinks, type PolicyLink } from './policy-links.ts';

/** What the rules of policy interpretation need of a 政策解读 page. */
export interface InterpretationDetails {
  family: 'interpretation';
  /** The documents that its title names, as written. */
  named: string[];
  /** Document numbers in the title and in the text. */
  titleNumbers: string[];
  textNumbers: string[];
  links: PolicyLink[];
  scriptedRelation: boolean;
  /** The page's own date does not come from its address. */
  isDated: boolean;
  /** How it explains without words alone, told from media, title and files; null where nothing shows it. */
  visual: 'media' | 'title' | 'file' | 'frame' | null;
  /** Pictures in the body, those of the template included. */
  images: number;
  /** Characters of the explanation itself. */
  textLength: number;
  elements: Element[];
  /** A heading announces one of them. */
  isStructured: boolean;
  /** Words that show the head of a body explaining; null where none do. */
  leader: string | null;
}

const IN_COLUMN = /解读|图解|政策(问答|解析|释义)|读懂/;
const IN_TITLE = /解读|图解|读懂|看懂|政策问答|图说|》.{0,6}解析/;
/** 政策解读工作制度 is about interpretation and none itself. */
const ABOUT_INTERPRETING =
  /.解读[^:：|｜《》】]{0,14}(制度|办法|规定|通知|方案|机制|要点|计划|规程|通报|意见|目录|清单)([（(][^（()）]*[）)])?$/;
/** A document that was put among the interpretations. */
const DOCUMENT = /关于.{0,300}(通知|意见|决定|通告|公告|批复|办法|方案)([（(][^（()）]*[）)])?$/;
const VISUAL_TITLE =
  /图解|一图|图说|图文|读懂|看懂|漫画|动漫|动画|视频|音频|微课|H5|短片|直播|访谈|问答|长图|海报|发布会|播报|有声/i;
const VISUAL_FILE = /图解|一图|海报|长图|视频|动漫/;
/** A link to a document is called after it. */
const TO_DOCUMENT = /《|通知|办法|意见|规定|细则|规则|方案|决定|措施|规划|标准|〕|原文|政策文件/;
const MOST_NUMBERS = 20;

/** Null for pages that are no interpretation of a policy. */
export function readInterpretation(page: PageFacts): InterpretationDetails | null {
  if (page.kind !== 'interpretation') return null;
  const title = page.title ?? '';
  // 局长解读以旧换新办法 is one, 政策解读工作办法 is not.
  const isTalk = findLeader({ title, blocks: [] }) !== null;
  const says = IN_TITLE.test(title) && (isTalk || !ABOUT_INTERPRETING.test(title));
  const inColumn = page.breadcrumb.slice(-2).some((step) => IN_COLUMN.test(step));
  if (!says && (!inColumn || ABOUT_INTERPRETING.test(title) || DOCUMENT.test(title) || page.documentNumber !== null))
    return null;
  const lines = ownLines(page);
  const { found, isStructured } = findElements(lines);
  return {
    family: 'interpretation',
    named: namedDocuments(title).slice(0, 5),
    titleNumbers: findNumbers(title).slice(0, MOST_NUMBERS),
    textNumbers: findNumbers(lines.map((line) => line.text).join('\n')).slice(0, MOST_NUMBERS),
    links: readPolicyLinks(page, TO_DOCUMENT),
    scriptedRelation: hasScriptedRelation(page),
    isDated: page.published !== null && page.places.published?.from !== 'url',
    visual: readVisual(page, title),
    images: page.media.images,
    textLength: lines.reduce((sum, line) => sum + line.text.length, 0),
    elements: found,
    isStructured,
    leader: findLeader(page),
  };
}

/** The text without title, date line, breadcrumb and the names of what it links to. */
function ownLines(page: PageFacts): { text: string; tag: string }[] {
  const linked = new Set(page.links.map((link) => link.text));
  return page.blocks.filter(
    ({ text, area }) =>
      area === 'main' &&
      text !== page.title &&
      !linked.has(text) &&
      !/^(您?(当前|现在)?(所在)?的?位置|首页\s*[>＞/»])/.test(text) &&
      !/^(发布|更新|公开)(时间|日期)[:：]/.test(text) &&
      !/^(打印|关闭|分享|【?字体|扫一扫|相关(文件|链接|解读|阅读)|上一[篇条]|下一[篇条])/.test(text),
  );
}

/** A picture counts only beyond those of the template, which the rule knows and this page does not. */
function readVisual(page: PageFacts, title: string): InterpretationDetails['visual'] {
  if (page.media.videos + page.media.audios > 0) return 'media';
  if (VISUAL_TITLE.test(title)) return 'title';
  if (page.attachments.some((file) => VISUAL_FILE.test(file.name) || /^pptx?$/.test(file.ext))) return 'file';
  if (
    page.links.some(
      (link) =>
        link.area === 'main' &&
        (/\.(mp4|mp3|m3u8|flv|jpe?g|png|gif)(\?|$)/i.test(link.url) ||
          /mp\.weixin|v\.qq|video|bilibili|douyin/i.test(link.url)),
    )
  )
    return 'file';
  return page.scripted === 'frame' ? 'frame' : null;
}
