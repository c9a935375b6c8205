import { removeSpace, titleKey } from '../../text/normalise.ts';

/** What issues or hands round another text and is no subject of its own. */
const SHELL = /^(印发|公布|发布|下发|颁布|批转)(.+?)的?(通知|公告|通告|决定|命令|令)?$/;
const ORGANISATION =
  /(政府|办公室|办公厅|委员会|[局厅委办处院会所队站社]|中心|指挥部|领导小组|街道|[镇乡]|等\S{0,6}(部门|单位))$/;
/** 《办法》（试行） and 《办法（试行）》 are one text; a year of revision tells versions apart by date, not by name. */
const EDITION =
  /[（(【〔[](试行|暂行|修订|修订版|修正|修正版|\d{4}年\S{0,4}修订|废止|失效|已失效|已废止|有效|征求意见稿印发)[）)】〕\]]$/;
const NUMBER_AT_END = /[（(【〔[]?[\u4e00-\u9fa5]{2,14}[〔[（(【]\d{4}[〕\])）】]第?\d{1,5}号[）)】〕\]]?$/;

const FORMS =
  '政策|文件|文字|图文|图片|图表|图说|视频|音频|动漫|漫画|H5|专家|媒体|部门|负责人|主要负责人|相关|有关|简明|要点|重点|权威|官方|发布';
const LEAD = new RegExp(
  `^[【\\[(（]?((${FORMS})*(解读|图解|问答)|一图(读|看)懂|一图解|图说|动漫|视频|漫画|政策速递|政策速览)[】\\])）]?[|｜丨︱:：—\\-·]*`,
);
const TRAIL = new RegExp(
  `的?(${FORMS})*(解读|图解|解析|问答|起草说明|解读材料|解读稿|解读方案|解读文章|详解|一图读懂|说明)?(之[一二三四五六七八九十]+|[（(【\\[]([一二三四五六七八九十\\d]+|(${FORMS})*(解读|图解|一图读懂|问答)|(${FORMS})+版?)[）)】\\]])?$`,
);
const SAYS_INTERPRETATION = /解读|图解|解析|读懂|看懂|图说|问答|详解|漫画|动漫|H5|起草说明/;

/**
 * The key by which a document and what is written about it are brought together: what the document is about, without
 * issuer, 关于印发…的通知, edition, the county's own name, 的 and punctuation. Equal keys are one subject.
 * @param place name of the portal's own county (云汀县), null where unknown
 */
export function subjectKey(title: string, place: string | null): string {
  let text = removeSpace(title).replace(NUMBER_AT_END, '');
  const about = /关于/.exec(text);
  if (
    about !== null &&
    about.index <= 40 &&
    (about.index === 0 || ORGANISATION.test(text.slice(0, about.index)) || text.startsWith('《'))
  ) {
    text = about.index > 0 && text.startsWith('《') ? text : text.slice(about.index + 2);
  }
  const inner = SHELL.exec(text)?.[2];
  if (inner !== undefined) text = unwrap(inner) ?? inner;
  else text = unwrap(text) ?? text;
  // 《云汀县人民政府关于…的意见》 within the shell has an issuer of its own.
  const own = /^.{0,30}?(人民政府|办公室|局|委员会)关于(.+)$/.exec(text)?.[2];
  if (own !== undefined) text = own;
  text = text.replace(/^关于/, '').replace(EDITION, '');
  return stripPlace(titleKey(text), place).replaceAll('的', '');
}

/** The text within title marks where they hold all of it; an edition after them goes. */
function unwrap(text: string): string | null {
  const whole = /^[《〈](.+)[》〉]$/.exec(text.replace(EDITION, ''))?.[1];
  return whole === undefined || depthBreaks(whole) ? null : whole;
}

/** Whether title marks close before they open: 办法》和《细则. */
function depthBreaks(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '《' ? 1 : sign === '》' ? -1 : 0;
    if (depth < 0) return true;
  }
  return false;
}

function stripPlace(key: string, place: string | null): string {
  if (place === null) return key;
  for (const name of [`${place}人民政府办公室`, `${place}人民政府`, place, place.slice(0, -1)]) {
    if (name.length >= 2 && key.startsWith(name) && key.length - name.length >= 3)
      return key.slice(name.length).replace(/^关于/, '');
  }
  return key;
}

/**
 * The documents that an interpretation's title names: every text in outermost title marks, else what is left of the
 * title without 政策解读, 一图读懂 and the like. Empty where the title names none.
 */
export function namedDocuments(title: string): string[] {
  const text = removeSpace(title);
  const marked = outermost(text);
  if (marked.length > 0) return marked;
  if (!SAYS_INTERPRETATION.test(text)) return [];
  const rest = text.replace(LEAD, '').replace(TRAIL, '').replace(/^关于/, '').replace(/的$/, '');
  return rest.length >= 6 && rest !== text ? [rest] : [];
}

function outermost(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '《') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (sign === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0 && index > start) found.push([...text].slice(start, index).join(''));
    }
  }
  return found;
}

/** Whether the shorter of two keys stands within the longer and is most of it: alike, and no proof of being the same. */
export function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 6 && short.length * 2 >= long.length && long.includes(short);
}
