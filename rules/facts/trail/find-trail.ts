import { removeSpace } from '../../text/normalise.ts';
import type { Outline, OutlineLink } from '../outline.ts';
import { parentOf, type TreeElement } from '../tree.ts';
import { fromMarker, isBreadcrumbBlock } from './marker.ts';
import { isPlainTrail } from './plain-trail.ts';
import { allText, readContainer, readLine, type Trail } from './read-steps.ts';
import {
  BARE_TRAIL,
  ENDS_OPEN,
  HOME,
  ROOT,
  SEPARATORS,
  SITE_NAME,
  SITE_TRAIL,
  STARTS_WITH_MARKER,
} from './trail-words.ts';

const MARKER =
  /(当前|您|你|现在|目前)?(的|所在|所处)?(所在)?(的)?(位置|栏目|页面)\s*(是|为)?\s*[:：>》]?|您现在访问的是/;
const CRUMB_CLASS =
  /(^|[\s_-])(crumbs?|bread(-?crumbs?|-?nav)?|mbx|site-?path|position|location|weizhi|dqwz|curmb|curr?ent[-_]?(pos|path|location)?|place|path|wz|loc)([\s_-]|\d|$)/i;
const CRUMB_LABEL = /^(bread-?crumbs?|面包屑(导航)?|当前位置)$/i;
/** Longer texts are not the way to a page. */
const LONGEST_TRAIL = 400;
const LONGEST_BARE_TRAIL = 200;
const LONGEST_STEP = 120;
/** Elements that hold one step each, so that the words may stand in the first of them. */
const STEP_TAGS = new Set(['li', 'dd', 'dt', 'td']);
/** Links home of a page: in the menu, the trail, the footer. Around each its neighbours are looked at. */
const MOST_HOMES = 50;

/** Where on the page the way from the home page stands, and its steps. */
export function findTrail(outline: Outline): Trail | null {
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
