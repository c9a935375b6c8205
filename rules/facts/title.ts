import { collapseSpace, removeSpace, titleKey } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { valueOf, type Label } from './labels.ts';
import { metaValue } from './metas.ts';
import type { Outline, OutlineBlock } from './outline.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
const TITLE_CLASS = /^(.*[-_])?(title|tit|biaoti|bt|headline|subject|wzbt|xlbt|artitle|arctitle)(\d|[-_]?(text|con|main|h1))?$|^(article|content|news|info|xl|con)[-_]?t(it(le)?)?$/i;
const SITE_WORDS = /(人民政府|政府(门户)?网站?|政务(服务|公开)?网|门户网站?|委员会|管委会|信息网|[局委办]|首页)$/;
const SEPARATOR = /\s*(?:[_|｜—–>»]+|-{1,2}(?=\D|$)|\s-\s)\s*/;
const NOT_A_TITLE = /^(相关(信息|新闻|文章|文件|阅读|解读|链接|附件)|推荐阅读|热点|附件(下载)?|分享到?|网站导航|站内搜索|通知公告|政策解读|当前位置.*|扫一扫.*|打印|关闭)$/;

/** The parts of `<title>`: page title, column, site, in the order written. */
export function headParts(head: string): string[] {
  return head.split(SEPARATOR).map(collapseSpace).filter((part) => part !== '');
}

/**
 * The page's own title: page tag, metadata block, heading, `<title>` without the site's name.
 * A heading counts for more where `<title>` agrees with it; neighbours, lists and site banners never count.
 */
export function readTitle(outline: Outline, labels: readonly Label[], metas: ReadonlyMap<string, string>, bodyStart: number): Choice {
  const candidates: Candidate[] = [];
  const head = collapseSpace(outline.head);
  const meta = metaValue(metas, 'articletitle', 'article:title');
  if (meta !== null) candidates.push({ value: meta, from: 'meta', quote: meta });
  const headings = headingCandidates(outline, bodyStart);
  const agreed = headings.filter((h) => agrees(h.value, head));
  candidates.push(...agreed);
  const label = valueOf(labels, 'title');
  if (label !== null) candidates.push({ value: label.value, from: 'label', quote: `${label.label}：${label.value}` });
  candidates.push(...headings.filter((h) => !agreed.includes(h)));
  const fromHead = ownPart(head);
  if (fromHead !== null) candidates.push({ value: fromHead, from: 'head', quote: head });
  const og = metaValue(metas, 'og:title', 'title');
  if (og !== null) candidates.push({ value: og, from: 'meta', quote: og });
  return choose(candidates.map(clean), (lost, won) =>
    agrees(lost.value, won.value) ? '与所取标题一致或为其一部分' : `${won.from === 'meta' ? '页面标签' : '正文标题'}优先`,
  );
}

/** The home page is called what the site is called. */
export function readSiteName(outline: Outline, metas: ReadonlyMap<string, string>): Choice {
  const candidates: Candidate[] = [];
  const tag = metaValue(metas, 'sitename');
  if (tag !== null) candidates.push({ value: tag, from: 'meta', quote: tag });
  const site = headParts(outline.head).find((part) => SITE_WORDS.test(part)) ?? collapseSpace(outline.head);
  if (site !== '') candidates.push({ value: site, from: 'head', quote: outline.head });
  return choose(candidates, () => '页面标签SiteName优先');
}

function headingCandidates(outline: Outline, bodyStart: number): Candidate[] {
  const named = joinSplit(outline.blocks).filter((b) => b.area === 'main' && b.order <= bodyStart && isTitleBlock(b));
  const tags = named.filter((b) => HEADINGS.has(b.tag));
  return [...tags, ...named.filter((b) => !HEADINGS.has(b.tag))].map((b) => ({ value: b.text, from: 'heading', quote: b.text }));
}

/** A heading broken by `<br>` is one title. */
function joinSplit(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const joined: OutlineBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && last.node === block.node && last.node !== null && (HEADINGS.has(block.tag) || isTitleClass(block))) {
      joined[joined.length - 1] = { ...last, text: last.text + block.text };
    } else joined.push(block);
  }
  return joined;
}

function isTitleClass(block: OutlineBlock): boolean {
  const { class: classes = '', id = '' } = block.node?.attribs ?? {};
  return `${classes} ${id}`.split(/\s+/).some((name) => TITLE_CLASS.test(name));
}

function isTitleBlock(block: OutlineBlock): boolean {
  const length = removeSpace(block.text).length;
  if (length < 3 || length > 120 || NOT_A_TITLE.test(block.text)) return false;
  return HEADINGS.has(block.tag) || isTitleClass(block);
}

/** One holds the other, apart from punctuation; a shortened `<title>` (…) agrees with the full one. */
function agrees(text: string, other: string): boolean {
  const a = titleKey(text);
  const b = titleKey(other);
  if (a.length < 3 || b.length < 3) return a === b && a !== '';
  return b.includes(a) || a.includes(b);
}

/** The part of `<title>` that names this page and not the site; null where it names only the site. */
export function ownPart(head: string): string | null {
  const parts = headParts(head);
  const own = parts.find((part) => !SITE_WORDS.test(part)) ?? (parts.length > 1 ? parts[0] : undefined);
  return own ?? (head !== '' && !SITE_WORDS.test(head) ? head : null);
}

function clean(candidate: Candidate): Candidate {
  return { ...candidate, value: collapseSpace(candidate.value) };
}
