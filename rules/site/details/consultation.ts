import type { Attachment, Link, PageFacts } from '../../facts/page-facts.ts';
import { clip } from '../../text/normalise.ts';
import { pageKey } from '../../url.ts';
import { mainLines } from '../../facts/main-lines.ts';
import { readPeriod, type Period } from './period.ts';
import { isSameWork, workKey } from './work-key.ts';

/** What a call for opinions offers its reader. */
export interface ConsultationDetails {
  family: 'consultation';
  /** See `workKey`. */
  subject: string;
  /** It asks about the draft of a document, not for ideas, projects or clues. */
  hasDraftTitle: boolean;
  /** The draft is the state's or the province's, and so is what is owed for it. */
  isHandedOn: boolean;
  /** It asks offices and not the public, though it was put up for all to see. */
  isInternal: boolean;
  /** Where the draft stands; `unread` for a frame that may hold it. */
  draft: 'here' | 'unread' | null;
  /** Where the explanation stands; `unread` for a frame, and where files do not say what they are. */
  explanation: 'here' | 'unread' | null;
  /** The page says on which law or document the draft rests. */
  basis: boolean;
  period: Period | null;
  /** Words of the page that give the outcome. */
  outcome: string | null;
  /** Keys of links called after an outcome; menus may be among them. */
  outcomeLinks: string[];
}

const CALL =
  /(征求|征集|征询|听取)[^《]{0,12}(《[^》]{0,200}》)?.{0,40}(意见|建议)|(意见|民意|建议|项目)征集|征求意见|公开征求/;
const DRAFT_TITLE =
  /《[^》]{4,300}》|征求意见稿|草案|送审稿|(办法|规定|细则|方案|规划|条例|规则|实施意见|预案|标准|措施|制度)[^，。]{0,12}(征求|征集|征询|听取)|(征求|征集|征询|听取)[^，。]{0,40}(办法|规定|细则|方案|规划|条例|规则|实施意见|预案|标准|措施|制度)/;
const NOT_A_CALL =
  /(征求|征集|征询|意见|采纳).{0,24}(情况|结果|反馈|采纳|汇总)|听证|说明$|解读|延期|延长.{0,30}(征求|征集).{0,8}(时间|期限|日期)|终止|线索|(预公开|决策).{0,6}(制度|目录)/;

const HANDED_ON =
  /中华人民共和国|国务院|全国人大|[\u4e00-\u9fa5]{2}(省|自治区)|省(人大|政府|委|[\u4e00-\u9fa5]{2,6}[厅局])|转发/;

/** 各乡镇、县直各单位： as the line that an official letter begins with. */
const TO_OFFICES = /^各?[^。，,;；]{0,30}(县直|区直|市直|各单位|各部门|乡镇|街道|有关单位|直属)[^。，,;；]{0,30}[:：]$/;
const TO_PUBLIC = /社会|公众|群众|市民|公民|居民|网民/;
const DRAFT_FILE = /征求意见稿|征集意见稿|草案|送审稿|讨论稿|修订稿|初稿/;
const EXPLANATION_NAME = /说明|解读|背景|依据/;
/** 采纳情况说明 tells what came of the opinions. */
const EXPLAINS_DRAFT = /(起草|制定|编制|修订|草案)[^，。]{0,6}说明|解读|背景|依据/;
/** 《…（征求意见稿）》起草说明.docx; with 及 or 和 between them the file holds both. */
const ONLY_EXPLAINS =
  /(?:》|[)）]|征求意见稿|草案|送审稿)的?(?:起草|编制|制定|修订|有关|政策|情况){0,2}(?:说明|解读|背景|依据)[^\u4e00-\u9fa5]*$/;
const FORM_FILE = /(反馈|意见|登记|征集|申报|汇总|统计|调查)表|问卷/;
const UNNAMED_FILE =
  /^[\s\d.、:：()（）-]*(?:(?:附件|下载|点击|查看|文件|全文|正文|压缩包|[一二三四五])[\s\d.、:：()（）一二三四五-]*)?(下载|查看)?$/;
const EXPLANATION_TEXT =
  /(起草|制定|编制|修订|修改|草案)(的)?(说明|背景|依据|过程|目的|必要性|情况说明)|(政策|文件|出台)背景|背景(和|及|与|、)?(依据|情况|意义)|必要性|起草情况/;
const DRAFT_TEXT = /^第[一1]条[\s:：]|^第一章|^[（(]?(征求意见稿|草案|送审稿)[)）]?$/;
const BASIS = /(依据|根据|按照|遵照)[^，。；]{0,12}《|(制定|起草|政策|法律|上位法|文件|主要|决策)依据/;
const OUTCOME =
  /(收到|征集到|收集到)[^。]{0,24}\d+\s?(条|份|个|项|人次)|(未|没有)(收到|征集到)[^。]{0,20}(意见|建议)|(意见|建议)0条|采纳[^。]{0,12}\d+\s?条|采纳情况[:：].{4,}|(征集|征求意见)(结果|情况)(反馈)?[:：].{6,}|均已采纳|无(人|公众|社会公众)?(反馈|提出)(修改)?意见/;
/** 期间无异议, 公众未提出修改意见; what is said of those who will not have said anything is no outcome. */
const NO_OPINIONS =
  /(?:未|没有|无人)提出[^，。]{0,12}(?:意见|建议|异议)|(?:期间|期满|期内)[^。]{0,12}(?:无|没有|未收到)(?:任何)?异议/;
const CONDITION = /如|若|逾期|视为|视作|的[，,]/;
const OUTCOME_LABEL =
  /^(共?(收到|征集到?|收集)(的)?(意见|建议|意见建议)?|(已|未|不予|部分)?采纳(意见|建议)?)(条?数|数量|总数|件数)?$/;
const COUNTED = /^\d{1,5}\s?[条个份件]?$/;
const OUTCOME_HEAD = /^(意见|建议)?(是否采纳|采纳(与否|情况|结果|数|数量|条数)?|(不|未)(予)?采纳(的)?(理由|原因))$/;
const SAYS = /^(?!(暂时?)?无$|待).*[\u4e00-\u9fa5\d]/;
const OUTCOME_LINK = /(征集|征求|调查|反馈|采纳|处理)[^，。]{0,8}(结果|情况)|结果反馈|意见采纳/;
const MOST_LINKS = 8;
const PROMISE = /(?<!现)将(对|认真|于|在|会|根据|及时)|请(将|于|在|各|您)|可(以)?(通过|登录)|欢迎/;

/** Calls for opinions: pages of that kind whose title makes the call itself. */
export function readConsultation(page: PageFacts): ConsultationDetails | null {
  const title = page.title ?? '';
  // What a work is called says nothing of the page.
  if (page.kind !== 'consultation' || NOT_A_CALL.test(title.replace(/《.{0,300}》/, '《》'))) return null;
  if (!CALL.test(title) && !DRAFT_FILE.test(title)) return null;
  const subject = workKey(title);
  const lines = mainLines(page);
  const body = lines.filter((line) => line !== title);
  const links = page.links.filter((link) => link.area === 'main');
  return {
    family: 'consultation',
    subject,
    hasDraftTitle: DRAFT_TITLE.test(title),
    isHandedOn: HANDED_ON.test(title),
    isInternal: body.slice(0, 8).some((line) => TO_OFFICES.test(line)) && !body.some((line) => TO_PUBLIC.test(line)),
    draft: findDraft(page, subject, { body, links }),
    explanation: findExplanation(page, subject, { body, links }),
    basis: body.some((line) => BASIS.test(line)),
    period: readPeriod(body, page.published),
    outcome: findOutcome(body) ?? labelledOutcome(page) ?? tabledOutcome(page),
    outcomeLinks: [
      ...new Set(
        links
          .filter((link) => link.url !== page.url && OUTCOME_LINK.test(link.text))
          .map((link) => pageKey(link.url) ?? link.url),
      ),
    ].slice(0, MOST_LINKS),
  };
}

interface Content {
  body: readonly string[];
  links: readonly Link[];
}

function findDraft(page: PageFacts, subject: string, { body, links }: Content): ConsultationDetails['draft'] {
  const isDraft = ({ name }: Attachment): boolean =>
    !ONLY_EXPLAINS.test(name) && (DRAFT_FILE.test(name) || !(EXPLANATION_NAME.test(name) || FORM_FILE.test(name)));
  if (page.attachments.some(isDraft)) return 'here';
  if (links.some((link) => !ONLY_EXPLAINS.test(link.text) && leadsTo(link, DRAFT_FILE, subject, page))) return 'here';
  if (links.some((link) => isWork(link, subject, page))) return 'here';
  if (body.some((line) => DRAFT_TEXT.test(line))) return 'here';
  return page.scripted === 'frame' ? 'unread' : null;
}

function findExplanation(
  page: PageFacts,
  subject: string,
  { body, links }: Content,
): ConsultationDetails['explanation'] {
  if (page.attachments.some(({ name }) => EXPLANATION_NAME.test(name))) return 'here';
  if (links.some((link) => leadsTo(link, EXPLANATION_NAME, subject, page))) return 'here';
  if (body.some((line) => EXPLANATION_TEXT.test(line))) return 'here';
  const isUnread =
    page.attachments.some(({ name }) => UNNAMED_FILE.test(name.replace(/\.\w{2,5}$/, ''))) || page.scripted === 'frame';
  return isUnread ? 'unread' : null;
}

const LONGEST_PLAIN_LINK = 24;
/** 决策草案意见反馈, in the menu beside the call. */
const COLUMN_NAME = /^[^《》（(]{0,12}(意见|建议|民意)(反馈|征集|征求)$/;

/** What a link's words say besides the work that they name. */
function outside(text: string): string {
  return text.replace(/《.{0,300}》/, '');
}

/** A link with these words that is about the same work; calls about other works and outcomes stand beside many a page. */
function leadsTo(link: Link, words: RegExp, subject: string, page: PageFacts): boolean {
  if (OUTCOME_LINK.test(outside(link.text)) && !EXPLAINS_DRAFT.test(outside(link.text))) return false;
  if (
    link.url === page.url ||
    COLUMN_NAME.test(link.text) ||
    !words.test(link.text) ||
    CALL.test(link.text.replace(DRAFT_FILE, ''))
  )
    return false;
  return link.text.length <= LONGEST_PLAIN_LINK || subject === '' || isSameWork(subject, workKey(link.text));
}

/** A link whose text is the work's own name. */
function isWork(link: Link, subject: string, page: PageFacts): boolean {
  return (
    link.url !== page.url &&
    subject !== '' &&
    !CALL.test(link.text) &&
    !/采纳|反馈|结果|说明|解读/.test(link.text) &&
    workKey(link.text) === subject
  );
}

function findOutcome(body: readonly string[]): string | null {
  for (const sentence of body.flatMap((line) => line.split('。'))) {
    const tells = OUTCOME.test(sentence) || (NO_OPINIONS.test(sentence) && !CONDITION.test(sentence));
    if (tells && !PROMISE.test(sentence)) return clip(sentence.trim(), 80);
  }
  return null;
}

/** 收到意见 5条, 采纳 3条 as labels with their values. */
function labelledOutcome({ labels }: PageFacts): string | null {
  const found = labels.find(({ label, value }) => OUTCOME_LABEL.test(label) && COUNTED.test(value));
  return found === undefined ? null : `${found.label}：${found.value}`;
}

/** A column 采纳情况 or 是否采纳 with something below it; the blank form in which opinions are sent in has nothing there. */
function tabledOutcome({ blocks }: PageFacts): string | null {
  for (const head of blocks) {
    if (head.cell === undefined || head.area !== 'main' || !OUTCOME_HEAD.test(head.text)) continue;
    const { table, row, column } = head.cell;
    const below = blocks.find(
      ({ cell, text }) =>
        cell !== undefined && cell.table === table && cell.row > row && cell.column === column && SAYS.test(text),
    );
    if (below !== undefined) return clip(`${head.text}：${below.text}`, 80);
  }
  return null;
}
