import { collapseSpace, removeSpace, titleKey } from '../text/normalise.ts';
import type { FactPlace } from './page-facts.ts';
import type { Outline, OutlineBlock, OutlineLink } from './outline.ts';
import { isElement, parentOf, walkTree, type TreeElement } from './tree.ts';

export interface Breadcrumb {
  steps: { name: string; url: string | null }[];
  place: FactPlace | null;
}

const MARKER = /(当前|您|你|现在|目前)?(的|所在|所处)?(所在)?(的)?(位置|栏目|页面)\s*(是|为)?\s*[:：>》]?|您现在访问的是/;
const STARTS_WITH_MARKER = /^[^\u4e00-\u9fa5]{0,4}(您|你)?(当前|现在|目前|所在|的)?(您|你)?(所在|所处|的|浏览)?(的)?(位置|栏目|页面)\s*(是|为|在)?\s*[:：>》]/;
const HOME = /^(网站|返回|本站|门户)?(首\s?页|主页)$|^home$/i;
const LEAF = /^(正文|内容|详情|详细(内容|信息)?|文章(内容|详情)|信息(详情|内容)|查看|浏览|列表)$/;
const SEPARATOR = /\s*(?:>{1,2}|＞+|»|›|→|⇒|::|\/|\\|\||｜|－|—+|-{1,2}(?=\s|$)|·|＞|&gt;)\s*/;
const CRUMB_CLASS = /(^|[\s_-])(crumbs?|bread-?crumbs?|position|location|weizhi|dqwz|curmb|curr?ent[-_]?(pos|path|location)?|place|path|wz|loc)([\s_-]|\d|$)/i;

/**
 * The way from the home page to this page. `steps` leaves out the home page, 正文 and the page's own title.
 */
export function readBreadcrumb(outline: Outline, title: string | null): Breadcrumb {
  const found = findContainer(outline);
  if (found === null) return { steps: [], place: null };
  const linkOf = new Map(outline.links.map((link) => [link.node, link]));
  const steps: { name: string; url: string | null }[] = [];
  for (const token of readTokens(found, linkOf)) {
    const name = cleanStep(token.name);
    if (name === '' || LEAF.test(name)) continue;
    steps.push({ name, url: token.url });
  }
  const home = steps.findLastIndex((step) => HOME.test(removeSpace(step.name)));
  const below = steps.slice(home + 1);
  const own = titleKey(title ?? '');
  while (below.length > 1 && isOwnTitle(below.at(-1)?.name ?? '', own)) below.pop();
  return { steps: below, place: { from: 'breadcrumb', quote: collapseSpace(allText(found)).slice(0, 200), lost: [] } };
}

/** A long last step that the title repeats is the page itself; a short one is its column. */
function isOwnTitle(step: string, own: string): boolean {
  const key = titleKey(step.replace(/(\.{2,}|…)$/, ''));
  return key.length >= 9 && own.startsWith(key);
}

function findContainer(outline: Outline): TreeElement | null {
  for (const block of outline.blocks) {
    if (block.area === 'footer' || block.text.length > 400 || block.node === null) continue;
    if (STARTS_WITH_MARKER.test(block.text)) return widen(block.node);
  }
  // Without the words: a small container named for it, or one that starts with the home page and goes on with a separator.
  for (const link of outline.links) {
    if (!HOME.test(removeSpace(link.text))) continue;
    const container = parentOf(link.node);
    if (container === null) continue;
    const outer = namedAncestor(container) ?? (hasSeparator(container) ? container : null);
    if (outer !== null) return outer;
  }
  return null;
}

/** The words may stand in an element of their own, beside the links. */
function widen(node: TreeElement): TreeElement {
  let container = node;
  for (let step = 0; step < 3 && !holdsLink(container); step++) {
    const parent = parentOf(container);
    if (parent === null || allText(parent).length > 400) break;
    container = parent;
  }
  return container;
}

function namedAncestor(node: TreeElement): TreeElement | null {
  let ancestor: TreeElement | null = node;
  for (let step = 0; step < 4 && ancestor !== null; step++, ancestor = parentOf(ancestor)) {
    const { class: classes = '', id = '' } = ancestor.attribs;
    if ((CRUMB_CLASS.test(classes) || CRUMB_CLASS.test(id)) && allText(ancestor).length <= 400) return ancestor;
  }
  return null;
}

function hasSeparator(node: TreeElement): boolean {
  const text = collapseSpace(allText(node));
  return text.length < 300 && /^(网站|返回)?(首\s?页|主页)\s*(>|＞|»|›|→|\/|-)/.test(text.replace(MARKER, '').trim());
}

interface Token {
  name: string;
  url: string | null;
}

/** Links and the words between them, in order; words are cut at separators. */
function readTokens(container: TreeElement, linkOf: ReadonlyMap<TreeElement, OutlineLink>): Token[] {
  const tokens: Token[] = [];
  let words = '';
  const endWords = (): void => {
    for (const part of collapseSpace(words).split(SEPARATOR)) tokens.push({ name: part, url: null });
    words = '';
  };
  walkTree(
    container,
    (node) => {
      if (node.type === 'text') words += node.data;
      const link = isElement(node) ? linkOf.get(node) : undefined;
      if (link !== undefined) {
        endWords();
        tokens.push({ name: link.text === '' ? link.hint : link.text, url: link.url });
        return false;
      }
      return !(isElement(node) && (node.name === 'script' || node.name === 'style'));
    },
    (element) => {
      if (element.name === 'li' || element.name === 'br') words += ' > ';
    },
  );
  endWords();
  return tokens;
}

function cleanStep(text: string): string {
  return collapseSpace(text.replace(STARTS_WITH_MARKER, '').replace(/^[\s:：>＞»›/\\|→-]+|[\s:：>＞»›/\\|→-]+$/g, ''));
}

function holdsLink(node: TreeElement): boolean {
  let found = false;
  walkTree(
    node,
    (child) => {
      if (isElement(child) && child.name === 'a') found = true;
      return !found;
    },
    () => {},
  );
  return found;
}

function allText(node: TreeElement): string {
  let text = '';
  walkTree(
    node,
    (child) => {
      if (child.type === 'text' && text.length <= 500) text += child.data;
      return !(isElement(child) && (child.name === 'script' || child.name === 'style')) && text.length <= 500;
    },
    () => {},
  );
  return collapseSpace(text);
}

/** Whether a block is part of the breadcrumb line. */
export function isBreadcrumbBlock(block: OutlineBlock): boolean {
  return STARTS_WITH_MARKER.test(block.text);
}
