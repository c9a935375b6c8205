import { collapseSpace } from '../../text/normalise.ts';
import type { Outline, OutlineLink } from '../outline.ts';
import { isElement, textOf, walkTree, type TreeElement } from '../tree.ts';
import { createCallReader } from './pager-calls.ts';

/** Shorter texts that a script opens are buttons. */
const SHORTEST_ENTRY = 8;

/**
 * What leads to entries: links, and clicks whose code tells where they lead. Entries that only a script opens
 * (`javascript:show(12)`) count even where their address stays unknown.
 */
export function entryLinks(outline: Outline): OutlineLink[] {
  const callUrl = createCallReader(outline);
  const links = outline.links.flatMap((link): OutlineLink[] => {
    if (link.url !== null) return isEntryLink(link) ? [link] : [];
    if (Math.max(link.text.length, link.hint.length) < SHORTEST_ENTRY) return [];
    const url = callUrl(link.href) ?? callUrl(link.node.attribs['onclick']);
    return url !== null ? [{ ...link, url }] : isEntryLink(link) ? [link] : [];
  });
  if (outline.clicks.length === 0) return links;
  const known = new Set(links.map(({ node }) => node));
  const clicks = outline.clicks.flatMap(({ node, code, area, order }): OutlineLink[] => {
    const text = collapseSpace(textOf(node));
    const url = text.length < SHORTEST_ENTRY || holdsAny(node, known) ? null : callUrl(code);
    return url === null
      ? []
      : [{ node, href: '', url, text, hint: node.attribs['title'] ?? '', area, hidden: false, order }];
  });
  return [...links, ...clicks].sort((a, b) => a.order - b.order);
}

function holdsAny(node: TreeElement, links: ReadonlySet<TreeElement>): boolean {
  let holds = false;
  walkTree(
    node,
    (child) => {
      if (isElement(child) && links.has(child)) holds = true;
      return !holds;
    },
    () => {},
  );
  return holds;
}

function isEntryLink(link: OutlineLink): boolean {
  if (link.url !== null) return link.text !== '' || link.hint !== '';
  return /^javascript:/i.test(link.href.trim()) && Math.max(link.text.length, link.hint.length) >= SHORTEST_ENTRY;
}
