import { removeSpace } from '../../text/normalise.ts';
import { remembering } from '../../text/remembering.ts';
import { resolveUrl } from '../../url.ts';
import type { Outline, OutlineLink } from '../outline.ts';
import { isElement, isLink, parentOf, walkTree, type TreeElement } from '../tree.ts';
import { createCallReader } from './pager-calls.ts';

/** A link of the line below a list that leads to another of its pages. */
export interface PagerLink {
  url: string;
  /** The page number it shows, null for 下一页 and the like. */
  page: number | null;
  step: 'first' | 'previous' | 'next' | 'last' | null;
}

/** Words of a pager are no longer. */
const LONGEST_LABEL = 10;
const NUMBERED = /^[[【第]?(\d{1,4})[\]】页]?$/;
const STEPS: readonly [NonNullable<PagerLink['step']>, RegExp][] = [
  ['next', /^[<>«»›→\s]*(下一?[页頁]|后一?页|next(page)?)[<>«»›→\s]*$/i],
  ['previous', /^[<>«»‹←\s]*(上一?[页頁]|前一?页|prev(ious)?(page)?)[<>«»\s]*$/i],
  ['last', /^[<>«»\s]*(尾页|末页|最后一?页|最末页|last(page)?)[<>«»\s]*$/i],
  ['first', /^[<>«»\s]*(首页|第一页|最前页|first(page)?)[<>«»\s]*$/i],
];
/** Signs in place of words count only beside numbers. */
const SIGN = /^(?:[>›»→]{1,2}|\.{3}|…)$/;
const BUTTON = /<input\b(?=[^>]{0,400}\bonclick\s*=)([^>]{0,600})>/gi;
const CLICKED =
  /<(a|span|li|em|button|div|td|i|b)\b([^>]{0,300}\bonclick\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})')[^>]{0,300})>\s*(?:<(?:span|em|b|i)>\s*)?([^<]{1,10})</gi;
const OPTION =
  /<option\b[^>]{0,200}\bvalue\s*=\s*["']([^"']{0,200}\d[^"']{0,200})["'][^>]{0,200}>\s*(?:第\s*)?(\d{1,4})\s*(?:页\s*)?(?=<)/gi;
const NEXT_IN_HEAD = /<(?:link|a)\b(?=[^>]{0,300}\brel\s*=\s*["']?next\b)[^>]{0,300}\bhref\s*=\s*["']([^"']+)["']/i;

/** Every link that reads like one of a pager, in page order of the HTML; addresses on the page's own host only. */
export function readPagerLinks(outline: Outline, html: string): PagerLink[] {
  const host = new URL(outline.base).host;
  const links: PagerLink[] = [];
  const callUrl = createCallReader(outline);
  const add = (url: string | null, text: string): void => {
    const label = url === null ? null : readLabel(text);
    if (url !== null && label !== null && new URL(url).host === host) links.push({ url, ...label });
  };
  const around = new Set<TreeElement | null>();
  const urlOf = (link: OutlineLink): string | null =>
    link.url ?? callUrl(link.href) ?? callUrl(link.node.attribs['onclick']);
  for (const link of outline.links) {
    if (link.area === 'footer') continue;
    const text = wordsOf(link);
    const label = readLabel(text);
    if (label === null || label.step === 'first') continue;
    around.add(holderOf(link.node));
    add(urlOf(link), text);
  }
  // 首页 is a link of the menu too; the pager's stands beside its other links and leads to the list's own place.
  for (const link of outline.links) {
    if (around.size === 0 || !around.has(holderOf(link.node))) continue;
    const text = wordsOf(link);
    if (SIGN.test(text)) add(urlOf(link), '下一页');
    if (readLabel(text)?.step !== 'first') continue;
    const url = urlOf(link);
    if (url !== null && !/^\/(index\.\w+)?$/.test(new URL(url).pathname)) add(url, text);
  }
  if (html.includes('onclick')) {
    for (const [, tag, attributes = '', double, single, text = ''] of html.matchAll(CLICKED)) {
      if (tag?.toLowerCase() === 'a' && /\bhref\s*=\s*["']?(?!javascript|#|["'])/i.test(attributes)) continue;
      if (readLabel(text) !== null) add(callUrl(unescape(double ?? single)), text);
    }
    for (const [, attributes = ''] of html.matchAll(BUTTON)) {
      const [value = '', code] = ['value', 'onclick'].map((name) => readAttribute(attributes, name));
      if (readLabel(value) !== null) add(callUrl(code), value);
    }
  }
  if (html.includes('<option'))
    for (const [, value = '', page = ''] of html.matchAll(OPTION)) add(addressOf(value, outline.base), page);
  if (/rel\s*=\s*["']?next/i.test(html)) add(resolveUrl(NEXT_IN_HEAD.exec(html)?.[1] ?? '', outline.base), '下一页');
  return links;
}

/** What of a pager can be clicked without leading to an address: its words and the code that is run. */
export function readPagerClicks(outline: Outline, html: string): { text: string; code: string }[] {
  const clicks: { text: string; code: string }[] = [];
  const add = (text: string, code: string | undefined): void => {
    if (code !== undefined && readLabel(text) !== null) clicks.push({ text, code });
  };
  for (const link of outline.links) {
    const { href, area, node, url } = link;
    if (url !== null || area === 'footer' || /\b(?:disabled?|unclick|no-?click)\b/i.test(node.attribs['class'] ?? ''))
      continue;
    const isCode = /^javascript:/i.test(href) && !/^javascript:\s*(?:void|;|$)/i.test(href);
    add(wordsOf(link), isCode ? href.slice('javascript:'.length) : node.attribs['onclick']);
  }
  if (!html.includes('onclick')) return clicks;
  for (const [, tag, , double, single, text = ''] of html.matchAll(CLICKED))
    if (tag?.toLowerCase() !== 'a') add(text, unescape(double ?? single));
  for (const [, attributes = ''] of html.matchAll(BUTTON))
    add(readAttribute(attributes, 'value') ?? '', readAttribute(attributes, 'onclick'));
  return clicks;
}

/** What a link shows: its text, its title, or the words of its picture. */
function wordsOf({ text, hint, node }: OutlineLink): string {
  if (text !== '') return text;
  if (hint !== '' || node.children.length === 0) return hint;
  let words = '';
  walkTree(
    node,
    (child) => {
      if (!isElement(child)) return false;
      if (child.name === 'img') words ||= child.attribs['alt'] ?? child.attribs['title'] ?? '';
      // As in `textOf`.
      return words === '' && !isLink(child);
    },
    () => {},
  );
  return words;
}

function readAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes);
  return unescape(match?.[1] ?? match?.[2]);
}

function unescape(value: string | undefined): string | undefined {
  return value?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

/** What a link's text says of where it leads; null for text that no pager has. Years are no page numbers. */
export function readLabel(text: string): { page: number | null; step: PagerLink['step'] } | null {
  return holdsMoreSigns(text, LONGEST_LABEL) ? null : labelOf(text);
}

const labelOf = remembering((text): ReturnType<typeof readLabel> => {
  const bare = removeSpace(text);
  if (bare.length > LONGEST_LABEL) return null;
  const number = NUMBERED.exec(bare)?.[1];
  if (number !== undefined) {
    const page = Number(number);
    return page === 0 || (page >= 1949 && page <= 2099) ? null : { page, step: null };
  }
  const step = STEPS.find(([, pattern]) => pattern.test(bare));
  return step === undefined ? null : { page: null, step: step[0] };
});

/** Whether more than so many of its signs are Chinese, letters, digits or marks; titles tell themselves by their beginning. */
function holdsMoreSigns(text: string, most: number): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (((code > 0x3000 && code < 0xd800) || (code > 0x20 && code < 0x7f)) && ++signs > most) return true;
  }
  return false;
}

/** Values of a page chooser are addresses only where they look like one. */
function addressOf(value: string, base: string): string | null {
  return /[/?]|\.(s?html?|jsp|php|aspx?)/i.test(value) ? resolveUrl(value, base) : null;
}

/** What holds a pager's links: their parent, or the parent of the cells that each stands in. */
function holderOf(node: TreeElement): TreeElement | null {
  const parent = parentOf(node);
  return parent !== null && ['li', 'span', 'td', 'em', 'b', 'i'].includes(parent.name) ? parentOf(parent) : parent;
}
