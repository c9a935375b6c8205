import { collapseSpace, removeSpace, titleKey } from '../text/normalise.ts';
import { headParts, LEAF } from './head-parts.ts';
import type { FactPlace } from './page-facts.ts';
import { linksBetween, type Outline, type OutlineBlock, type OutlineLink } from './outline.ts';
import { isElement, parentOf, walkTree, type TreeElement } from './tree.ts';

export interface Breadcrumb {
  steps: { name: string; url: string | null }[];
  place: FactPlace | null;
}

interface Step {
  name: string;
  url: string | null;
}

const STARTS_WITH_MARKER =
  /^[^\u4e00-\u9fa5]{0,4}(?:(您|你|我)?(当前|现在|目前|正在|所在|的)?(您|你)?(所在|所处|的|浏览|访问|查看)?(的)?(位置|栏目|页面)\s*(?:(是|为|在)\s*)?(?:[:：>》＞]|(?=.{0,4}(?:首\s?页|主页)))|(您|你)(现在|当前|正在)?(访问|浏览|查看)的是\s*[:：])/;
/** 位置： and 栏目： alone stand in ordinary text too; there steps must follow. */
const WEAK_MARKER = /^[^\u4e00-\u9fa5]{0,4}(的)?(位置|栏目|页面)/;
const MARKER_WITHIN = /^.{2,16}(?:位置|栏目)/;
const MARKER =
  /(当前|您|你|现在|目前)?(的|所在|所处)?(所在)?(的)?(位置|栏目|页面)\s*(是|为)?\s*[:：>》]?|您现在访问的是/;
const HOME = /^(网站|返回|本站|门户|站点|政府)?(首\s?页|主页)$|^home$/i;
const FIRST_HOME = /^[\u4e00-\u9fa5]{0,8}(首页|主页)$/;
/** A site's own name stands for its home page where it is the first step. */
const SITE_NAME = /(人民政府|政府(门户)?网站?|门户网站?|政务网|信息网)$/;
const SEPARATOR = /(?:(?<!\s)\s+)?(?:>{1,2}|＞+|»|›|→|⇒|::|\/|\\|\||｜|－|—+|-{1,2}(?=\s|$)|·|&gt;)\s*/;
/** A sign that no list of separators has is no step either. */
const HOLDS_WORD = /[\p{L}\d]/u;
const SEPARATORS = /^[\s:：>＞»›/\\|｜→⇒·—－-]+|(?<![\s:：>＞»›/\\|｜→⇒·—－-])[\s:：>＞»›/\\|｜→⇒·—－-]+$/g;
const ENDS_OPEN = /[>＞»›→⇒/\\|｜]\s*$/;
/** A line of steps without the words before it: the home page and a sign that leads on. */
const BARE_TRAIL = /^(网站|返回|本站|门户)?(首\s?页|主页)\s*(>|＞|»|›|→|⇒|\/|-|—|－)/;
/** The site's name and an arrow that leads on; behind a hyphen or a stroke stands a slogan as often. */
const SITE_TRAIL = /^[\u4e00-\u9fa5·]{0,20}(?:人民政府|政府(?:门户)?网站?|门户网站?|政务网|信息网)\s*(?:>|＞|»|›|→|⇒)/;
/** What separates the first two steps separates all of them, also a hyphen without spaces around it. */
const AFTER_HOME = /^(?:网站|返回|本站|门户)?(?:首\s?页|主页)\s*(-{1,3}|>>|[·•|])/;
const CRUMB_CLASS =
  /(^|[\s_-])(crumbs?|bread(-?crumbs?|-?nav)?|mbx|site-?path|position|location|weizhi|dqwz|curmb|curr?ent[-_]?(pos|path|location)?|place|path|wz|loc)([\s_-]|\d|$)/i;
const CRUMB_LABEL = /^(bread-?crumbs?|面包屑(导航)?|当前位置)$/i;
const ROOT = /^\/(?:(?:index|default)\.\w+)?$/;
/** 关于印发岚溪县..., shortened by the template. */
const CUT = /((?<!\.)\.{2,}|(?<!…)…+)$/;
const SHORTEST_CUT = 4;
const SHORTEST_OWN = 9;
/** Longer texts are not the way to a page. */
const LONGEST_TRAIL = 400;
const LONGEST_BARE_TRAIL = 200;
const LONGEST_STEP = 120;
/** A menu has more entries than a way has steps. */
const MOST_STEPS = 6;
/** Steps, what stands between them, and spaces. */
const MOST_PARTS = 5 * MOST_STEPS;
const BARS = /[|｜·•/]/g;
/** Elements that hold one step each, so that the words may stand in the first of them. */
const STEP_TAGS = new Set(['li', 'dd', 'dt', 'td']);

/**
 * The way from the home page to this page. `steps` leaves out the home page and 正文; the page's own title is still
 * there, see `withoutOwnTitle`.
 */
export function readBreadcrumb(outline: Outline): Breadcrumb {
  const found = findTrail(outline);
  if (found === null) return { steps: [], place: null };
  const steps = found.steps
    .map(({ name, url }) => ({ name: cleanStep(name), url }))
    .filter(({ name }) => HOLDS_WORD.test(name) && !LEAF.test(name));
  const home = steps.findLastIndex((step, index) => isHome(step, index, steps.length));
  return { steps: steps.slice(home + 1), place: { from: 'breadcrumb', quote: found.quote.slice(0, 200), lost: [] } };
}

function isHome({ name }: Step, index: number, count: number): boolean {
  const text = removeSpace(name);
  return HOME.test(text) || (index === 0 && (FIRST_HOME.test(text) || (count > 1 && SITE_NAME.test(text))));
}

/** The steps above the page: last steps that the title repeats are the page itself, cut at a sign that looks like a separator. */
export function withoutOwnTitle({ steps, place }: Breadcrumb, title: string | null): Breadcrumb {
  const own = titleKey(title ?? '');
  let count = steps.length;
  for (let from = steps.length - 1, tail = ''; from >= 1; from--) {
    tail = (steps[from]?.name ?? '') + tail;
    if (isOwnTitle(tail, own)) count = from;
  }
  return { steps: steps.slice(0, count), place };
}

/** A long last step that the title repeats is the page itself, and so is one that is cut; a short one is its column. */
function isOwnTitle(step: string, own: string): boolean {
  const key = titleKey(step.replace(CUT, ''));
  return key.length >= (CUT.test(step) ? SHORTEST_CUT : SHORTEST_OWN) && own.startsWith(key);
}

/** Whether a block is the breadcrumb line or its beginning. */
export function isBreadcrumbBlock(block: OutlineBlock): boolean {
  const text = fromMarker(block);
  if (text === null) return false;
  if (!WEAK_MARKER.test(text)) return true;
  const rest = text.replace(STARTS_WITH_MARKER, '').trim();
  return rest === '' || SEPARATOR.test(rest.slice(0, 60));
}

/** The block's text from 当前位置： on; the name of the column may stand before it in an element of its own. */
function fromMarker({ text, pieces }: OutlineBlock): string | null {
  if (STARTS_WITH_MARKER.test(text)) return text;
  if (pieces === undefined || !MARKER_WITHIN.test(text)) return null;
  const at = pieces.findIndex((piece) => STARTS_WITH_MARKER.test(collapseSpace(piece)));
  const behind = at < 0 ? '' : collapseSpace(pieces.slice(at).join(''));
  return at < 1 || WEAK_MARKER.test(behind) ? null : behind;
}

interface Trail {
  steps: Step[];
  quote: string;
}

function findTrail(outline: Outline): Trail | null {
  return findMarked(outline) ?? findNamed(outline) ?? findBare(outline);
}

/** The line behind 当前位置： and its like, or the steps in the elements that follow it. */
function findMarked(outline: Outline): Trail | null {
  const { blocks } = outline;
  for (const [index, block] of blocks.entries()) {
    if (
      block.area === 'footer' ||
      block.text.length > LONGEST_TRAIL ||
      block.node === null ||
      !isBreadcrumbBlock(block)
    )
      continue;
    const rest = (fromMarker(block) ?? '').replace(STARTS_WITH_MARKER, '').trim();
    const goesOn =
      rest === '' ||
      HOME.test(removeSpace(rest.replace(SEPARATORS, ''))) ||
      (ENDS_OPEN.test(rest) && isNamed(block.node));
    const next = blocks[index + 1];
    if (!goesOn || next === undefined) return readLine(outline, index);
    if (rest === '' && BARE_TRAIL.test(next.text)) return readLine(outline, index + 1);
    // A second one for small screens may be hidden or empty.
    if (rest === '' && isBreadcrumbBlock(next)) continue;
    const container = widen(block.node, block.text);
    const trail = container === null ? null : readContainer(container, outline);
    return trail !== null && trail.steps.every(({ name }) => name.length <= LONGEST_STEP)
      ? trail
      : readLine(outline, index);
  }
  return null;
}

/** Links home of a page: in the menu, the trail, the footer. Around each its neighbours are looked at. */
const MOST_HOMES = 50;

/**
 * Without the words: a small container named for it, or one that starts with the home page and goes on with a separator.
 * Only where there is none, plain steps: the site's name beside its column's at the head of a page look like them.
 */
function findNamed(outline: Outline): Trail | null {
  const containers = outline.links
    .filter((link) => HOME.test(removeSpace(link.text)) || leadsHome(link))
    .slice(0, MOST_HOMES)
    .flatMap((link) => {
      const container = beyondFirstStep(link);
      return container === null ? [] : [{ link, container }];
    });
  for (const { container } of containers) {
    const outer = namedAncestor(container) ?? (hasSeparator(container) ? container : null);
    if (outer !== null) return readContainer(outer, outline);
  }
  const plain = containers.find(({ link, container }) => isPlainTrail(container, link, outline));
  return plain === undefined ? null : readContainer(plain.container, outline);
}

/** The element around the link to the home page; where each step has an element of its own, the one around them all. */
function beyondFirstStep({ node, text }: OutlineLink): TreeElement | null {
  const container = parentOf(node);
  if (container === null || removeSpace(text) === '') return container;
  const parent = parentOf(container);
  const words = allText(container);
  const isOneStep = ENDS_OPEN.test(words) && removeSpace(words).replace(SEPARATORS, '') === removeSpace(text);
  return isOneStep && parent !== null && BARE_TRAIL.test(allText(parent)) ? parent : container;
}

/** Plain text or links in a line of their own: 首页>>政务公开>>…; or the texts of an element named for it, without signs between them. */
function findBare(outline: Outline): Trail | null {
  for (const [index, block] of outline.blocks.entries()) {
    if (block.area === 'footer' || block.node === null || block.text.length > LONGEST_BARE_TRAIL) continue;
    if (BARE_TRAIL.test(block.text) || SITE_TRAIL.test(block.text)) return readLine(outline, index);
    const [first, second] = block.pieces ?? [];
    if (second !== undefined && HOME.test(removeSpace(first ?? '')) && namedAncestor(block.node) !== null)
      return { steps: (block.pieces ?? []).map((name) => ({ name, url: null })), quote: block.text };
  }
  return null;
}

/** The steps of one block: its links, and the words between them cut at separators. */
function readLine(outline: Outline, index: number): Trail {
  const block = outline.blocks[index];
  if (block === undefined) return { steps: [], quote: '' };
  const from = outline.blocks[index - 1]?.order ?? 0;
  const text = (fromMarker(block) ?? block.text).replace(STARTS_WITH_MARKER, '').trim();
  const steps: Step[] = [];
  let at = 0;
  for (const link of linksBetween(outline.links, from, block.order)) {
    if (link.text === '') continue;
    const start = text.indexOf(link.text, at);
    if (start < 0) continue;
    steps.push(...cutWords(text.slice(at, start), text), { name: link.text, url: link.url });
    at = start + link.text.length;
  }
  return { steps: [...steps, ...cutWords(text.slice(at), text)], quote: block.text };
}

function cutWords(words: string, line: string): Step[] {
  const sign = AFTER_HOME.exec(line)?.[1];
  const parts =
    sign === undefined ? words.split(SEPARATOR) : words.split(sign).flatMap((part) => part.split(SEPARATOR));
  return parts.map((name) => ({ name, url: null }));
}

/**
 * The element around the words that also holds the steps, null where it holds more than a trail. A step of its own
 * (`<li>当前位置：首页</li>`) is widened to the list, words alone to whatever stands beside them.
 */
function widen(node: TreeElement, words: string): TreeElement | null {
  const length = removeSpace(words).length;
  let container = node;
  for (let step = 0; step < 4; step++) {
    const text = allText(container);
    if (text.length > LONGEST_TRAIL) return null;
    if (removeSpace(text).length > length) return container;
    const parent = parentOf(container);
    const isMarker = words.replace(STARTS_WITH_MARKER, '').trim() === '';
    if (parent === null || (!isMarker && !STEP_TAGS.has(container.name))) return null;
    container = parent;
  }
  return null;
}

/** The picture of a house, or the site's name, that leads to the root. */
function leadsHome({ text, hint, url }: OutlineLink): boolean {
  const name = removeSpace(text);
  if (url === null || (name !== '' && !SITE_NAME.test(name))) return false;
  return ROOT.test(new URL(url).pathname) || (name === '' && HOME.test(removeSpace(hint)));
}

function namedAncestor(node: TreeElement): TreeElement | null {
  let ancestor: TreeElement | null = node;
  for (let step = 0; step < 4 && ancestor !== null; step++, ancestor = parentOf(ancestor)) {
    if (!isNamed(ancestor)) continue;
    const text = allText(ancestor);
    // Each step of a list of steps may be named like the whole.
    if (text.length <= LONGEST_TRAIL && text !== '' && !HOME.test(removeSpace(text))) return ancestor;
  }
  return null;
}

function isNamed({ attribs }: TreeElement): boolean {
  const { class: classes = '', id = '', 'aria-label': label = '' } = attribs;
  return CRUMB_CLASS.test(classes) || CRUMB_CLASS.test(id) || CRUMB_LABEL.test(label);
}

function hasSeparator(node: TreeElement): boolean {
  const text = allText(node).replace(MARKER, '').trim();
  return text.length < 300 && (BARE_TRAIL.test(text) || SITE_TRAIL.test(text));
}

/**
 * Steps with nothing but pictures, icons or bars between them. A menu of an old site looks the same, so the last step
 * must be what `<title>` also names; or, behind a sign each, one step lies below the other, or the page below the last.
 */
function isPlainTrail(node: TreeElement, home: OutlineLink, outline: Outline): boolean {
  const found = plainSteps(node, outline);
  const last = found?.steps.at(-1);
  if (found === null || last === undefined || found.steps.length < 2 || found.steps.length > MOST_STEPS) return false;
  const { steps, signs } = found;
  if (steps[0]?.link !== home || last.name === '') return false;
  const isInTitle = headParts(outline.head).includes(last.name);
  if (signs < steps.length - 1) return isInTitle;
  const linked = steps.slice(1).flatMap(({ link }) => link?.url ?? []);
  const isNested = linked.every((url, at) => at === 0 || isBelow(url, linked[at - 1] ?? ''));
  const isPages = linked.length < steps.length - 1 && last.link?.url != null && isBelow(outline.url, last.link.url);
  return (linked.length > 1 && isNested) || isInTitle || isPages || outline.head.includes(last.name);
}

interface PlainStep {
  name: string;
  link: OutlineLink | null;
}

/** The texts right in an element and the signs between them; null where more than a step stands there. */
function plainSteps(node: TreeElement, outline: Outline): { steps: PlainStep[]; signs: number } | null {
  if (node.children.length > MOST_PARTS) return null;
  const linkOf = new Map(outline.links.map((link): [TreeElement, OutlineLink] => [link.node, link]));
  const steps: PlainStep[] = [];
  let signs = 0;
  for (const child of node.children) {
    if (child.type === 'text') {
      const name = collapseSpace(child.data.replace(BARS, ''));
      if (name !== '') steps.push({ name, link: null });
      continue;
    }
    if (!isElement(child) || child.name === 'script' || child.name === 'style') continue;
    const link = linkOf.get(child) ?? null;
    const name = link === null ? allText(child) : link.text;
    if (child.name !== 'a' && name === '') signs++;
    else if (child.name === 'a' || !child.children.some(isElement)) steps.push({ name, link });
    else return null;
  }
  return { steps, signs };
}

/** In the folder of the other, which is not the whole site's; or the same program with more parameters. */
function isBelow(url: string, above: string): boolean {
  const folder = folderOf(above);
  if (!ROOT.test(new URL(folder).pathname)) return url.startsWith(folder);
  const [own, other] = [new URL(url), new URL(above)];
  return other.search !== '' && [...other.searchParams].every(([name, value]) => own.searchParams.get(name) === value);
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

/** Links and the words between them, in order; words are cut at separators. */
function readContainer(container: TreeElement, outline: Outline): Trail {
  const linkOf = new Map(outline.links.map((link): [TreeElement, OutlineLink] => [link.node, link]));
  const quote = allText(container);
  const line = quote.replace(STARTS_WITH_MARKER, '').trim();
  const steps: Step[] = [];
  let words = '';
  const endWords = (): void => {
    steps.push(...cutWords(collapseSpace(words), line));
    words = '';
  };
  walkTree(
    container,
    (node) => {
      if (node.type === 'text') words += node.data;
      const link = isElement(node) ? linkOf.get(node) : undefined;
      if (link !== undefined) {
        endWords();
        steps.push({ name: link.text === '' ? link.hint : link.text, url: link.url });
        return false;
      }
      // Steps that lead nowhere, and the icons between them.
      if (isElement(node) && (node.name === 'a' || node.children.length === 0)) words += ' > ';
      return !(isElement(node) && (node.name === 'script' || node.name === 'style'));
    },
    (element) => {
      if (element.name === 'li' || element.name === 'br' || element.name === 'a') words += ' > ';
    },
  );
  endWords();
  return { steps, quote };
}

function cleanStep(text: string): string {
  return collapseSpace(text.replace(STARTS_WITH_MARKER, '').replace(SEPARATORS, ''));
}

/** The element's text as one line; a little more than the longest trail is enough to tell one that is too long. */
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
