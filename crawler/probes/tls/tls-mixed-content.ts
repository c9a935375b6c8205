import type { TlsProbe } from '../../../rules/result/probes.ts';
import { isElement, parseHtml, walkTree } from '../../../rules/facts/tree.ts';
import { resolveUrl } from '../../../rules/url.ts';
import { writtenTags } from '../written-tags.ts';

type Mixed = TlsProbe['mixed'];

/** Attribute that loads a part, and what it can do: `active` parts can change the page, `passive` ones only look wrong. */
const PARTS: Record<string, { attribute: string; kind: 'active' | 'passive' }> = {
  script: { attribute: 'src', kind: 'active' },
  iframe: { attribute: 'src', kind: 'active' },
  frame: { attribute: 'src', kind: 'active' },
  link: { attribute: 'href', kind: 'active' },
  object: { attribute: 'data', kind: 'active' },
  embed: { attribute: 'src', kind: 'active' },
  img: { attribute: 'src', kind: 'passive' },
  audio: { attribute: 'src', kind: 'passive' },
  video: { attribute: 'src', kind: 'passive' },
  source: { attribute: 'src', kind: 'passive' },
};
const MOST = 20;

/** Parts that pages read over https load over http; each part once, with the first page that has it. */
export function findMixedContent(pages: readonly { url: string; html: string }[]): Mixed {
  const secure = pages.filter(({ url }) => url.startsWith('https:'));
  const found = new Map<string, Mixed['found'][number]>();
  for (const { url, html } of secure) {
    // The browser then asks for everything over https by itself.
    if (writtenTags(html, 'meta').some((tag) => /upgrade-insecure-requests/i.test(tag))) continue;
    for (const part of readParts(html, url)) if (!found.has(part.part)) found.set(part.part, { page: url, ...part });
  }
  return { pages: secure.length, found: [...found.values()].slice(0, MOST) };
}

function readParts(html: string, url: string): Omit<Mixed['found'][number], 'page'>[] {
  const parts: Omit<Mixed['found'][number], 'page'>[] = [];
  walkTree(
    parseHtml(html),
    (node) => {
      if (!isElement(node)) return true;
      const part = PARTS[node.name];
      const isLoaded = node.name !== 'link' || /stylesheet/i.test(node.attribs['rel'] ?? '');
      const address = part === undefined || !isLoaded ? null : resolveUrl(node.attribs[part.attribute] ?? '', url);
      if (part !== undefined && address?.startsWith('http:') === true) parts.push({ part: address, kind: part.kind });
      return true;
    },
    () => undefined,
  );
  return parts;
}
