import { collapseSpace } from '../../text/normalise.ts';
import { linkOfClick, type Outline, type OutlineLink } from '../outline.ts';
import { holds, textOf } from '../tree.ts';
import { createCallReader } from './pager-calls.ts';

/** Shorter texts that a script opens are buttons. */
const SHORTEST_ENTRY = 8;

/**
 * What leads to entries: links, and clicks whose code tells where they lead. Entries that only a script opens
 * (`javascript:show(12)`) count even where their address stays unknown.
 */
export function entryLinks(outline: Outline): OutlineLink[] {
  const callUrl = createCallReader(outline);
  const links: OutlineLink[] = [];
  for (const link of outline.links) {
    if (link.url === null && Math.max(link.text.length, link.hint.length) < SHORTEST_ENTRY) continue;
    const url = link.url ?? callUrl(link.href) ?? callUrl(link.node.attribs['onclick']);
    if (url !== link.url) links.push({ ...link, url });
    else if (isEntryLink(link)) links.push(link);
  }
  if (outline.clicks.length === 0) return links;
  const known = new Set(links.map(({ node }) => node));
  const clicks = outline.clicks.flatMap((click): OutlineLink[] => {
    const text = collapseSpace(textOf(click.node));
    const url = text.length < SHORTEST_ENTRY || holds(click.node, (one) => known.has(one)) ? null : callUrl(click.code);
    return url === null ? [] : [linkOfClick(click, { url, text })];
  });
  return [...links, ...clicks].sort((a, b) => a.order - b.order);
}

function isEntryLink(link: OutlineLink): boolean {
  if (link.url !== null) return link.text !== '' || link.hint !== '';
  return /^javascript:/i.test(link.href.trim()) && Math.max(link.text.length, link.hint.length) >= SHORTEST_ENTRY;
}
