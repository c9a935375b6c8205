import { readWholeNumber } from '../text/document-number.ts';
import { collapseSpace, removeSpace, titleKey } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { headParts, ownPart, SITE_WORDS } from './head-parts.ts';
import { valueOf, type Label } from './labels.ts';
import { metaValue } from './metas.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import { withoutStamp } from './stamp.ts';
import { isElement, parentOf, type TreeElement } from './tree.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
const TITLE_CLASS =
  /^(.*[-_])?(title|tit|biaoti|bt|headline|subject|wzbt|xlbt|artitle|arctitle)(\d|[-_]?(text|con|main|h1))?$|^(article|content|news|info|xl|con)[-_]?t(it(le)?)?$/i;
/** What may stand behind or before the page's title in `<title>`; anything else makes what was matched a part of it. */
const BEHIND_TITLE = /^(?:$|[-_|｜—–>»])/;
const BEFORE_TITLE = /[-_|｜—–>»:：]$/;
const NOT_A_TITLE =
  /^((相关|热门|热点|最新|推荐|延伸|更多|今日|猜你)(信息|新闻|文章|文件|阅读|解读|链接|附件|推荐|发布|公开|公告|公示|政策|通知|资讯|动态|内容|喜欢)?|附件(下载)?|(政策|文件)?(解读|图解)(链接|材料)|(文件|原文)(链接|下载)|分享到?|网站导航|站内搜索|通知公告|政策解读|当前位置.*|扫一扫.*|打印|关闭)$/;
const CENTRED = /text-align\s*:\s*center/i;
/** The red head of a document: 云溪县人民政府文件. */
const RED_HEAD = /(政府|办公室|委员会|[局委办])(文件|便笺|函)$/;
/** What the line of source and day holds, and the buttons below the text. */
const DATE_LINE =
  /(?:来源|时间|日期|作者|编辑|浏览|点击|阅读|访问|字体|字号|人气|稿源|次数|发布人)\s?[:：]|(?:19|20)\d{2}\s?[-/.年]\s?\d|^[[【(（]?(?:关闭|打印|返回)/;
/** 云溪县人民政府门户网站; 云溪县人民政府 alone may head a page of its own. */
const PORTAL_NAME = /(门户网站?|政府网站?|信息网|公众网|政务网)$/;
const CUT_SHORT = /((?<!\.)\.{2,}|(?<!…)…+)$/;
/** A last step of so many signs may be the title of the page. */
const LONGEST_COLUMN = 9;
const SHORTEST_LINE = 8;
const LONGEST_TITLE = 120;

/** What the title is told from besides the page's tags and labels. */
export interface TitlePlace {
  /** Where the head of the entry stands, as `order`: from the breadcrumb to its date line. */
  start: number;
  end: number;
  /** Names of the breadcrumb's steps; the last one may be the page's own title. */
  steps: readonly string[];
}

/**
 * The page's own title: page tag, heading that `<title>` agrees with, metadata block, other headings, `<title>` without
 * the site's name, a centred line. Names of the site and of the column count last: they head every page of theirs.
 */
export function readTitle(
  outline: Outline,
  sources: { labels: readonly Label[]; metas: ReadonlyMap<string, string> },
  place: TitlePlace,
): Choice {
  const { labels, metas } = sources;
  const head = collapseSpace(outline.head);
  const own = ownName(head, place.steps);
  const isName = (text: string): boolean => isSiteOrColumn(text, { head, own, metas, steps: place.steps });
  const meta = candidate('meta', metaValue(metas, 'articletitle', 'article:title'));
  const headings = headingCandidates(outline, place);
  const agreed = headings.filter((h) => agrees(h.value, head));
  const line = ownLine(outline, place, head);
  const label = valueOf(labels, 'title');
  const byLabel =
    label === null ? [] : [{ value: label.value, from: 'label', quote: `${label.label}：${label.value}` }];
  const fromHead = own === null ? [] : [{ value: own, from: 'head', quote: head }];
  const centred = candidate('centred', centredLine(outline, place));
  const isColumnPage = own !== null && own === place.steps.at(-1);
  const all = [
    ...meta,
    // Tabs of a column repeat its name: 依申请公开 and below it 依申请公开说明.
    ...(isColumnPage && headings.some((h) => h.value !== own && h.value.startsWith(own)) ? fromHead : []),
    ...agreed.filter((h) => !place.steps.includes(h.value)),
    ...agreed.filter((h) => place.steps.includes(h.value)),
    ...line,
    ...byLabel,
    ...headings.filter((h) => !agreed.includes(h)),
    ...(own === null || isColumnPage || isName(own) ? [...centred, ...fromHead] : [...fromHead, ...centred]),
    ...candidate('meta', metaValue(metas, 'og:title', 'title')),
  ];
  // With a way that leads to it, a page is not the site.
  const isSite = (text: string): boolean =>
    text === metas.get('sitename') || (PORTAL_NAME.test(text) && headParts(head).includes(text));
  const possible = place.steps.length === 0 ? all : all.filter(({ value }) => !isSite(value));
  const ranked = [...possible.filter((one) => !isName(one.value)), ...possible.filter((one) => isName(one.value))];
  return choose(ranked.map(clean), (lost, won) => whyLost(lost, won));
}

/** What `<title>` calls the page; where it starts with the breadcrumb's last step, that part, though it may read like a site's name (县林业局). */
function ownName(head: string, steps: readonly string[]): string | null {
  const [first] = headParts(head);
  const last = steps.at(-1);
  return first !== undefined && last !== undefined && first.endsWith(last) ? first : ownPart(head);
}

function whyLost(lost: Candidate, won: Candidate): string {
  if (agrees(lost.value, won.value)) return '与所取标题一致或为其一部分';
  return `${won.from === 'meta' ? '页面标签' : '正文标题'}优先`;
}

function candidate(from: string, value: string | null): Candidate[] {
  return value === null ? [] : [{ value, from, quote: value }];
}

/** The site's name, and that of the column where `<title>` starts with something else. */
function isSiteOrColumn(
  text: string,
  page: { head: string; own: string | null; metas: ReadonlyMap<string, string>; steps: readonly string[] },
): boolean {
  const { head, own, metas, steps } = page;
  if (own !== null && (text === own || (text === steps.at(-1) && own.endsWith(text)))) return false;
  if (text === metas.get('sitename') || text === metas.get('columnname')) return true;
  const columns = (steps.at(-1) ?? '').length >= LONGEST_COLUMN ? steps.slice(0, -1) : steps;
  return columns.includes(text) || headParts(head).includes(text);
}

/** Headings below the breadcrumb; those above it, a logo as often as not, only where there are none. */
function headingCandidates(outline: Outline, { start, end }: TitlePlace): Candidate[] {
  const named = joinSplit(outline.blocks, (b) => HEADINGS.has(b.tag) || isTitleClass(b)).filter(
    (b) => b.area === 'main' && !b.hidden && b.order <= end && isTitleBlock(b),
  );
  const links = named.filter(isWholeLink);
  const plain = links.length < FEWEST_IN_MENU ? named : named.filter((b) => !links.includes(b));
  const below = plain.filter((b) => b.order > start);
  const own = below.length > 0 ? below : plain;
  const tags = own.filter((b) => HEADINGS.has(b.tag));
  return [...tags, ...own.filter((b) => !HEADINGS.has(b.tag))].map((b) => ({
    value: withoutStamp(b),
    from: 'heading',
    quote: b.text,
  }));
}

/** So many headings that are links are a menu or a list, and none of them the page's title. */
const FEWEST_IN_MENU = 3;

function isWholeLink({ node }: OutlineBlock): boolean {
  const children = node?.children.filter((child) => isElement(child)) ?? [];
  const [only] = children;
  return children.length === 1 && only !== undefined && isElement(only) && only.name === 'a' && 'href' in only.attribs;
}

/** A heading broken by `<br>` is one title. */
function joinSplit(blocks: readonly OutlineBlock[], isHeading: (block: OutlineBlock) => boolean): OutlineBlock[] {
  const joined: OutlineBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && last.node === block.node && last.node !== null && isHeading(block)) {
      joined[joined.length - 1] = { ...last, text: last.text + block.text };
    } else joined.push(block);
  }
  return joined;
}

/** A name that says heading, on the element or on one around it that holds nothing else. */
function isTitleClass({ node }: OutlineBlock): boolean {
  if (node === null) return false;
  if (isTitleName(node)) return true;
  const around = parentOf(node);
  return around !== null && isTitleName(around) && around.children.filter((child) => isElement(child)).length === 1;
}

function isTitleName({ attribs }: TreeElement): boolean {
  const { class: classes = '', id = '' } = attribs;
  if (classes === '' && id === '') return false;
  return `${classes} ${id}`.split(/\s+/).some((name) => TITLE_CLASS.test(name));
}

/** Whether a block is marked up as a heading, by its tag or by the name of its class. */
export function isTitleBlock(block: OutlineBlock): boolean {
  const length = removeSpace(block.text).length;
  if (length < 3 || length > LONGEST_TITLE || NOT_A_TITLE.test(block.text) || /[:：]$/.test(block.text)) return false;
  return HEADINGS.has(block.tag) || isTitleClass(block);
}

/** A line in the head of the entry that `<title>` starts or ends with, whatever its element is called. */
function ownLine(outline: Outline, place: TitlePlace, head: string): Candidate[] {
  const whole = removeSpace(head);
  const stem = whole.replace(CUT_SHORT, '');
  const isOwn = (block: OutlineBlock): boolean => {
    const text = removeSpace(block.text);
    return (
      (whole.startsWith(text) && BEHIND_TITLE.test(whole.slice(text.length))) ||
      (whole.endsWith(text) && BEFORE_TITLE.test(whole.slice(0, -text.length))) ||
      head.startsWith(`${block.text} `) ||
      head.endsWith(` ${block.text}`) ||
      (stem !== whole && stem.length >= SHORTEST_LINE && text.startsWith(stem))
    );
  };
  const lines = headLines(outline, place).filter(isOwn);
  // The site's name stands at the end of `<title>`, too, and often in the head of the page.
  return candidate('heading', (lines.find((line) => !SITE_WORDS.test(line.text)) ?? lines[0])?.text ?? null);
}

/** The first centred line of the entry's head; an issuer over 关于… belongs to it. */
function centredLine(outline: Outline, place: TitlePlace): string | null {
  const lines = joinSplit(headLines(outline, place), isCentred).filter(
    (b) =>
      isCentred(b) &&
      !DATE_LINE.test(b.text) &&
      !RED_HEAD.test(b.text) &&
      !SITE_WORDS.test(b.text) &&
      readWholeNumber(b.text) === null,
  );
  const [first] = lines;
  if (first === undefined) return null;
  const above = outline.blocks[outline.blocks.findIndex((block) => block.order === first.order) - 1];
  const isIssuer =
    above !== undefined && first.text.startsWith('关于') && isCentred(above) && SITE_WORDS.test(above.text);
  return isIssuer ? above.text + first.text : first.text;
}

function headLines(outline: Outline, { start, end }: TitlePlace): OutlineBlock[] {
  return outline.blocks.filter(
    (b) =>
      b.area === 'main' &&
      !b.hidden &&
      b.order > start &&
      b.order <= end &&
      b.text.length >= SHORTEST_LINE &&
      b.text.length <= LONGEST_TITLE,
  );
}

function isCentred({ node }: OutlineBlock): boolean {
  if (node === null) return false;
  const { align = '', style = '' } = node.attribs;
  return node.name === 'center' || align.toLowerCase() === 'center' || CENTRED.test(style);
}

/** One holds the other, apart from punctuation; a shortened `<title>` (…) agrees with the full one. */
function agrees(text: string, other: string): boolean {
  const a = titleKey(text);
  const b = titleKey(other);
  if (a.length < 3 || b.length < 3) return a === b && a !== '';
  return b.includes(a) || a.includes(b);
}

function clean(found: Candidate): Candidate {
  return { ...found, value: collapseSpace(found.value) };
}
