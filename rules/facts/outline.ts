import { freeLaidOut } from './layout-cells.ts';
import { OutlineWalk } from './outline-walk.ts';
import type { Area, Block } from './page-facts.ts';
import { markFoot } from './page-foot.ts';
import { markHead } from './page-head.ts';
import { parseHtml, type TreeElement } from './tree.ts';

/** A link with its place in the tree; `order` counts text positions through the page. */
export interface OutlineLink {
  node: TreeElement;
  href: string;
  url: string | null;
  /** Text as shown, white space collapsed. */
  text: string;
  /** The `title` attribute, '' without one: often the full text of a shortened link. */
  hint: string;
  area: Area;
  hidden: boolean;
  order: number;
}

export interface OutlineBlock extends Block {
  /** The block element that holds the text, null for text outside of any. */
  node: TreeElement | null;
  order: number;
  hidden: boolean;
  /**
   * The texts between tags, as written, of a short block that inline tags split: labels and values often stand in
   * elements of their own with nothing between them. `text` has them joined, so that split digits stay whole.
   */
  readonly pieces?: string[] | undefined;
}

/** One walk over the page: what every reader of facts needs, in document order. */
export interface Outline {
  url: string;
  /** What relative addresses are resolved against: `url` unless `<base href>` says otherwise. */
  base: string;
  /** Where the page sends its reader by `<meta http-equiv="refresh">`, as written. */
  forward: string | null;
  /** Text of `<title>`. */
  head: string;
  metas: { name: string; content: string }[];
  links: OutlineLink[];
  /** There are more addresses on the page than are taken: the others are in neither `links`, `clicks` nor `frames`. */
  isCut: boolean;
  /** What opens something by a click without being a link. */
  clicks: { node: TreeElement; code: string; area: Area; order: number }[];
  blocks: OutlineBlock[];
  /** Text of inline scripts. */
  scripts: string[];
  /** Where each of them stands: between two text positions. */
  scriptPlaces: number[];
  /** `src` of external scripts, as written. */
  scriptSources: string[];
  /** Where the last of them stands: after so many text positions. */
  lastSource: number;
  /** Attributes of scripts that carry an id: the error-report and CONAC widgets name themselves so. */
  widgets: Record<string, string>[];
  frames: { src: string; area: Area }[];
  forms: { action: string; node: TreeElement }[];
  /** Pictures, films and sounds; `alt` is the words that stand in for a picture. */
  media: { tag: 'img' | 'video' | 'audio'; src: string; alt: string; area: Area; order: number; node: TreeElement }[];
}

/** Reads the page once. `url` is the address it was read at; `<base href>` is honoured. */
export function outlinePage(html: string, url: string): Outline {
  const outline = blankOutline(url);
  const walk = new OutlineWalk(outline);
  walk.read(parseHtml(html));
  walk.flush();
  markFoot(outline);
  markHead(outline);
  freeLaidOut(outline.blocks);
  return outline;
}

function blankOutline(url: string): Outline {
  return {
    url,
    base: url,
    forward: null,
    head: '',
    metas: [],
    links: [],
    isCut: false,
    clicks: [],
    blocks: [],
    scripts: [],
    scriptPlaces: [],
    scriptSources: [],
    lastSource: 0,
    widgets: [],
    frames: [],
    forms: [],
    media: [],
  };
}

/** What opens something by a click, as the link that it is to its reader. */
export function linkOfClick(
  { node, area, order }: Outline['clicks'][number],
  { url, text }: { url: string; text: string },
): OutlineLink {
  return { node, href: '', url, text, hint: node.attribs['title'] ?? '', area, hidden: false, order };
}

/** Index of the first block or link at or behind a place; they stand in page order. */
export function indexFrom(all: readonly { order: number }[], place: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The links behind one place and before another; places are whole numbers. */
export function linksBetween(links: readonly OutlineLink[], from: number, to: number): OutlineLink[] {
  return links.slice(indexFrom(links, from + 1), indexFrom(links, to));
}
