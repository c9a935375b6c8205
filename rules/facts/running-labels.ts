import { collapseSpace } from '../text/normalise.ts';
import { fieldOf, LABEL_ENDS, LABEL_SIGNS, LONGEST_LABEL, type LabelField } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';

/** What a label may follow, apart from a space, so that 成立时间： or 截止日期： is not read as 时间：, 日期：. */
const BEFORE_LABEL = new Set('|｜]】)）;；,，。[【(（:：/·•');
const OPEN = new Set('[【');
/** 来源：[县教育局] */
const BRACKETED = /^\s*[[【]([^\]】]{2,40})[\]】]/;
/** A counter in an element of its own: <span>来源：县教育局</span><span>487阅读</span>. */
const COUNTER = /^\s*\d{1,9}\s?(?:次|人|阅读|浏览|点击|评论|赞)/;
/** [ 云政规〔2023〕1号 ] */
const WRAPPED = /^\s*[[【]([^\]】]{2,80})[\]】]\s*$/;
const OPENING = '[【(（〔';
const CLOSING = ']】)）〕';
const COLON = /[:：]/;
/** What may stand between a label and its colon: 【索引号】 ：. */
const GAP = new Set(' ]】');
const LONGEST_GAP = 3;
const MARK = /[:：\]】]/g;
/** Asked first: most blocks have none. */
const HOLDS_MARK = /[:：\]】]/;
/** A label that the dictionary does not know ends the value before it: 来源：县政府办 发布者：…. */
const NEXT_LABEL = /(?:^|\s)[\u4e00-\u9fa5]{2,6}[:：].*$/;
/** Buttons and counters after the name of a source or issuer, and its date. */
const TAIL =
  /(?:(?<!\s)\s+)?(?:[|｜【[]|\s[·•](?:\s|$)|\s(?:浏览|点击|阅读|访问|人气|字体|字号|大\s?中\s?小|打印|分享|收藏|保存|关闭|发布|发表|扫一扫|\d{1,9}\s?(?:次|人|阅读|浏览|点击))|(?<!\d)(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月])[^]*/;
const OPENS_WITH_LABEL = /^\s*(?:[【[]\s*)?([\u4e00-\u9fa5][\u4e00-\u9fa5\s]{1,11})[】\]]?\s*[:：]/;
/** Words that 时间, 名称 and other short labels end: split by a tag, 项目<b>名称：</b> is still no title. */
const LONGER_LABEL =
  /(?:项目|单位|会议|报名|截止|开始|结束|起止|办理|活动|企业|公司|工程|产品|资金|成立|公示|受理|答复|回复|来信|留言|提问|征集|开放|营业|考试|培训|生产|出生|人员|机构|数据|信息|附件)$/;
/** Signs that a label must have to be told from the end of a longer one. */
const WHOLE_LABEL = 4;
const DATE = /(?:19|20)\d{2}\s?[-/.年]/;
/** Head lines are short; in running text tags split words at random. */
const LONGEST_HEAD_LINE = 200;

/** The labels in a block's text, each with what stands up to the next one. */
export function readRunning(block: OutlineBlock, index: number): Label[] {
  if (!HOLDS_MARK.test(block.text)) return [];
  const text = spreadPieces(block);
  const found = findLabels(text);
  return found.map(({ label, end }, n) => {
    const field = fieldOf(label);
    const raw = text.slice(end, found[n + 1]?.start ?? text.length).replace(NEXT_LABEL, '');
    return { label, field, value: cleanValue(raw, field), block: index };
  });
}

/** A value as the page means it: brackets and bars of the layout gone, and behind a name what the layout adds to it. */
export function cleanValue(text: string, field: LabelField | null): string {
  const isName = field === 'source' || field === 'issuer';
  const value = isName ? (BRACKETED.exec(text)?.[1] ?? text.replace(TAIL, '')) : (WRAPPED.exec(text)?.[1] ?? text);
  return closeBrackets(
    collapseSpace(value)
      .replace(/^[|｜\]】]+/, '')
      .replace(/(?<![|｜[【（(,，;；/])[|｜[【（(,，;；/]+$/, '')
      .trim(),
  );
}

/** A closing bracket at the end without its opening one closed the label: 【来源：县教育局】. */
function closeBrackets(value: string): string {
  const at = CLOSING.indexOf(value.at(-1) ?? '?');
  return at >= 0 && !value.includes(OPENING.charAt(at)) ? value.slice(0, -1).trimEnd() : value;
}

/** Looks back from every colon and closing bracket: far fewer than the places where a label could start. */
function findLabels(text: string): { label: string; start: number; end: number }[] {
  const found: { label: string; start: number; end: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    const isColon = mark === ':' || mark === '：';
    const label = isColon ? labelBefore(text, index) : bracketedLabel(text, index);
    if (label !== null) found.push({ ...label, end: index + 1 });
  }
  return found;
}

/** 【发布日期】2024-05-06: brackets in place of the colon. */
function bracketedLabel(text: string, end: number): { label: string; start: number } | null {
  if (/^\s?[:：]/.test(text.slice(end + 1, end + 3))) return null;
  const label = labelBefore(text, end);
  return label !== null && OPEN.has(text.charAt(label.start - 1)) ? label : null;
}

/** The longest label that ends here, spaces within it allowed (索 引 号). */
function labelBefore(text: string, end: number): { label: string; start: number } | null {
  let at = end - 1;
  for (let step = 0; step < LONGEST_GAP && GAP.has(text.charAt(at)); step++) at--;
  if (!LABEL_ENDS.has(text.charAt(at))) return null;
  let label = '';
  let longest: { label: string; start: number } | null = null;
  for (; at >= 0 && label.length < LONGEST_LABEL; at--) {
    const sign = text.charAt(at);
    if (sign === ' ') continue;
    if (!LABEL_SIGNS.has(sign)) break;
    label = sign + label;
    const before = text.charAt(at - 1);
    if (fieldOf(label) !== null && (before === '' || before === ' ' || BEFORE_LABEL.has(before)))
      longest = { label, start: at };
  }
  return longest;
}

/** The block's text with a space before a label that opens an element of its own: <i>来源：县政府办</i><i>发布时间：…</i>. */
function spreadPieces(block: OutlineBlock): string {
  const { text } = block;
  if (text.length > LONGEST_HEAD_LINE || !COLON.test(text)) return text;
  const { pieces } = block;
  if (pieces === undefined) return text;
  let spread = '';
  const isDated = DATE.test(text);
  for (const [n, piece] of pieces.entries()) {
    const label = OPENS_WITH_LABEL.exec(piece + (pieces[n + 1] ?? ''))?.[1]?.replace(/\s/g, '');
    spread += COUNTER.test(piece) || (label !== undefined && isOwnLabel(label, spread, isDated)) ? ` ${piece}` : piece;
  }
  return collapseSpace(spread);
}

function isOwnLabel(label: string, before: string, isDated: boolean): boolean {
  const field = fieldOf(label);
  if (label.length >= WHOLE_LABEL) return field !== null || COLON.test(before);
  // The source opens an element of its own behind another name: <span>县政府网</span><b>来源：县教育局</b>.
  if (field === 'source' && before !== '' && isDated) return !LONGER_LABEL.test(before);
  const isTool = field === 'views' || field === 'editor' || field === 'author';
  return /[:：\d]/.test(before) && (isTool || !LONGER_LABEL.test(before));
}
