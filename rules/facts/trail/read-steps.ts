import { collapseSpace } from '../../text/normalise.ts';
import { linksBetween, type Outline, type OutlineLink } from '../outline.ts';
import { isElement, walkTree, type TreeElement } from '../tree.ts';
import { fromMarker } from './marker.ts';
import { SEPARATOR, STARTS_WITH_MARKER } from './trail-words.ts';

export interface Step {
  name: string;
  url: string | null;
}

export interface Trail {
  steps: Step[];
  quote: string;
}

/** What separates the first two steps separates all of them, also a hyphen without spaces around it. */
const AFTER_HOME = /^(?:网站|返回|本站|门户)?(?:首\s?页|主页)\s*(-{1,3}|>>|[·•|])/;

/** The steps of one block: its links, and the words between them cut at separators. */
export function readLine(outline: Outline, index: number): Trail {
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

/** Links and the words between them, in order; words are cut at separators. */
export function readContainer(container: TreeElement, outline: Outline): Trail {
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

/** The element's text as one line; a little more than the longest trail is enough to tell one that is too long. */
export function allText(node: TreeElement): string {
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
