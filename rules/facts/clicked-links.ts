import { collapseSpace } from '../text/normalise.ts';
import { readAddress } from './list/pager-calls.ts';
import { readLabel } from './list/pager-links.ts';
import { linkOfClick, type Outline, type OutlineLink } from './outline.ts';
import { holds, isLink, textOf } from './tree.ts';

/** Longer texts are those of boxes with more in them than a link. */
const LONGEST = 160;
const SHORTEST = 2;

/**
 * What leads somewhere by a click alone: `<span onclick="window.open('/zwgk/1.html')">政策原文</span>`. Only addresses that
 * stand there whole count: what a function makes of its arguments may be misread, and a wrong address would be a dead
 * link. Pagers are left out, adapters read those; so are boxes that hold links of their own.
 */
export function clickedLinks(outline: Outline): OutlineLink[] {
  const silent = outline.links.filter(({ url }) => url === null);
  if (silent.length === 0 && outline.clicks.length === 0) return [];
  const links = silent.flatMap((link): OutlineLink[] => {
    const text = link.text === '' ? link.hint : link.text;
    const url = isNamed(text)
      ? (readAddress(link.href, outline) ?? readAddress(link.node.attribs['onclick'] ?? '', outline))
      : null;
    return url === null ? [] : [{ ...link, url }];
  });
  const clicks = outline.clicks.flatMap((click): OutlineLink[] => {
    const url = readAddress(click.code, outline);
    if (url === null) return [];
    const text = collapseSpace(textOf(click.node));
    return isNamed(text) && !holds(click.node, isLink) ? [linkOfClick(click, { url, text })] : [];
  });
  return [...links, ...clicks];
}

function isNamed(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && readLabel(text) === null;
}
